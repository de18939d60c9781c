package org.krugozor.review.casefile.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.review.office.model.Settings;

/** Taking decisions: the gates of triage, the reviews an acceptance needs, and what others are told. */
record Deciding(Case file, Settings settings) {

    Outcome<Change> decide(DecisionOrder order) {
        return act(order.kind()).at(file.phase()).then(next -> {
            var refused = refusal(order);
            return refused != null ? Outcome.rejected(refused) : Outcome.done(change(order, next));
        });
    }

    private Act act(DecisionKind kind) {
        return switch (kind) {
            case RETURN_FOR_COMPLETION -> Act.RETURN_FOR_COMPLETION;
            case DESK_REJECT -> Act.DESK_REJECT;
            case SEND_TO_REVIEW -> Act.SEND_TO_REVIEW;
            case MINOR_REVISIONS -> Act.ASK_MINOR_REVISION;
            case MAJOR_REVISIONS -> Act.ASK_MAJOR_REVISION;
            case REJECT -> Act.REJECT;
            case ACCEPT -> file.phase() == Phase.CHIEFS_TRIAGE ? Act.ACCEPT_FROM_TRIAGE : Act.ACCEPT;
        };
    }

    private @Nullable Failure refusal(DecisionOrder order) {
        var letter = order.letter();
        boolean editorsItem = file.phase() == Phase.CHIEFS_TRIAGE && order.kind() == DecisionKind.ACCEPT;
        if (order.kind().needsLetter()
                && !editorsItem
                && (letter == null || letter.text().isBlank())) {
            return Failure.invalid("/letter/text", "letter-required");
        }
        if (order.kind() == DecisionKind.SEND_TO_REVIEW) {
            return triageGate(order);
        }
        if (order.kind() == DecisionKind.ACCEPT
                && file.manuscript().itemType().isPeerReviewed()
                && file.submittedInCurrentRound() < settings.reviewsToAccept()) {
            return Failure.conflict(
                    "needs-two-reviews",
                    Map.of("submitted", file.submittedInCurrentRound(), "needed", settings.reviewsToAccept()));
        }
        boolean asksRevision =
                order.kind() == DecisionKind.MINOR_REVISIONS || order.kind() == DecisionKind.MAJOR_REVISIONS;
        if (asksRevision && file.phase() == Phase.IN_REVIEW && file.submittedInCurrentRound() == 0) {
            return Failure.conflict("no-review-yet");
        }
        return order.kind().releasesReviews() && !order.uncovered().isEmpty() && !isExplained(order)
                ? Uncovered.needsReason("deciding-with-gap", order.uncovered())
                : null;
    }

    /** A reason given once for a round holds for what is decided on it later, such as after a minor revision. */
    private boolean isExplained(DecisionOrder order) {
        var reason = order.gapReason();
        if (reason != null && !reason.isBlank()) {
            return true;
        }
        var round = file.currentRound().map(Round::number).orElse(null);
        return round != null
                && file.decisions().stream()
                        .anyMatch(
                                taken -> !taken.reverted() && taken.gapReason() != null && round.equals(taken.round()));
    }

    /** Fields confirmed, and an originality report above the threshold, unless set aside with a reason. */
    private @Nullable Failure triageGate(DecisionOrder order) {
        if (file.fields().isEmpty()) {
            return Failure.conflict("fields-not-confirmed");
        }
        if (order.overrideReason() != null && !order.overrideReason().isBlank()) {
            return null;
        }
        if (file.originality().isEmpty()) {
            return Failure.conflict("originality-missing");
        }
        var latest = file.originality().get(file.originality().size() - 1);
        return latest.originality() < settings.originalityThreshold()
                ? Failure.conflict(
                        "originality-below-threshold",
                        Map.of("percent", latest.originality(), "threshold", settings.originalityThreshold()))
                : null;
    }

    private Change change(DecisionOrder order, Phase next) {
        var due = due(order, next);
        var round = file.phase().situation().stage() == org.krugozor.standing.Stage.REVIEW
                ? file.currentRound().map(Round::number).orElse(null)
                : null;
        var decision = new Decision(
                order.decisionId(),
                order.kind(),
                order.at(),
                order.by(),
                file.manuscript().current().versionId(),
                round,
                order.letter(),
                asks(order.kind()) ? due : null,
                file.phase(),
                order.overrideReason(),
                false,
                null,
                order.uncovered().isEmpty() ? null : order.gapReason());
        var edit = file.edit()
                .decisions(Lists.plus(file.decisions(), decision))
                .recommendation(null)
                .phase(next, order.at(), due);
        file.currentRound().ifPresent(current -> edit.currentRound(current.ended(order.at())));
        if (order.kind().releasesReviews()) {
            edit.released(release(order.reviews()));
        }
        if (order.kind() == DecisionKind.ACCEPT) {
            edit.dates(file.dates().acceptedAt(order.at()));
        }
        var change = Change.of(
                edit.done(), said(order.kind()), order.kind().name(), Map.of("decisionId", order.decisionId()));
        var gap = decision.gapReason();
        return gap == null ? change : change.because(gap);
    }

    private @Nullable Instant due(DecisionOrder order, Phase next) {
        var days = order.dueDays();
        return days != null && asks(order.kind())
                ? order.at().plus(Duration.ofDays(days))
                : Deadlines.of(settings).of(next, order.at());
    }

    private static boolean asks(DecisionKind kind) {
        return kind == DecisionKind.RETURN_FOR_COMPLETION
                || kind == DecisionKind.MINOR_REVISIONS
                || kind == DecisionKind.MAJOR_REVISIONS;
    }

    private List<ReleasedReview> release(List<ReleasedReview> reviews) {
        var all = new ArrayList<>(file.released());
        for (var review : reviews) {
            if (all.stream().noneMatch(known -> known.reviewId().equals(review.reviewId()))) {
                all.add(review);
            }
        }
        return List.copyOf(all);
    }

    private static String said(DecisionKind kind) {
        return switch (kind) {
            case RETURN_FOR_COMPLETION -> "CompletionRequested";
            case DESK_REJECT -> "ManuscriptDeskRejected";
            case SEND_TO_REVIEW -> "ReviewProgressed";
            case MINOR_REVISIONS, MAJOR_REVISIONS -> "RevisionsRequested";
            case REJECT -> "ManuscriptRejected";
            case ACCEPT -> "ManuscriptAccepted";
        };
    }
}
