package org.krugozor.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process known by its number and the moment it began, so that a later process which happens to get the same number
 * is never taken for it.
 *
 * @param pid number of the process
 * @param mark what tells two processes of one number apart: the boot and the clock tick of its start on Linux, the
 *     start in milliseconds elsewhere
 */
public record StartedProcess(long pid, String mark) {

    /** The process itself, while it lives. */
    public static Optional<StartedProcess> of(ProcessHandle handle) {
        return mark(handle).map(mark -> new StartedProcess(handle.pid(), mark));
    }

    /** The process this code runs in. */
    public static StartedProcess current() {
        return of(ProcessHandle.current()).orElseThrow();
    }

    /** Reads what {@link #toString()} wrote. */
    public static Optional<StartedProcess> parse(String text) {
        var at = text.strip().indexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StartedProcess(
                    Long.parseLong(text.strip().substring(0, at)), text.strip().substring(at + 1)));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    /** True while this very process runs. */
    public boolean alive() {
        return handle().isPresent();
    }

    /** The living process, or nothing once it ended or its number went to another. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> mark(handle).filter(mark::equals).isPresent());
    }

    /**
     * Asks the process to end and waits; what is left of it and its children after the grace is killed.
     *
     * @param signal name of the signal that asks, as {@code kill} takes it
     */
    public void end(String signal, Duration grace) {
        handle().ifPresent(handle -> {
            var children = handle.descendants().toList();
            if ("TERM".equals(signal)) {
                handle.destroy();
            } else {
                send(signal);
            }
            if (!ended(handle, grace)) {
                handle.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
                ended(handle, Duration.ofSeconds(10));
            }
        });
    }

    /** Kills the process at once, as a power cut would. */
    public void kill() {
        handle().ifPresent(handle -> {
            handle.destroyForcibly();
            ended(handle, Duration.ofSeconds(10));
        });
    }

    private void send(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException noSuchTool) {
            handle().ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle handle, Duration grace) {
        try {
            handle.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Linux keeps a zombie's entry until its parent reads its end; a zombie is no living process. */
    private static Optional<String> mark(ProcessHandle handle) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(handle.pid()), "stat"));
            // The second field, a name in brackets, may itself hold blanks and brackets.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return "Z".equals(fields[0]) ? Optional.empty() : Optional.of(bootId() + "-" + fields[19]);
        } catch (IOException noProc) {
            return handle.info().startInstant().map(start -> Long.toString(start.toEpochMilli()));
        }
    }

    private static String bootId() throws IOException {
        return Objects.requireNonNull(Files.readString(Path.of("/proc/sys/kernel/random/boot_id")))
                .strip()
                .substring(0, 8);
    }

    @Override
    public String toString() {
        return pid + "@" + mark;
    }
}
