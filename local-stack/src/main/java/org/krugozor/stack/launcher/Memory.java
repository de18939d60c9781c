package org.krugozor.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.krugozor.stack.process.StartedProcess;

/** How much memory processes take, shared pages divided among those who share them (Pss). */
final class Memory {

    private Memory() {}

    /**
     * Of a part in megabytes, nothing where the operating system does not say: a server with the processes it consists
     * of, a program without its workers, which come and go.
     */
    static OptionalLong of(Part part, StartedProcess process) {
        return part.isProgram()
                ? alone(process)
                : megabytes(process.handle().stream()
                        .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants())));
    }

    /** Of the workers a program has at this moment, in megabytes. */
    static OptionalLong ofWorkers(StartedProcess process) {
        return megabytes(process.handle().stream().flatMap(ProcessHandle::descendants));
    }

    /** Of the process alone, without what it started, in megabytes. */
    static OptionalLong alone(StartedProcess process) {
        return megabytes(process.handle().stream());
    }

    private static OptionalLong megabytes(Stream<ProcessHandle> processes) {
        var kilobytes = processes.mapToLong(handle -> kilobytes(handle.pid())).sum();
        return kilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes / 1024);
    }

    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }
}
