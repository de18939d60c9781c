package org.krugozor.review.assignment.command;

import java.io.PrintStream;
import java.util.Locale;
import org.krugozor.review.assignment.model.Progress;

/** Ends the work when its seconds are over, and tells a person at a terminal how far it is. */
final class Watch implements Progress {

    private static final long NANOS = 1_000_000_000;
    /** Left for writing the plan. */
    private static final double CLOSING = 0.04;

    private static final double SURE_CLOSING = 0.5;
    private static final double MOST_CLOSING = 0.1;
    /** Left for the later wishes. */
    private static final double EVENING_OUT = 0.05;

    private final long started;
    private final double seconds;
    private final PrintStream told;
    private long lastTold;

    /** @param seconds infinite where rounds are counted instead */
    Watch(long started, double seconds, PrintStream told) {
        this.started = started;
        this.seconds = seconds;
        this.told = told;
        lastTold = started;
    }

    double elapsed() {
        return (System.nanoTime() - started) / (double) NANOS;
    }

    @Override
    public boolean isOver(Stage stage) {
        if (Double.isInfinite(seconds)) {
            return false;
        }
        double closing = Math.max(seconds * CLOSING, Math.min(SURE_CLOSING, seconds * MOST_CLOSING));
        double evening = seconds * EVENING_OUT;
        return switch (stage) {
            // without seats there is no plan, however little time was given
            case SEATING -> false;
            case REFINING -> elapsed() > seconds - closing - evening;
            case EVENING_OUT -> elapsed() > seconds - closing;
        };
    }

    @Override
    public void reached(Stage stage, int round, double coverage, double bound) {
        long now = System.nanoTime();
        if (now - lastTold > NANOS) {
            lastTold = now;
            var gap = Double.isInfinite(bound)
                    ? ""
                    : String.format(Locale.ROOT, ", gap %.4f %%", 100 * Math.max(0, (bound - coverage) / bound));
            told.printf(Locale.ROOT, "%6.1f s  round %d, coverage %.4f%s%n", elapsed(), round, coverage, gap);
        }
    }
}
