package org.krugozor.gateway.page;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invitations and assignments of a reviewer with an account, as review lists them. */
public record AssignmentList(
        List<Item> items, @Nullable String next, @Nullable Count count) {

    /**
     * One of them.
     *
     * @param seatState INVITED, AGREED, DECLINED, EXPIRED or CANCELLED
     * @param state of the assignment once agreed: OPEN, REVIEW_SUBMITTED, CANCELLED or RELEASED
     */
    public record Item(
            @JsonAlias({"id", "seatId"}) String assignmentId,
            @Nullable String title,
            @Nullable String language,
            String seatState,
            @JsonAlias("assignmentState") @Nullable String state,
            @Nullable Instant answerBy,
            @Nullable Instant due) {

        /** Whether an answer or a review is expected. */
        public boolean waits() {
            return seatState.equals("INVITED")
                    || (seatState.equals("AGREED") && (state == null || state.equals("OPEN")));
        }

        /** Whether an invitation waits for its answer. */
        public boolean invited() {
            return seatState.equals("INVITED");
        }

        /** The key of the word for where it stands. */
        public String word() {
            return seatState.equals("AGREED") && state != null ? "assignmentState." + state : "seatState." + seatState;
        }

        /** Until when the next act is expected. */
        public @Nullable Instant until() {
            return invited() ? answerBy : due;
        }
    }

    /** Those that wait for the reviewer. */
    public List<Item> waiting() {
        return items.stream().filter(Item::waits).toList();
    }
}
