package org.krugozor.review.assignment.adapter.worker;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.krugozor.platform.worker.WorkerTask;
import org.krugozor.review.assignment.application.Standing;
import org.krugozor.review.assignment.model.Progress;

/** Ends the search when its seconds are over and tells how much of them is gone; asked from several threads. */
final class TimeWatch implements Progress {

    private static final double NANOS = 1_000_000_000;
    private static final long BETWEEN = 400_000_000;
    /** Shares of the time left for the later wishes and for writing the plan. */
    private static final double EVENING_OUT = 0.05;

    private static final double CLOSING = 0.04;

    private final long started = System.nanoTime();
    private final double seconds;
    private final WorkerTask.Progress told;
    private final Consumer<Standing> standing;
    private final AtomicLong lastTold = new AtomicLong(started);

    /** @param standing told how good the best plan is, before it is told that time has passed */
    TimeWatch(double seconds, WorkerTask.Progress told, Consumer<Standing> standing) {
        this.seconds = seconds;
        this.standing = standing;
        this.told = told;
    }

    @Override
    public boolean isOver(Stage stage) {
        tell();
        return switch (stage) {
            // without seats there is no plan; the process is killed should that take for ever
            case SEATING -> false;
            case REFINING -> elapsed() > seconds * (1 - CLOSING - EVENING_OUT);
            case EVENING_OUT -> elapsed() > seconds * (1 - CLOSING);
        };
    }

    @Override
    public void reached(Stage stage, int round, double coverage, double bound) {
        standing.accept(new Standing(coverage, Double.isInfinite(bound) ? null : bound));
        tell();
    }

    private double elapsed() {
        return (System.nanoTime() - started) / NANOS;
    }

    private void tell() {
        long now = System.nanoTime();
        long last = lastTold.get();
        if (now - last > BETWEEN && lastTold.compareAndSet(last, now)) {
            told.at(Math.min(1, elapsed() / seconds));
        }
    }
}
