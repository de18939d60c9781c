package org.krugozor.platform.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A worker process: reads one {@link WorkerRequest} a line from standard input and does them one after the other. It
 * says {@code progress 0.42} and {@code finished} on standard output and leaves the outcome as a file. When its input
 * ends, its parent is gone or has no more work, and so it ends, in the middle of a task too.
 */
public final class WorkerMain {

    static final String OUTCOME = "outcome.json";
    static final String RESULT = "result";
    static final String FAILURE = "failure";
    static final String FINISHED = "finished";
    static final String PROGRESS = "progress ";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BROKEN = 1;
    private static final int LATE = 2;
    private static final long GRACE_MILLIS = 5_000;
    private static final long STACK = 16L << 20;

    private final PrintStream out;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final Timer watch = new Timer("deadline", true);
    private final Map<String, WorkerTask> tasks = new HashMap<>();

    private WorkerMain(PrintStream out) {
        this.out = out;
        ServiceLoader.load(WorkerTask.class, WorkerMain.class.getClassLoader())
                .forEach(task -> tasks.put(task.name(), task));
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // what libraries print must not be taken for the worker's own words
        System.setOut(System.err);
        NoNetwork.apply();
        WorkerMain worker = new WorkerMain(out);
        // parsers recurse as deep as documents nest
        new Thread(null, worker::work, "work", STACK).start();
        worker.listen();
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(line);
            }
        } catch (IOException e) {
            // as good as an end
        }
        Runtime.getRuntime().halt(0);
    }

    private void work() {
        try {
            boolean going = true;
            while (going) {
                going = perform(JSON.readValue(requests.take(), WorkerRequest.class));
                out.println(FINISHED);
            }
            out.flush();
            Runtime.getRuntime().halt(0);
        } catch (IOException | InterruptedException | RuntimeException e) {
            // no message: it may hold words of the file; the parent keeps what is said here for its log
            System.err.println("The worker cannot go on: " + e.getClass().getName());
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    /** Answers whether the process is fit for another task. */
    private boolean perform(WorkerRequest request) throws IOException {
        TimerTask end = endAfter(request.millis() + GRACE_MILLIS);
        ObjectNode outcome = JSON.createObjectNode();
        try {
            WorkerTask task = tasks.get(request.task());
            if (task == null) {
                outcome.put(FAILURE, "no-such-task");
            } else {
                ObjectNode result = task.run(
                        Path.of(request.input()),
                        Path.of(request.output()),
                        request.args(),
                        share -> out.println(PROGRESS + String.format(Locale.ROOT, "%.3f", share)));
                outcome.set(RESULT, result);
            }
        } catch (Exception | StackOverflowError e) {
            outcome.put(FAILURE, e.getClass().getSimpleName());
        } finally {
            end.cancel();
        }
        write(Path.of(request.output()), outcome);
        Folders.empty(Path.of(System.getProperty("java.io.tmpdir")));
        return outcome.has(RESULT);
    }

    private static void write(Path folder, ObjectNode outcome) throws IOException {
        Path whole = folder.resolve(OUTCOME + ".part");
        Files.write(whole, JSON.writeValueAsBytes(outcome));
        Files.move(whole, folder.resolve(OUTCOME), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The parent kills a late process; should the parent be stopped itself, the process does. */
    private TimerTask endAfter(long millis) {
        TimerTask end = new TimerTask() {
            @Override
            public void run() {
                Runtime.getRuntime().halt(LATE);
            }
        };
        watch.schedule(end, millis);
        return end;
    }
}
