package org.krugozor.review.casefile.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work of a reviewer who agreed; it carries the id of its seat.
 *
 * @param extended whether the one extension by a click is used
 * @param endedAt when it was submitted, cancelled or released
 */
public record Assignment(
        AssignmentState state,
        Instant due,
        boolean extended,
        @Nullable Instant endedAt) {

    boolean isOpen() {
        return state == AssignmentState.OPEN;
    }

    Assignment ended(AssignmentState as, Instant at) {
        return new Assignment(as, due, extended, at);
    }

    Assignment dueOn(Instant newDue, boolean byReviewer) {
        return new Assignment(state, newDue, extended || byReviewer, endedAt);
    }
}
