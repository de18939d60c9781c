package org.krugozor.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.krugozor.stack.process.StartedProcess;

/** How much memory a process takes with its children, shared pages divided among those who share them (Pss). */
final class Memory {

    private Memory() {}

    /** Of a part, with the processes it started, in megabytes; nothing where the operating system does not say. */
    static OptionalLong ofPart(StartedProcess process) {
        return megabytes(
                process.handle().stream().flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants())));
    }

    /** Of the launcher alone, whose children are the parts, in megabytes. */
    static OptionalLong ofLauncher(StartedProcess process) {
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
