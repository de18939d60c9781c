package org.krugozor.review.review.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.model.OnBehalf;

/**
 * The review of one seat.
 *
 * @param version counts saves, for optimistic locking
 * @param submittedAt null while it is a draft
 * @param enteredBy set when the office entered it for the reviewer
 */
public record Review(
        UUID reviewId,
        UUID seatId,
        long version,
        ReviewAnswers answers,
        Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable OnBehalf enteredBy) {

    public boolean isSubmitted() {
        return submittedAt != null;
    }
}
