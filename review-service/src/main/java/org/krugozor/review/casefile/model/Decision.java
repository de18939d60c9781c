package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision taken.
 *
 * @param decidedBy the person; null while the deciding account is not tied to one
 * @param round number of the round it closes, null for one at triage
 * @param due by when the author should answer, null if nothing is asked
 * @param from where the case was, so that reverting knows the way back
 * @param overrideReason why a rule was set aside, null if none was
 * @param gapReason why it was taken though no review covers some field, null if all are covered
 */
public record Decision(
        UUID decisionId,
        DecisionKind kind,
        Instant decidedAt,
        @Nullable UUID decidedBy,
        UUID versionId,
        @Nullable Integer round,
        @Nullable Letter letter,
        @Nullable Instant due,
        Phase from,
        @Nullable String overrideReason,
        boolean reverted,
        @Nullable String revertReason,
        @Nullable String gapReason) {

    Decision revertedBecause(String reason) {
        return new Decision(
                decisionId,
                kind,
                decidedAt,
                decidedBy,
                versionId,
                round,
                letter,
                due,
                from,
                overrideReason,
                true,
                reason,
                gapReason);
    }
}
