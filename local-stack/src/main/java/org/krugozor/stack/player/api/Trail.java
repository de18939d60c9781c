package org.krugozor.stack.player.api;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was last commanded about one thing, so that the next read anywhere waits until it is visible. Not shared between
 * threads that act on different things.
 */
public final class Trail {

    private final Consumer<String> witness;
    private @Nullable String position;

    /** A trail that nobody else follows. */
    public Trail() {
        this(position -> {});
    }

    /** A trail whose every step is told to the witness too, as {@code source/subject/sequence}. */
    public Trail(Consumer<String> witness) {
        this.witness = witness;
    }

    void committed(String position) {
        synchronized (this) {
            this.position = position;
        }
        witness.accept(position);
    }

    synchronized Optional<String> after() {
        return Optional.ofNullable(position);
    }
}
