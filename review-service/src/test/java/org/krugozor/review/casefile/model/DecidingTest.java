package org.krugozor.review.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krugozor.review.casefile.model.Cases.NOW;
import static org.krugozor.review.casefile.model.Cases.TERMS;
import static org.krugozor.review.casefile.model.Cases.done;
import static org.krugozor.review.casefile.model.Cases.order;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.standing.Party;
import org.krugozor.standing.Stage;

class DecidingTest {

    @Test
    void openingACaseTakesCustodyAndGivesTheSectionEditorFourteenDays() {
        var file = Cases.atTriage();
        assertThat(file.epoch()).isEqualTo(1);
        assertThat(file.standing().waitingFor()).isEqualTo(Party.SECTION_EDITOR);
        assertThat(file.due()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    }

    @Test
    void itemsWithoutARoundWaitForTheChiefEditorAndAreAcceptedFromTriage() {
        var column = Cases.opened(ItemType.EDITORS_COLUMN);
        assertThat(column.standing().waitingFor()).isEqualTo(Party.CHIEF_EDITOR);
        var accepted = column.decide(order(DecisionKind.ACCEPT, null), TERMS).orRefuse();
        assertThat(accepted.said()).containsExactly("ManuscriptAccepted");
        assertThat(accepted.next().standing().stage()).isEqualTo(Stage.COPYEDITING);
    }

    @Test
    void articlesAreNotAcceptedFromTriage() {
        refused(Cases.atTriage().decide(order(DecisionKind.ACCEPT, null), TERMS), "not-allowed-now");
    }

    @Test
    void sendingToReviewNeedsConfirmedFieldsThenAReportAboveTheThreshold() {
        var file = Cases.atTriage();
        refused(file.decide(order(DecisionKind.SEND_TO_REVIEW, null), TERMS), "fields-not-confirmed");

        var confirmed = done(file.confirmFields(List.of(new Field("11", "THEORY", 1)), code -> true));
        refused(confirmed.decide(order(DecisionKind.SEND_TO_REVIEW, null), TERMS), "originality-missing");

        var copied = done(confirmed.recordOriginality(report(1, 60)));
        refused(copied.decide(order(DecisionKind.SEND_TO_REVIEW, null), TERMS), "originality-below-threshold");

        var rewritten = done(copied.recordOriginality(report(2, 80)));
        assertThat(done(rewritten.decide(order(DecisionKind.SEND_TO_REVIEW, null), TERMS))
                        .phase())
                .isEqualTo(Phase.PANEL);
    }

    @Test
    void originalityIsRecordedTwiceAtMost() {
        var file = done(Cases.atTriage().recordOriginality(report(1, 60)));
        refused(file.recordOriginality(report(1, 61)), "invalid");
        refused(file.recordOriginality(report(3, 61)), "invalid");
    }

    @Test
    void acceptanceNeedsTwoReviewsOfTheLastRound() {
        var file = Cases.inReview(2);
        var seat = file.currentRound().orElseThrow().seats().get(0);
        var agreed = done(file.reviewing(TERMS, NOW).agree(seat.seatId(), null));
        var one = done(agreed.reviewing(TERMS, NOW).reviewSubmitted(seat.seatId(), null));
        refused(one.decide(order(DecisionKind.ACCEPT, null), TERMS), "needs-two-reviews");
        assertThat(Cases.accepted().phase()).isEqualTo(Phase.ACCEPTED);
    }

    @Test
    void decisionEndsEverySeatStillOpen() {
        var file = Cases.inReview(3);
        var seat = file.currentRound().orElseThrow().seats().get(0);
        var agreed = done(file.reviewing(TERMS, NOW).agree(seat.seatId(), null));
        var rejected = done(agreed.decide(order(DecisionKind.REJECT, null), TERMS));
        assertThat(rejected.currentRound().orElseThrow().seats()).noneMatch(one -> one.isPending() || one.isAtWork());
    }

    @Test
    void lettersAreNeededWhereTheAuthorIsToldNo() {
        var silent =
                new DecisionOrder(UUID.randomUUID(), DecisionKind.DESK_REJECT, null, null, null, null, List.of(), NOW);
        refused(Cases.atTriage().decide(silent, TERMS), "invalid");
    }

    @Test
    void minorRevisionGivesTenDaysMajorThirty() {
        var minor = done(Cases.reviewed().decide(order(DecisionKind.MINOR_REVISIONS, null), TERMS));
        var major = done(Cases.reviewed().decide(order(DecisionKind.MAJOR_REVISIONS, null), TERMS));
        assertThat(minor.due()).isEqualTo(NOW.plus(Duration.ofDays(10)));
        assertThat(major.due()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void onlyTheLastStandingDecisionIsTakenBackAndOnlyWhileNothingRestsOnIt() {
        var file = Cases.reviewed();
        var sent = file.lastDecision().orElseThrow();
        refused(file.revert(sent.decisionId(), "why", UUID.randomUUID(), TERMS, NOW), "decision-rested-upon");

        var asked = done(file.decide(order(DecisionKind.MINOR_REVISIONS, null), TERMS));
        refused(asked.revert(sent.decisionId(), "why", UUID.randomUUID(), TERMS, NOW), "not-the-last-decision");
        var back = asked.revert(asked.lastDecision().orElseThrow().decisionId(), "why", UUID.randomUUID(), TERMS, NOW)
                .orRefuse();
        assertThat(back.said()).containsExactly("DecisionReverted");
        assertThat(back.next().phase()).isEqualTo(Phase.DECISION);
    }

    static Originality report(int attempt, double percent) {
        return new Originality(
                "Check",
                java.time.LocalDate.of(2026, 3, 3),
                attempt,
                percent,
                1,
                1,
                null,
                true,
                UUID.randomUUID(),
                null,
                NOW);
    }

    static void refused(Outcome<Change> outcome, String type) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(((Outcome.Rejected<Change>) outcome).failure().type()).isEqualTo(type);
    }
}
