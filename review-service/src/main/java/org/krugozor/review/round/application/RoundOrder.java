package org.krugozor.review.round.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an editor wants on the panel.
 *
 * @param alternates next in line, in order
 * @param gapReason why an uncovered field is taken into account, null if none is uncovered
 */
public record RoundOrder(
        List<Asked> reviewers,
        List<UUID> alternates,
        @Nullable Integer answerDays,
        @Nullable String gapReason) {

    /**
     * One reviewer to ask.
     *
     * @param dueDays days to review, null for the journal's default
     * @param overrideReason why an obstacle (a conflict, a full load) is set aside
     */
    public record Asked(
            UUID reviewerId,
            @Nullable Integer dueDays,
            @Nullable String overrideReason) {}
}
