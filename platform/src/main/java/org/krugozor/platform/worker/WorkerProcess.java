package org.krugozor.platform.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One running worker process and the private folder it lives in; spoken to by one thread at a time. */
final class WorkerProcess {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_LINE = 1_000;
    private static final int REMEMBERED = 4_000;

    private final Path folder;
    private final Process process;
    private final BufferedReader words;
    private final StringBuilder errors = new StringBuilder();
    private final Thread errorReader;
    private int tasks;

    private WorkerProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        errorReader = new Thread(this::readErrors, "worker-errors-" + process.pid());
        errorReader.setDaemon(true);
        errorReader.start();
    }

    static WorkerProcess start(WorkerCommand command, Path root) throws IOException {
        Path folder = Folders.createPrivate(root, "process");
        Files.createFile(folder.resolve("no-hosts"));
        ProcessBuilder builder = new ProcessBuilder(command.in(folder)).directory(folder.toFile());
        // credentials travel in the environment of a service: a worker gets none of it
        String systemRoot = builder.environment().get("SystemRoot");
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        if (systemRoot != null) {
            builder.environment().put("SystemRoot", systemRoot);
        }
        try {
            return new WorkerProcess(folder, builder.start());
        } catch (IOException e) {
            Folders.remove(folder);
            throw e;
        }
    }

    /** Does one task; {@code false} when the process ended before it said it was done. */
    boolean perform(WorkerRequest request, DoubleConsumer progress) {
        tasks++;
        try {
            process.getOutputStream().write((JSON.writeValueAsString(request) + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            for (String line = readLine(); line != null; line = readLine()) {
                if (line.equals(WorkerMain.FINISHED)) {
                    return true;
                }
                if (line.startsWith(WorkerMain.PROGRESS)) {
                    progress.accept(share(line.substring(WorkerMain.PROGRESS.length())));
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** A line cut at its limit, so that a process gone mad cannot fill the heap of its parent. */
    private @Nullable String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = words.read(); letter >= 0; letter = words.read()) {
            if (letter == '\n') {
                return line.toString().strip();
            }
            if (line.length() < LONGEST_LINE) {
                line.append((char) letter);
            }
        }
        return null;
    }

    private static double share(String number) {
        try {
            return Math.max(0, Math.min(1, Double.parseDouble(number)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void readErrors() {
        try (InputStream stream = process.getErrorStream()) {
            byte[] part = new byte[1024];
            for (int count = stream.read(part); count >= 0; count = stream.read(part)) {
                String more = new String(part, 0, count, StandardCharsets.UTF_8);
                synchronized (errors) {
                    errors.append(more);
                    errors.delete(0, Math.max(0, errors.length() - REMEMBERED));
                }
            }
        } catch (IOException e) {
            // the process is gone
        }
    }

    /** The end of what it said on its error stream. */
    String errors() {
        synchronized (errors) {
            return errors.toString();
        }
    }

    long pid() {
        return process.pid();
    }

    int tasks() {
        return tasks;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process and all it started, at once; may be called from any thread, and again. */
    void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    /** Lets the process end by itself for a moment, else kills it, and removes its folder; answers the exit code. */
    int bury() {
        int exit = -1;
        try {
            closeInput();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                kill();
            }
            exit = process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
            errorReader.join(1_000);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        Folders.remove(folder);
        return exit;
    }

    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it is gone already
        }
    }
}
