package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.office.model.Settings;

/** What the author's side does to a case: versions that answer decisions, and requests. */
public record Answering(Case file, Settings settings, Instant now) {

    /** A completion or a revision came in. Empty when it answers a decision that no longer stands. */
    public Optional<Change> versionProvided(Manuscript newer) {
        var version = newer.current();
        if (file.manuscript().version(version.versionId()).isPresent()) {
            return Optional.empty();
        }
        var last = file.lastDecision().orElse(null);
        boolean answersLast = last != null && last.decisionId().equals(version.answersDecision());
        var act = actOf(file.phase());
        if (!answersLast || act == null) {
            return Optional.empty();
        }
        var edit = file.edit()
                .manuscript(file.manuscript().succeededBy(newer))
                .phase(act.to(), now, Deadlines.of(settings).of(act.to(), now));
        if (act == Act.PROVIDE_COMPLETION || act == Act.PROVIDE_COMPLETION_TO_CHIEF) {
            // received is the day of the first complete submission
            edit.dates(new Dates(
                    version.submittedAt(),
                    file.dates().revised(),
                    file.dates().accepted(),
                    file.dates().confirmed()));
        } else {
            edit.dates(file.dates().plusRevision(version.submittedAt()));
        }
        return Optional.of(Change.of(edit.done(), "ReviewProgressed", act.name()));
    }

    private @Nullable Act actOf(Phase phase) {
        return switch (phase) {
            case COMPLETION ->
                file.manuscript().itemType().isPeerReviewed()
                        ? Act.PROVIDE_COMPLETION
                        : Act.PROVIDE_COMPLETION_TO_CHIEF;
            case MINOR_REVISION -> Act.REVISE_AFTER_MINOR;
            case MAJOR_REVISION -> Act.REVISE_AFTER_MAJOR;
            default -> null;
        };
    }

    /**
     * A request of the author came in. The office answers it if it holds the manuscript, refuses it where the manuscript
     * is already declined or withdrawn, and keeps it while publication holds it.
     */
    public Optional<Change> requested(Request request) {
        boolean known = file.answers().stream()
                        .anyMatch(answer -> answer.requestId().equals(request.requestId()))
                || file.requests().stream().anyMatch(kept -> kept.requestId().equals(request.requestId()));
        if (known) {
            return Optional.empty();
        }
        var elsewhere = new Elsewhere(file);
        if (elsewhere.settled(request)) {
            return elsewhere
                    .heard(request)
                    .map(heard -> new Change(heard, List.of(), "REQUESTS_ANSWERED", detail(request)));
        }
        if (file.phase() == Phase.ACCEPTED) {
            var kept =
                    file.edit().requests(Lists.plus(file.requests(), request)).done();
            return Optional.of(new Change(kept, List.of(), "REQUEST_KEPT", detail(request)));
        }
        return Optional.of(file.phase().isOpen() ? grant(request) : refuse(request));
    }

    /** Answers what was kept while another service held the manuscript. */
    Change afterTakingCustody(Change taken) {
        var said = new ArrayList<>(taken.said());
        var current = taken.next();
        for (var request : current.requests()) {
            if (!current.phase().isOpen()) {
                break;
            }
            var answered = new Answering(current, settings, now).grant(request);
            said.addAll(answered.said());
            current = answered.next();
        }
        return new Change(current, List.copyOf(said), taken.act(), taken.detail());
    }

    private Change grant(Request request) {
        return request.kind().equals(Request.WITHDRAWAL) ? withdraw(request) : correct(request);
    }

    private Change withdraw(Request request) {
        var act = Act.WITHDRAW_AT_TRIAGE.allowedIn(file.phase()) ? Act.WITHDRAW_AT_TRIAGE : Act.WITHDRAW;
        var edit = answered(request, Answer.granted(request.requestId())).phase(act.to(), now, null);
        file.currentRound().ifPresent(round -> edit.currentRound(round.ended(now)));
        return Change.of(edit.done(), "ManuscriptWithdrawn", "WITHDRAW", detail(request));
    }

    private Change correct(Request request) {
        var edit =
                answered(request, Answer.granted(request.requestId())).manuscript(request.appliedTo(file.manuscript()));
        return Change.of(edit.done(), "CorrectionApplied", "CORRECT", detail(request));
    }

    private Change refuse(Request request) {
        var reason = "the manuscript is no longer under consideration";
        var edit = answered(request, Answer.refused(request.requestId(), reason));
        return Change.of(edit.done(), "RequestRefused", "REFUSE_REQUEST", detail(request));
    }

    private CaseEdit answered(Request request, Answer answer) {
        return file.edit()
                .answers(Lists.plus(file.answers(), answer))
                .requests(file.requests().stream()
                        .filter(kept -> !kept.requestId().equals(request.requestId()))
                        .toList());
    }

    private static Map<String, UUID> detail(Request request) {
        return Map.of("requestId", request.requestId());
    }
}
