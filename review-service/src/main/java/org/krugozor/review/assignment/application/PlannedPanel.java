package org.krugozor.review.assignment.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;

/**
 * Whom a plan wants for a manuscript.
 *
 * @param versionId of the text it was made for
 * @param byHand whether an editor changed it
 * @param appliedAt when its round was opened
 * @param application how it stands with its round since an editor wanted it; null before
 */
public record PlannedPanel(
        UUID manuscriptId,
        UUID versionId,
        List<Member> members,
        boolean byHand,
        @Nullable Instant appliedAt,
        @Nullable Application application) {

    /**
     * Somebody to ask.
     *
     * @param overrideReason why they are asked despite what stands against it
     * @param setAside codes of what that is; null in panels kept before it was noted: there the reason is for nothing, and
     *     is asked for again
     */
    public record Member(
            UUID reviewerId,
            @Nullable String overrideReason,
            @Nullable List<String> setAside) {}

    /**
     * An editor wanted the round.
     *
     * @param gapReason why a field left uncovered is taken into account
     * @param refused why it could not be opened; null while it is not tried yet
     */
    public record Application(
            @Nullable String gapReason, @Nullable Failure refused) {}

    /** Whether its round is about to be opened. */
    public boolean underWay() {
        return appliedAt == null && application != null && application.refused() == null;
    }

    /** The same panel, as it stands with its round. */
    public PlannedPanel applied(@Nullable Instant at, @Nullable Application state) {
        return new PlannedPanel(manuscriptId, versionId, members, byHand, at, state);
    }
}
