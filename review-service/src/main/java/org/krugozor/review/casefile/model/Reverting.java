package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.review.office.model.Settings;

/** Taking decisions back: at once while the office holds the manuscript, by request once publication does. */
record Reverting(Case file, Settings settings, Instant now) {

    Outcome<Change> revert(UUID decisionId, String reason, UUID requestId) {
        var last = file.lastDecision().orElse(null);
        if (last == null || !last.decisionId().equals(decisionId)) {
            return Outcome.rejected(Failure.conflict("not-the-last-decision"));
        }
        if (last.kind() == DecisionKind.ACCEPT && file.phase() == Phase.ACCEPTED) {
            return askPublication(last, reason, requestId);
        }
        var act = wayBack(last);
        if (act == null || !act.allowedIn(file.phase())) {
            return Outcome.rejected(Failure.conflict("decision-rested-upon"));
        }
        return act.at(file.phase()).map(back -> {
            var edit = file.edit()
                    .decisions(file.decisions().stream()
                            .map(taken -> taken.decisionId().equals(decisionId) ? taken.revertedBecause(reason) : taken)
                            .toList())
                    .phase(back, now, Deadlines.of(settings).of(back, now));
            return Change.of(edit.done(), "DecisionReverted", "REVERT", Map.of("decisionId", decisionId));
        });
    }

    private static @Nullable Act wayBack(Decision last) {
        return switch (last.kind()) {
            case RETURN_FOR_COMPLETION, DESK_REJECT ->
                last.from() == Phase.CHIEFS_TRIAGE ? Act.REVERT_CHIEFS_TRIAGE : Act.REVERT_TRIAGE;
            case SEND_TO_REVIEW -> Act.REVERT_TRIAGE;
            case MINOR_REVISIONS, MAJOR_REVISIONS -> Act.REVERT_DECISION;
            case REJECT -> last.from() == Phase.PANEL ? Act.REVERT_EARLY_REJECTION : Act.REVERT_DECISION;
            case ACCEPT -> null;
        };
    }

    private Outcome<Change> askPublication(Decision last, String reason, UUID requestId) {
        if (file.reversal() != null) {
            return Outcome.rejected(Failure.conflict("reversal-already-asked"));
        }
        var asked = new Reversal(requestId, last.decisionId(), reason, now);
        return Outcome.done(Change.of(
                file.edit().reversal(asked).done(),
                "AcceptanceReversalRequested",
                "ASK_REVERSAL",
                Map.of("decisionId", last.decisionId())));
    }

    /**
     * Custody comes back with the epoch publication last had. A withdrawal that waited meanwhile is granted now, and a
     * correction applied, unless publication answered them itself.
     */
    Optional<Change> productionCancelled(UUID decisionId, String reason, int receivedEpoch, List<Answer> answered) {
        var last = file.lastDecision().orElse(null);
        if (file.phase() != Phase.ACCEPTED
                || last == null
                || last.kind() != DecisionKind.ACCEPT
                || !last.decisionId().equals(decisionId)) {
            return Optional.empty();
        }
        var act = last.from() == Phase.CHIEFS_TRIAGE ? Act.CANCEL_PRODUCTION_WITHOUT_ROUND : Act.CANCEL_PRODUCTION;
        var back = act.to();
        var returned = new Elsewhere(file)
                .noted(answered)
                .orElse(file)
                .edit()
                .decisions(file.decisions().stream()
                        .map(taken -> taken.decisionId().equals(decisionId) ? taken.revertedBecause(reason) : taken)
                        .toList())
                .reversal(null)
                .dates(file.dates().acceptedAt(null))
                .minutes(null)
                .epoch(receivedEpoch + 1)
                .phase(back, now, Deadlines.of(settings).of(back, now))
                .done();
        var change = Change.of(returned, "DecisionReverted", "PRODUCTION_CANCELLED", Map.of("decisionId", decisionId));
        return Optional.of(returned.answering(settings, now).afterTakingCustody(change));
    }
}
