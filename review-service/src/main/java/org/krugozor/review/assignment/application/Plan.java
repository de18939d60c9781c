package org.krugozor.review.assignment.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the backlog, from the order to its application.
 *
 * @param owner the account that asked for it; nobody else sees it
 * @param progress of the search, 0 to 1
 * @param standing how good the best plan is while the search goes on; null before there is one
 */
public record Plan(
        UUID id,
        long version,
        String owner,
        State state,
        UUID jobId,
        Instant createdAt,
        PlanTerms terms,
        @Nullable Findings findings,
        double progress,
        @Nullable Standing standing,
        List<PlannedPanel> panels) {

    /** How far it is. */
    public enum State {
        WORKING,
        READY,
        UNASSIGNABLE,
        FAILED,
        CANCELLED
    }

    Optional<PlannedPanel> panel(UUID manuscript) {
        return panels.stream()
                .filter(panel -> panel.manuscriptId().equals(manuscript))
                .findFirst();
    }
}
