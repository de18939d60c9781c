package org.krugozor.review.assignment.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a plan wants for a manuscript.
 *
 * @param versionId of the text it was made for
 * @param byHand whether an editor changed it
 * @param appliedAt when its round was opened
 */
public record PlannedPanel(
        UUID manuscriptId,
        UUID versionId,
        List<Member> members,
        boolean byHand,
        @Nullable Instant appliedAt) {

    /** Somebody to ask; {@code overrideReason} sets an obstacle aside. */
    public record Member(UUID reviewerId, @Nullable String overrideReason) {}

    /** The same panel, its round opened at this time or not yet. */
    public PlannedPanel applied(@Nullable Instant at) {
        return new PlannedPanel(manuscriptId, versionId, members, byHand, at);
    }
}
