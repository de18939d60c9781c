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
     * @param overrideReason why they are asked despite what stands against it
     * @param setAside codes of what that is, as the editor saw it; the reason is for nothing else
     */
    public record Asked(
            UUID reviewerId,
            @Nullable Integer dueDays,
            @Nullable String overrideReason,
            List<String> setAside) {

        boolean hasReason() {
            return overrideReason != null && !overrideReason.isBlank();
        }

        /** Whether the reason is for this. */
        boolean setsAside(String code) {
            return hasReason() && setAside.contains(code);
        }
    }
}
