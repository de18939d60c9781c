package org.krugozor.review.review.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat as its reviewer knows it.
 *
 * @param enteredAt when the office last entered the answer or the review for them, null if it did not
 * @param objectedAt when they said that this is not so
 */
public record BlindSeat(
        UUID seatId,
        UUID manuscriptId,
        UUID versionId,
        int round,
        UUID reviewerId,
        UUID reviewId,
        String label,
        String state,
        @Nullable String assignmentState,
        Instant invitedAt,
        Instant answerBy,
        @Nullable Instant due,
        boolean extended,
        @Nullable Instant endedAt,
        @Nullable Instant enteredAt,
        @Nullable Instant objectedAt) {

    /** Asked, at work or done: then the reviewer may read what belongs to it. */
    public boolean isLive() {
        return isPending() || isAtWork() || isSubmitted();
    }

    /** Asked and not answered yet. */
    public boolean isPending() {
        return state.equals("INVITED");
    }

    /** Agreed to and not taken away: the file may be read. */
    public boolean mayReadFiles() {
        return isAtWork() || isSubmitted();
    }

    public boolean isAtWork() {
        return state.equals("AGREED") && "OPEN".equals(assignmentState);
    }

    public boolean isSubmitted() {
        return "REVIEW_SUBMITTED".equals(assignmentState);
    }
}
