package org.krugozor.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command line with what belongs to it. What it starts is in a session of its own: Ctrl-C in the terminal reaches the
 * launcher alone, which then ends the parts in their order, and the death of the launcher ends none of them.
 */
public final class Command {

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Path log;
    private Path folder;

    private Command(Path log) {
        this.log = log.toAbsolutePath();
        this.folder = this.log.resolveSibling("");
    }

    /** A command whose output is appended to the log. */
    public static Command loggingTo(Path log) {
        return new Command(log);
    }

    /** A Java program of the JDK this code runs on. */
    public Command java(String... arguments) {
        return words(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .words(arguments);
    }

    /** Appends words to the command line. */
    public Command words(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    /** Appends words to the command line. */
    public Command words(List<String> more) {
        words.addAll(more);
        return this;
    }

    /** Adds to the environment the child inherits. */
    public Command with(Map<String, String> more) {
        environment.putAll(more);
        return this;
    }

    /** Where the command runs; the folder of its log by default. */
    public Command in(Path place) {
        folder = place;
        return this;
    }

    /** Starts a process that outlives this one. */
    public StartedProcess start() {
        var process = launch(detached());
        return StartedProcess.of(process.toHandle())
                .orElseThrow(() -> new IllegalStateException(words.get(0) + " ended at once; see " + log));
    }

    /** Runs the command to its end and fails where it does. */
    public void run(long seconds) {
        var process = launch(words);
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(words.get(0) + " took longer than " + seconds + " s; see " + log);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + words.get(0), interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(words.get(0) + " ended with " + process.exitValue() + "; see " + log);
        }
    }

    private Process launch(List<String> line) {
        try {
            Files.createDirectories(log.resolveSibling(""));
            var builder = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // Options meant for the JVM that builds or tests must not leak into the servers.
            List.of("JAVA_TOOL_OPTIONS", "MAVEN_OPTS", "JAVA_OPTS").forEach(builder.environment()::remove);
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start " + line.get(0), failure);
        }
    }

    private List<String> detached() {
        var tool = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(tool)) {
            return words;
        }
        var line = new ArrayList<String>();
        line.add(tool.toString());
        line.addAll(words);
        return line;
    }
}
