package org.krugozor.review.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krugozor.review.casefile.model.Cases.NOW;
import static org.krugozor.review.casefile.model.Cases.TERMS;
import static org.krugozor.review.casefile.model.Cases.done;
import static org.krugozor.review.casefile.model.DecidingTest.refused;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewingTest {

    @Test
    void nobodySitsTwiceInARound() {
        var order = Cases.seat();
        refused(
                Cases.atPanel()
                        .reviewing(TERMS, NOW)
                        .openRound(List.of(order, order), List.of(), null, null, new Random(1)),
                "invalid");
    }

    @Test
    void agreementOpensAnAssignmentOfFourteenDays() {
        var file = Cases.inReview(1);
        var seat = file.currentRound().orElseThrow().seats().get(0);
        var agreed = done(file.reviewing(TERMS, NOW).agree(seat.seatId(), null));
        var work = agreed.seat(seat.seatId()).orElseThrow().assignment();
        assertThat(work).isNotNull();
        assertThat(work.due()).isEqualTo(NOW.plus(Duration.ofDays(14)));
        refused(agreed.reviewing(TERMS, NOW).decline(seat.seatId(), "late", null), "invitation-already-answered");
    }

    @Test
    void reviewerExtendsOnceTheEditorAsOftenAsNeeded() {
        var file = Cases.inReview(1);
        var seat = file.currentRound().orElseThrow().seats().get(0).seatId();
        var agreed = done(file.reviewing(TERMS, NOW).agree(seat, null));
        var extended = done(agreed.reviewing(TERMS, NOW).extendByReviewer(seat));
        refused(extended.reviewing(TERMS, NOW).extendByReviewer(seat), "extension-used");
        var more = done(extended.reviewing(TERMS, NOW).extendByEditor(seat, 7, null));
        assertThat(more.seat(seat).orElseThrow().expectedBy()).isEqualTo(NOW.plus(Duration.ofDays(35)));
    }

    @Test
    void reviewerObjectsOnceToEachEntryWithinSevenDays() {
        var file = Cases.inReview(1);
        var seat = file.currentRound().orElseThrow().seats().get(0).seatId();
        var letter = new OnBehalf(UUID.randomUUID(), "LETTER", null, UUID.randomUUID(), NOW);
        var entered = done(file.reviewing(TERMS, NOW).agree(seat, letter));
        var late = NOW.plus(Duration.ofDays(7));
        refused(entered.reviewing(TERMS, late).object(seat, "I never said so"), "objection-too-late");
        var objected = done(entered.reviewing(TERMS, late.minusSeconds(1)).object(seat, "I never said so"));
        assertThat(objected.seat(seat).orElseThrow().isAtWork()).isTrue();
        refused(objected.reviewing(TERMS, NOW).object(seat, "Once more"), "already-objected");

        var second = new OnBehalf(letter.by(), "EMAIL", null, UUID.randomUUID(), late);
        var reviewed = done(objected.reviewing(TERMS, late).reviewSubmitted(seat, second));
        var both = done(reviewed.reviewing(TERMS, late).object(seat, "Nor did I write this"))
                .seat(seat)
                .orElseThrow();
        assertThat(both.objections(letter)).singleElement().satisfies(one -> assertThat(one.text())
                .isEqualTo("I never said so"));
        assertThat(both.objections(second)).singleElement().satisfies(one -> assertThat(one.text())
                .isEqualTo("Nor did I write this"));
    }

    @Test
    void whereNothingWasEnteredThereIsNothingToObjectTo() {
        var file = Cases.inReview(1);
        var seat = file.currentRound().orElseThrow().seats().get(0).seatId();
        var own = done(file.reviewing(TERMS, NOW).agree(seat, null));
        refused(own.reviewing(TERMS, NOW).object(seat, "I never said so"), "nothing-entered");
    }

    @Test
    void whatWasPutOffMeanwhileNeitherExpiresNorIsReleasedByTheClock() {
        var file = Cases.inReview(2);
        var seats = file.currentRound().orElseThrow().seats();
        var invited = seats.get(0).seatId();
        var later = NOW.plus(Duration.ofDays(6));
        refused(file.reviewing(TERMS, NOW).expire(invited), "invitation-already-answered");
        var waited = done(file.reviewing(TERMS, NOW).extendByEditor(invited, 7, "at a conference"));
        refused(waited.reviewing(TERMS, later).expire(invited), "invitation-already-answered");

        var working = seats.get(1).seatId();
        var agreed = done(file.reviewing(TERMS, NOW).agree(working, null));
        var due = agreed.seat(working).orElseThrow().expectedBy();
        var more = done(agreed.reviewing(TERMS, NOW).extendByEditor(working, 7, null));
        refused(more.reviewing(TERMS, later).release(working, due, null), "seat-ended");
        assertThat(done(agreed.reviewing(TERMS, later).release(working, due, null))
                        .seat(working)
                        .orElseThrow()
                        .isAtWork())
                .isFalse();
    }

    @Test
    void roundIsCompleteOnlyWhenEnoughReviewsAreInAndNobodyIsAtWork() {
        var file = Cases.inReview(2);
        var seats = file.currentRound().orElseThrow().seats();
        var one = submit(file, seats.get(0).seatId());
        assertThat(one.phase()).isEqualTo(Phase.IN_REVIEW);
        var declined = done(one.reviewing(TERMS, NOW).decline(seats.get(1).seatId(), null, null));
        assertThat(declined.phase()).isEqualTo(Phase.IN_REVIEW);
        assertThat(declined.currentRound().orElseThrow().isShort()).isTrue();

        var grown = done(declined.reviewing(TERMS, NOW).addSeat(Cases.seat(), null, new Random(1)));
        var last = grown.currentRound().orElseThrow().seats().get(2).seatId();
        assertThat(submit(grown, last).phase()).isEqualTo(Phase.RECOMMENDATION);
    }

    @Test
    void oneMoreSeatReopensARoundWhoseReviewsDiffer() {
        var reopened = done(Cases.reviewed().reviewing(TERMS, NOW).addSeat(Cases.seat(), null, new Random(1)));
        assertThat(reopened.phase()).isEqualTo(Phase.IN_REVIEW);
        assertThat(reopened.currentRound().orElseThrow().wanted()).isEqualTo(3);
    }

    @Test
    void publicStateNamesNoReviewer() {
        var state = CaseState.of(Cases.reviewed()).toString();
        for (var seat : Cases.reviewed().currentRound().orElseThrow().seats()) {
            assertThat(state).doesNotContain(seat.reviewerId().toString());
        }
    }

    @Test
    void lettersAreShuffledSoThatTheyTellNothingOfTheOrder() {
        var reviewers = Stream.generate(UUID::randomUUID).limit(3).toList();
        Set<String> first = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            var labels = Labels.with(Map.of(), reviewers, new Random(seed));
            assertThat(labels.values()).containsExactlyInAnyOrder("A", "B", "C");
            first.add(labels.get(reviewers.get(0)));
        }
        assertThat(first).containsExactlyInAnyOrder("A", "B", "C");
    }

    @Test
    void reviewersKeepTheirLettersInLaterRounds() {
        var known = UUID.randomUUID();
        var labels = Labels.with(Map.of(known, "B", UUID.randomUUID(), "A"), List.of(known), new Random(1));
        assertThat(labels).containsEntry(known, "B").hasSize(2);
    }

    @Test
    void lettersGoOnAfterTheAlphabet() {
        assertThat(Labels.letter(25)).isEqualTo("Z");
        assertThat(Labels.letter(26)).isEqualTo("AA");
    }

    private static Case submit(Case file, UUID seat) {
        var agreed = done(file.reviewing(TERMS, NOW).agree(seat, null));
        return done(agreed.reviewing(TERMS, NOW).reviewSubmitted(seat, null));
    }
}
