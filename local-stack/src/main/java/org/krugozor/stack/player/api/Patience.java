package org.krugozor.stack.player.api;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waiting for what another program finishes in its own time: bounded, with growing pauses. */
public final class Patience {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Duration most;
    private final long from = System.nanoTime();
    private Duration pause = Duration.ofMillis(40);

    private Patience(Duration most) {
        this.most = most;
    }

    static Patience of(Duration most) {
        return new Patience(most);
    }

    /**
     * Looks until there is something, at most this long.
     *
     * @throws IllegalStateException when it never came, saying what was awaited
     */
    public static <T> T until(Duration most, String what, Supplier<Optional<T>> look) {
        return within(most, look)
                .orElseThrow(() -> new IllegalStateException("waited " + most.toSeconds() + " s in vain for " + what));
    }

    /** Looks until there is something; empty when it did not come in this time. */
    public static <T> Optional<T> within(Duration most, Supplier<Optional<T>> look) {
        var patience = of(most);
        while (true) {
            var found = look.get();
            if (found.isPresent() || !patience.pause()) {
                return found;
            }
        }
    }

    /** Pauses, longer each time; false, without a pause, when the time is over. */
    boolean pause() {
        if (System.nanoTime() - from >= most.toNanos()) {
            return false;
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", interrupted);
        }
        pause = pause.multipliedBy(3).dividedBy(2);
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            pause = LONGEST_PAUSE;
        }
        return true;
    }
}
