package org.krugozor.stack.player;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Tells each step of the story: when it was done, how long it took, who did it. */
final class Told {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final PrintStream out = System.out;
    private final long from = System.nanoTime();

    void step(String who, String what, Runnable deed) {
        var before = System.nanoTime();
        deed.run();
        out.printf("%s %6d ms  %-22s %s%n", LocalTime.now().format(TIME), millis(before), who, what);
    }

    void say(String what) {
        out.printf("%s %6.1f s   %s%n", LocalTime.now().format(TIME), millis(from) / 1000.0, what);
    }

    private static long millis(long from) {
        return (System.nanoTime() - from) / 1_000_000;
    }
}
