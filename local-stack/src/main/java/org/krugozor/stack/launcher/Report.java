package org.krugozor.stack.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the person at the terminal reads. */
final class Report {

    private static final int TAIL = 15;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    static Report toTerminal() {
        return new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    synchronized void say(String line) {
        out.println(line);
    }

    void ready(Part part, Duration took) {
        say("  %-12s ready after %s".formatted(part.word(), seconds(took)));
    }

    /** A part that failed, with the end of its log. */
    synchronized void failed(Part part, Path log, String why) {
        out.println(part.word() + ": " + why + "; log: " + log);
        for (var line : tail(log)) {
            out.println("    | " + line);
        }
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static List<String> tail(Path log) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
