package org.krugozor.stack.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.krugozor.stack.process.StartedProcess;

/** What runs: each part with its process, port, memory and age. */
final class Status {

    private static final String ROW = "  %-12s %-8s %8s %6s %8s  %s";

    private final LocalSystem system;

    Status(LocalSystem system) {
        this.system = system;
    }

    void print(Report report) {
        report.say(ROW.formatted("part", "state", "process", "port", "memory", "up for"));
        long sum = 0;
        for (var part : Part.values()) {
            var process = system.state().running(part);
            var memory = process.map(running -> Memory.of(part, running)).orElse(OptionalLong.empty());
            sum += memory.orElse(0);
            var state = process.isPresent()
                    ? "running"
                    : system.state().remembered(part).isPresent() ? "DEAD" : "stopped";
            report.say(ROW.formatted(
                            part.word(),
                            state,
                            process.map(running -> Long.toString(running.pid())).orElse("-"),
                            system.ports().isSettled()
                                    ? Integer.toString(system.ports().of(part))
                                    : "-",
                            megabytes(memory),
                            process.map(Status::age).orElse("-"))
                    .stripTrailing());
        }
        var launcher = system.state().launcher();
        var memory = launcher.map(Memory::alone).orElse(OptionalLong.empty());
        sum += memory.orElse(0);
        report.say(ROW.formatted(
                        "launcher",
                        launcher.isPresent() ? "running" : "stopped",
                        launcher.map(running -> Long.toString(running.pid())).orElse("-"),
                        "-",
                        megabytes(memory),
                        launcher.map(Status::age).orElse("-"))
                .stripTrailing());
        report.say("  all together %d MB (Pss: shared pages divided among those who share them)".formatted(sum));
    }

    private static String megabytes(OptionalLong memory) {
        return memory.isPresent() ? memory.getAsLong() + " MB" : "-";
    }

    private static String age(StartedProcess process) {
        return process.handle()
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> Duration.between(start, Instant.now()))
                .map(age -> "%d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart()))
                .orElse("-");
    }
}
