package org.krugozor.review.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krugozor.review.casefile.model.Cases.NOW;
import static org.krugozor.review.casefile.model.Cases.TERMS;
import static org.krugozor.review.casefile.model.Cases.done;
import static org.krugozor.review.casefile.model.Cases.order;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Acts of two services that cross on their way. */
class CrossingActsTest {

    @Test
    void withdrawalIsGrantedAtOnceWhileTheOfficeHoldsTheManuscript() {
        var request = Cases.withdrawal();
        var change = Cases.inReview(2).answering(TERMS, NOW).requested(request).orElseThrow();
        assertThat(change.said()).containsExactly("ManuscriptWithdrawn");
        assertThat(change.next().phase()).isEqualTo(Phase.WITHDRAWN);
        assertThat(change.next().answers()).containsExactly(Answer.granted(request.requestId()));
        assertThat(change.next().currentRound().orElseThrow().seats()).noneMatch(Seat::isPending);
    }

    @Test
    void withdrawalThatComesAfterAcceptanceIsLeftToPublication() {
        var request = Cases.withdrawal();
        var change = Cases.accepted().answering(TERMS, NOW).requested(request).orElseThrow();
        assertThat(change.said()).isEmpty();
        assertThat(change.next().requests()).containsExactly(request);
        assertThat(change.next().phase()).isEqualTo(Phase.ACCEPTED);
    }

    @Test
    void withdrawalThatWaitedIsGrantedWhenPublicationGivesTheManuscriptBack() {
        var request = Cases.withdrawal();
        var waiting = Cases.accepted()
                .answering(TERMS, NOW)
                .requested(request)
                .orElseThrow()
                .next();
        var decision = waiting.lastDecision().orElseThrow().decisionId();

        var back = waiting.productionCancelled(decision, "copied", 2, List.of(), TERMS, NOW)
                .orElseThrow();

        assertThat(back.said()).containsExactly("DecisionReverted", "ManuscriptWithdrawn");
        assertThat(back.next().epoch()).isEqualTo(3);
        assertThat(back.next().answers()).containsExactly(Answer.granted(request.requestId()));
    }

    @Test
    void requestPublicationAnsweredIsNotAnsweredTwice() {
        var request = Cases.withdrawal();
        var waiting = Cases.accepted()
                .answering(TERMS, NOW)
                .requested(request)
                .orElseThrow()
                .next();
        var decision = waiting.lastDecision().orElseThrow().decisionId();

        var back = waiting.productionCancelled(
                        decision, "copied", 2, List.of(Answer.refused(request.requestId(), "issue-frozen")), TERMS, NOW)
                .orElseThrow();

        assertThat(back.said()).containsExactly("DecisionReverted");
        assertThat(back.next().requests()).isEmpty();
        assertThat(back.next().phase()).isEqualTo(Phase.DECISION);
    }

    @Test
    void declinedManuscriptRefusesWithdrawal() {
        var declined = done(Cases.atTriage().decide(order(DecisionKind.DESK_REJECT, null), TERMS));
        var change =
                declined.answering(TERMS, NOW).requested(Cases.withdrawal()).orElseThrow();
        assertThat(change.said()).containsExactly("RequestRefused");
        assertThat(change.next().phase()).isEqualTo(Phase.DESK_REJECTED);
    }

    @Test
    void sameRequestHeardAgainChangesNothing() {
        var request = Cases.withdrawal();
        var answered = Cases.atTriage()
                .answering(TERMS, NOW)
                .requested(request)
                .orElseThrow()
                .next();
        assertThat(answered.answering(TERMS, NOW).requested(request)).isEmpty();
    }

    @Test
    void revertingAnAcceptanceAsksPublicationAndWaits() {
        var accepted = Cases.accepted();
        var decision = accepted.lastDecision().orElseThrow().decisionId();
        var request = UUID.randomUUID();
        var asked = accepted.revert(decision, "copied", request, TERMS, NOW).orRefuse();
        assertThat(asked.said()).containsExactly("AcceptanceReversalRequested");
        assertThat(asked.next().phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(CaseState.of(asked.next()).requests()).hasSize(1);

        var refused = asked.next()
                .answeredElsewhere(List.of(Answer.refused(request, "issue-frozen")))
                .orElseThrow();
        assertThat(refused.next().reversal()).isNull();
        assertThat(refused.next().phase()).isEqualTo(Phase.ACCEPTED);
    }

    @Test
    void cancellationThatRestsOnAnotherDecisionIsIgnored() {
        assertThat(Cases.accepted().productionCancelled(UUID.randomUUID(), "late", 2, List.of(), TERMS, NOW))
                .isEmpty();
    }

    @Test
    void revisionThatAnswersARevertedDecisionIsIgnored() {
        var asked = done(Cases.reviewed().decide(order(DecisionKind.MINOR_REVISIONS, null), TERMS));
        var decision = asked.lastDecision().orElseThrow().decisionId();
        var reverted = done(asked.revert(decision, "too lenient", UUID.randomUUID(), TERMS, NOW));
        var revision = Cases.manuscript(ItemType.RESEARCH_ARTICLE, Cases.version(2, decision));

        assertThat(reverted.answering(TERMS, NOW).versionProvided(revision)).isEmpty();
        assertThat(asked.answering(TERMS, NOW)
                        .versionProvided(revision)
                        .orElseThrow()
                        .next()
                        .phase())
                .isEqualTo(Phase.CHECK);
    }

    @Test
    void correctionChangesWhatItNamesAndNothingElse() {
        var request = new Request(
                UUID.randomUUID(),
                Request.CORRECTION,
                "typo",
                NOW,
                java.util.Map.of("metadata", java.util.Map.of("ru", java.util.Map.of("title", "Новое название"))));
        var corrected =
                Cases.inReview(1).answering(TERMS, NOW).requested(request).orElseThrow();
        assertThat(corrected.said()).containsExactly("CorrectionApplied");
        assertThat(corrected.next().manuscript().metadata().get("ru"))
                .isEqualTo(new LanguageMetadata("Новое название", "Аннотация", List.of("слово")));
    }

    @Test
    void requestHeardAfterPublicationAnsweredItIsNeitherKeptNorAnsweredAgain() {
        var request = Cases.withdrawal();
        var told = Cases.accepted()
                .answeredElsewhere(List.of(Answer.refused(request.requestId(), "issue-frozen")))
                .orElseThrow()
                .next();
        var heard = told.answering(TERMS, NOW).requested(request).orElseThrow();
        assertThat(heard.said()).isEmpty();
        assertThat(heard.next().requests()).isEmpty();

        var decision = told.lastDecision().orElseThrow().decisionId();
        var back = told.productionCancelled(decision, "copied", 2, List.of(), TERMS, NOW)
                .orElseThrow()
                .next();
        assertThat(back.answering(TERMS, NOW)
                        .requested(request)
                        .orElseThrow()
                        .next()
                        .phase())
                .as("what publication refused is not granted later")
                .isEqualTo(Phase.DECISION);
    }

    @Test
    void correctionPublicationGrantedIsMadeHereToo() {
        var request = new Request(
                UUID.randomUUID(),
                Request.CORRECTION,
                "typo",
                NOW,
                java.util.Map.of("metadata", java.util.Map.of("ru", java.util.Map.of("title", "Новое название"))));
        var granted = List.of(Answer.granted(request.requestId()));
        var kept = Cases.accepted()
                .answering(TERMS, NOW)
                .requested(request)
                .orElseThrow()
                .next();
        var requestFirst = kept.answeredElsewhere(granted).orElseThrow().next();
        var answerFirst =
                Cases.accepted().answeredElsewhere(granted).orElseThrow().next();
        var then = answerFirst
                .answering(TERMS, NOW)
                .requested(request)
                .orElseThrow()
                .next();

        assertThat(requestFirst.manuscript().metadata())
                .isEqualTo(then.manuscript().metadata());
        assertThat(then.manuscript().metadata().get("ru").title()).isEqualTo("Новое название");
        assertThat(answerFirst.granted()).isEmpty();
        assertThat(then.granted()).containsExactly(request.requestId());
        assertThat(then.answering(TERMS, NOW).requested(request)).isEmpty();
    }
}
