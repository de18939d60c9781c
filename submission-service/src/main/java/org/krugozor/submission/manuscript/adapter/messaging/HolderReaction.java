package org.krugozor.submission.manuscript.adapter.messaging;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Reaction;
import org.krugozor.submission.manuscript.application.HearingHolder;
import org.krugozor.submission.manuscript.application.HearingHolder.Answer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the service itself does when review or publication speaks. */
@Component
class HolderReaction implements Reaction {

    private static final Set<String> ASKING = Set.of("CompletionRequested", "RevisionsRequested");

    private final HearingHolder hearing;

    HolderReaction(HearingHolder hearing) {
        this.hearing = hearing;
    }

    @Override
    public String name() {
        return "submission-hears-holder";
    }

    @Override
    public Set<String> topics() {
        return Set.of("review-events", "publication-events");
    }

    @Override
    public Set<String> types() {
        // every state repeats the answers, so any of them may be the first to bring one
        return Set.of(
                "EditorAssigned",
                "CompletionRequested",
                "ManuscriptDeskRejected",
                "ReviewRoundOpened",
                "ReviewProgressed",
                "ReviewRoundCompleted",
                "RevisionsRequested",
                "ManuscriptAccepted",
                "ManuscriptRejected",
                "ManuscriptWithdrawn",
                "DecisionReverted",
                "CorrectionApplied",
                "RequestRefused",
                "DecisionsConfirmed",
                "ArticleEnteredProduction",
                "ProofRequested",
                "ProofApproved",
                "ArticleReady",
                "ArticleScheduled",
                "ArticleUnscheduled",
                "ProductionCancelled",
                "ArticleCorrected",
                "ArticleRetracted");
    }

    record Told(@Nullable List<Answer> answers, @Nullable List<Decided> decisions) {}

    record Decided(UUID decisionId, String kind, Instant decidedAt, boolean reverted) {
        boolean asks() {
            return !reverted
                    && Set.of("RETURN_FOR_COMPLETION", "MINOR_REVISIONS", "MAJOR_REVISIONS")
                            .contains(kind);
        }
    }

    @Override
    public Mono<Void> on(Event event) {
        var manuscript = UUID.fromString(event.subject());
        var told = event.dataAs(Told.class);
        var answers = told.answers() == null || told.answers().isEmpty()
                ? Mono.<Void>empty()
                : hearing.answers(manuscript, told.answers());
        return answers.then(ASKING.contains(event.type()) ? asked(manuscript, told) : Mono.empty());
    }

    private Mono<Void> asked(UUID manuscript, Told told) {
        var decisions = told.decisions() == null ? List.<Decided>of() : told.decisions();
        return Mono.justOrEmpty(decisions.stream().filter(Decided::asks).max(Comparator.comparing(Decided::decidedAt)))
                .flatMap(decision -> hearing.asked(
                        manuscript, decision.decisionId(), "RETURN_FOR_COMPLETION".equals(decision.kind())));
    }
}
