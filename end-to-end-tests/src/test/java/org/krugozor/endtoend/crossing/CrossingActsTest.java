package org.krugozor.endtoend.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krugozor.standing.Situation.ACCEPTED;
import static org.krugozor.standing.Situation.AWAITING_DECISION;
import static org.krugozor.standing.Situation.PLACED;
import static org.krugozor.standing.Situation.PUBLISHED;
import static org.krugozor.standing.Situation.REJECTED;
import static org.krugozor.standing.Situation.WITHDRAWN_ACCEPTED;
import static org.krugozor.standing.Situation.WITHDRAWN_IN_PRODUCTION;
import static org.krugozor.standing.Situation.WITHDRAWN_IN_REVIEW;

import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krugozor.platform.problem.Refused;
import org.krugozor.standing.Situation;
import org.krugozor.standing.Status;

/**
 * Two acts that cross on their way between the services. Each pair is played in both orders and their events are carried
 * in many orders: all three services always end at one status, every request has one answer, and nobody waits.
 */
class CrossingActsTest {

    private static final int GAMES = 100;
    private static final String NEW_TITLE = "Медиация и доверие: три региона";
    private static final Set<String> GRANTED = Set.of("GRANTED");
    private static final Set<String> REFUSED = Set.of("REFUSED");
    /** What was asked has happened anyhow, and the decision it rested on is taken back: no answer, and nobody waits. */
    private static final Set<String> MOOT = Set.of();

    private static final Office OFFICE = new Office();

    /** Where a pair begins. */
    enum Start {
        REVIEWED(office -> office.review.reviewWithTwo()),
        ACCEPTED(office -> office.review.accept()),
        PLACED(office -> {
            office.publication.plan();
            office.publication.enterProduction();
            office.publication.place();
            office.publication.makeReady();
        }),
        FROZEN(office -> office.publication.freeze());

        private final Consumer<Office> step;

        Start(Consumer<Office> step) {
            this.step = step;
        }

        void reach(Office office, Random random) {
            office.begin(random);
            for (var one : values()) {
                if (one.ordinal() <= ordinal()) {
                    one.step.accept(office);
                    office.deliverAll(random);
                }
            }
        }
    }

    enum Act {
        WITHDRAW(office -> office.submission.askToWithdraw()),
        CORRECT(office -> office.submission.askToCorrect(NEW_TITLE)),
        ACCEPT(office -> office.review.accept()),
        REJECT(office -> office.review.reject()),
        REVERT(office -> office.review.revert()),
        PRODUCE(office -> office.publication.enterProduction()),
        PLACE(office -> {
            office.publication.plan();
            office.publication.place();
        }),
        CANCEL(office -> office.publication.cancel()),
        FREEZE(office -> office.publication.freeze()),
        PUBLISH(office -> office.publication.publish());

        private final Consumer<Office> step;

        Act(Consumer<Office> step) {
            this.step = step;
        }

        boolean isTried(Office office) {
            try {
                step.accept(office);
                return true;
            } catch (Refused refused) {
                return false;
            }
        }
    }

    /**
     * Two acts from a start. {@code crossed}: where it ends when neither had been heard of as the other was done, and
     * {@code answered}: what was then said to whoever asked.
     * {@code oneThenOther} and {@code otherThenOne}: where it ends when everybody knew of the one before the other was
     * tried.
     */
    enum Pair {
        WITHDRAW_AND_ACCEPT(
                Start.REVIEWED,
                Act.WITHDRAW,
                Act.ACCEPT,
                WITHDRAWN_ACCEPTED,
                GRANTED,
                WITHDRAWN_IN_REVIEW,
                WITHDRAWN_ACCEPTED),
        WITHDRAW_AND_REJECT(Start.REVIEWED, Act.WITHDRAW, Act.REJECT, REJECTED, REFUSED, WITHDRAWN_IN_REVIEW, REJECTED),
        CORRECT_AND_ACCEPT(Start.REVIEWED, Act.CORRECT, Act.ACCEPT, ACCEPTED, GRANTED, ACCEPTED, ACCEPTED),
        REVERT_AND_PRODUCE(
                Start.ACCEPTED,
                Act.REVERT,
                Act.PRODUCE,
                AWAITING_DECISION,
                GRANTED,
                AWAITING_DECISION,
                AWAITING_DECISION),
        REVERT_AND_PLACE(
                Start.ACCEPTED,
                Act.REVERT,
                Act.PLACE,
                AWAITING_DECISION,
                GRANTED,
                AWAITING_DECISION,
                AWAITING_DECISION),
        REVERT_AND_CANCEL(
                Start.PLACED, Act.REVERT, Act.CANCEL, AWAITING_DECISION, MOOT, AWAITING_DECISION, AWAITING_DECISION),
        REVERT_AND_FREEZE(Start.PLACED, Act.REVERT, Act.FREEZE, PLACED, REFUSED, AWAITING_DECISION, PLACED),
        CORRECT_AND_FREEZE(Start.PLACED, Act.CORRECT, Act.FREEZE, PLACED, REFUSED, PLACED, PLACED),
        CORRECT_AND_REVERT(
                Start.PLACED,
                Act.CORRECT,
                Act.REVERT,
                AWAITING_DECISION,
                GRANTED,
                AWAITING_DECISION,
                AWAITING_DECISION),
        WITHDRAW_AND_CANCEL(
                Start.PLACED,
                Act.WITHDRAW,
                Act.CANCEL,
                WITHDRAWN_IN_REVIEW,
                GRANTED,
                WITHDRAWN_IN_PRODUCTION,
                WITHDRAWN_IN_REVIEW),
        WITHDRAW_AND_FREEZE(Start.PLACED, Act.WITHDRAW, Act.FREEZE, PLACED, REFUSED, WITHDRAWN_IN_PRODUCTION, PLACED),
        WITHDRAW_AND_PUBLISH(Start.FROZEN, Act.WITHDRAW, Act.PUBLISH, PUBLISHED, REFUSED, PUBLISHED, PUBLISHED),
        CORRECT_AND_PUBLISH(Start.FROZEN, Act.CORRECT, Act.PUBLISH, PUBLISHED, REFUSED, PUBLISHED, PUBLISHED);

        private final Start start;
        private final Act one;
        private final Act other;
        private final Situation crossed;
        private final Set<String> answered;
        private final Situation oneThenOther;
        private final Situation otherThenOne;

        Pair(
                Start start,
                Act one,
                Act other,
                Situation crossed,
                Set<String> answered,
                Situation oneThenOther,
                Situation otherThenOne) {
            this.start = start;
            this.one = one;
            this.other = other;
            this.crossed = crossed;
            this.answered = answered;
            this.oneThenOther = oneThenOther;
            this.otherThenOne = otherThenOne;
        }
    }

    @ParameterizedTest
    @EnumSource
    void actsThatCrossEndTheSameInBothOrdersHoweverTheirEventsTravel(Pair pair) {
        for (var seed = 0; seed < GAMES; seed++) {
            var oneFirst = play(pair.start, pair.one, pair.other, 0, seed);
            var otherFirst = play(pair.start, pair.other, pair.one, 0, seed);
            assertThat(oneFirst.situation()).as("seed %s", seed).isEqualTo(pair.crossed);
            assertThat(otherFirst.situation()).as("seed %s", seed).isEqualTo(pair.crossed);
            assertThat(oneFirst.allAnswers()).as("seed %s", seed).isEqualTo(pair.answered);
            assertThat(otherFirst.allAnswers()).as("seed %s", seed).isEqualTo(pair.answered);
        }
    }

    @ParameterizedTest
    @EnumSource
    void actsInTurnEndAsTheFirstOfThemLeavesIt(Pair pair) {
        for (var seed = 0; seed < GAMES / 10; seed++) {
            assertThat(play(pair.start, pair.one, pair.other, Integer.MAX_VALUE, seed)
                            .situation())
                    .isEqualTo(pair.oneThenOther);
            assertThat(play(pair.start, pair.other, pair.one, Integer.MAX_VALUE, seed)
                            .situation())
                    .isEqualTo(pair.otherThenOne);
        }
    }

    @ParameterizedTest
    @EnumSource
    void actsOfWhichSomeHaveHeardEndLikeOneOfTheTwo(Pair pair) {
        var ends = Set.of(
                EnumSet.of(pair.crossed, pair.oneThenOther, pair.otherThenOne).toArray(Situation[]::new));
        for (var seed = 0; seed < GAMES; seed++) {
            var heard = new Random(seed).nextInt(5);
            assertThat(ends)
                    .contains(
                            play(pair.start, pair.one, pair.other, heard, seed).situation());
            assertThat(ends)
                    .contains(
                            play(pair.start, pair.other, pair.one, heard, seed).situation());
        }
    }

    @Test
    void authorAndOfficeAskingAtOnceEndsWithdrawnWhicheverTheHolderHearsFirst() {
        var ends = EnumSet.noneOf(Situation.class);
        for (var seed = 0; seed < GAMES; seed++) {
            var ending = play(Start.PLACED, Act.WITHDRAW, Act.REVERT, seed % 4, seed);
            assertThat(ending.answers()).as("seed %s", seed).containsEntry("WITHDRAWAL", "GRANTED");
            ends.add(ending.situation());
        }
        // withdrawn by publication, the reversal refused; or given back, and then withdrawn by review
        assertThat(ends).containsOnly(WITHDRAWN_IN_PRODUCTION, WITHDRAWN_IN_REVIEW);
    }

    /** Plays the two acts with so many events carried between them, then carries the rest, and holds what must hold. */
    private static Ending play(Start start, Act first, Act second, int heardBetween, int seed) {
        var random = new Random(seed);
        start.reach(OFFICE, random);
        first.isTried(OFFICE);
        OFFICE.deliver(heardBetween, random);
        second.isTried(OFFICE);
        OFFICE.deliverAll(random);
        var ending = OFFICE.ending();
        var played = "%s: %s, then %s, seed %s".formatted(start, first, second, seed);
        assertThat(ending.standings()).as(played).hasSize(1);
        assertThat(ending.waiting()).as(played).isEmpty();
        assertThat(ending.answeredTwice()).as(played).isEmpty();
        var situation = ending.situation();
        assertThat(ending.listed()).as(played).isEqualTo(situation == PLACED || situation == PUBLISHED);
        assertThat("GRANTED".equals(ending.answers().get("WITHDRAWAL")))
                .as(played)
                .isEqualTo(situation.status() == Status.WITHDRAWN);
        titlesAgree(ending.answers(), played);
        return ending;
    }

    /** A granted correction is in every copy of the words that counts, a refused one in none. */
    private static void titlesAgree(Map<String, String> answers, String played) {
        var corrected = "GRANTED".equals(answers.get("CORRECTION"));
        assertThat(OFFICE.submission.title().equals(NEW_TITLE)).as(played).isEqualTo(corrected);
        assertThat(OFFICE.review.title()).as(played).isEqualTo(OFFICE.submission.title());
        if (OFFICE.publication.hasArticle()) {
            assertThat(OFFICE.publication.title()).as(played).isEqualTo(OFFICE.submission.title());
        }
    }
}
