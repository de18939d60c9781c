package org.krugozor.standing;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a manuscript stands as one service said it in a fact.
 *
 * @param due the moment by which {@code waitingFor} should have acted, if there is one
 * @param epoch counts custody: 0 while submission holds the manuscript; who takes custody says the received epoch plus one
 */
public record Standing(
        Stage stage,
        Status status,
        Party waitingFor,
        @Nullable Instant due,
        int epoch) {

    /** @throws IllegalArgumentException for a negative epoch */
    public Standing {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(waitingFor, "waitingFor");
        if (epoch < 0) {
            throw new IllegalArgumentException("An epoch counts from 0, not from " + epoch);
        }
    }

    /** A standing at one of the legal situations. */
    public static Standing of(Situation situation, @Nullable Instant due, int epoch) {
        return new Standing(situation.stage(), situation.status(), situation.waitingFor(), due, epoch);
    }

    /**
     * The situation this standing describes.
     *
     * @throws IllegalArgumentException if its stage, status and party never go together
     */
    public Situation situation() {
        return Situation.of(stage, status, waitingFor)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No manuscript is at " + stage + ", " + status + ", waiting for " + waitingFor));
    }
}
