package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision somebody entitled to it orders.
 *
 * @param dueDays days the author gets to answer, null for the journal's default
 * @param overrideReason why a gate of triage is set aside, null if none is
 * @param uncovered fields none of those whose reviews are in knows, by their codes
 * @param gapReason why it is decided all the same, null if nothing is uncovered
 * @param reviews those to be released with it, in the form authors read
 */
public record DecisionOrder(
        UUID decisionId,
        DecisionKind kind,
        @Nullable Letter letter,
        @Nullable Integer dueDays,
        @Nullable String overrideReason,
        @Nullable UUID by,
        List<ReleasedReview> reviews,
        Instant at,
        List<String> uncovered,
        @Nullable String gapReason) {

    /** One on reviews that leave no field uncovered. */
    public DecisionOrder(
            UUID decisionId,
            DecisionKind kind,
            @Nullable Letter letter,
            @Nullable Integer dueDays,
            @Nullable String overrideReason,
            @Nullable UUID by,
            List<ReleasedReview> reviews,
            Instant at) {
        this(decisionId, kind, letter, dueDays, overrideReason, by, reviews, at, List.of(), null);
    }
}
