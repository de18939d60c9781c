package org.krugozor.stack.player;

import java.io.PrintStream;
import java.time.LocalDate;

/** Tells on the terminal how far the playing has come: a line for each hundredth of it, and every failure. */
final class Progress {

    private final PrintStream out = System.out;
    private final long from = System.nanoTime();
    private int expected = 1;
    private int played;
    private int told = -1;

    synchronized void expect(int acts) {
        expected = Math.max(1, acts);
    }

    synchronized void played(LocalDate day, String step) {
        played++;
        var percent = 100 * played / expected;
        if (percent > told) {
            told = percent;
            line(day + "  " + step);
        }
    }

    synchronized void skipped() {
        played++;
    }

    synchronized void failed(LocalDate day, String step, RuntimeException failure) {
        played++;
        line(day + "  " + step + " FAILED: " + failure.getMessage());
    }

    synchronized void say(String what) {
        line(what);
    }

    private void line(String what) {
        var seconds = (System.nanoTime() - from) / 1_000_000_000L;
        out.printf("%4d s %3d %%  %s%n", seconds, 100 * played / expected, what);
    }
}
