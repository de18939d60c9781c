package org.krugozor.review.panel.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.review.panel.model.NoPanel.Help;
import org.krugozor.review.panel.model.PanelCandidate.Traits;
import org.krugozor.review.panel.model.PanelWishes.Wish;

/** Where no panel can be suggested there is a named answer, and it says what would help. */
class NoPanelTest {

    private static final Demands POLITICS = demands(Map.of("11", 1.0));

    @Test
    void nobodyIsKnown() {
        var none = (NoPanel.TooFew) answer(POLITICS, List.of(), PanelWishes.seats(2));
        assertThat(none).isEqualTo(new NoPanel.TooFew(0, 2, Map.of()));
        assertThat(none.help()).containsExactly(Help.ADD_REVIEWERS);
    }

    @Test
    void everybodyIsInConflict() {
        var all = List.of(
                barred(Obstacle.CONFLICTED),
                barred(Obstacle.CONFLICTED, Obstacle.PAUSED),
                barred(Obstacle.DOES_NOT_READ));
        var none = (NoPanel.TooFew) answer(POLITICS, all, PanelWishes.seats(2));
        assertThat(none.eligible()).isZero();
        assertThat(none.turnedAway())
                .isEqualTo(Map.of(Obstacle.CONFLICTED, 2, Obstacle.PAUSED, 1, Obstacle.DOES_NOT_READ, 1));
        assertThat(none.help()).contains(Help.OVERRIDE_CONFLICT, Help.ASK_FOR_TRANSLATION, Help.RAISE_LIMITS);
        assertThat(none.help()).doesNotContain(Help.FEWER_SEATS);
    }

    @Test
    void fewerPeopleThanSeats() {
        var none = (NoPanel.TooFew) answer(POLITICS, List.of(knowing(8), knowing(4)), PanelWishes.seats(3));
        assertThat(none.eligible()).isEqualTo(2);
        assertThat(none.help()).contains(Help.FEWER_SEATS);
    }

    @Test
    void twoProfilesOfOnePersonAreOne() {
        var one = knowing(8);
        var again = copy(one, UUID.randomUUID(), one.person());
        assertThat(answer(POLITICS, List.of(one, again), PanelWishes.seats(2)))
                .isEqualTo(new NoPanel.TooFew(1, 2, Map.of()));
    }

    @Test
    void sameCandidateTwiceIsOneUnlessTheyContradict() {
        var one = knowing(8);
        assertThat(answer(POLITICS, List.of(one, one, knowing(4)), PanelWishes.seats(2)))
                .isInstanceOf(Suggestion.class);
        var other = copy(knowing(4), one.id(), one.person());
        assertThat(answer(POLITICS, List.of(one, other), PanelWishes.seats(1)))
                .isEqualTo(new NoPanel.Contradictory(List.of(one.id())));
    }

    @Test
    void noFieldHasAWeight() {
        for (var weights : List.of(Map.<String, Double>of(), Map.of("11", 0.0))) {
            var none = (NoPanel) answer(demands(weights), List.of(knowing()), PanelWishes.seats(1));
            assertThat(none).isEqualTo(new NoPanel.NothingDemanded());
            assertThat(none.help()).containsExactly(Help.CONFIRM_FIELDS);
        }
    }

    @Test
    void weightIsNoShareOfAWhole() {
        for (double weight : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -0.1, 1.1}) {
            assertThat(answer(demands(Map.of("11", weight)), List.of(knowing(8)), PanelWishes.seats(1)))
                    .isEqualTo(new NoPanel.UnusableWeights(List.of("11")));
        }
    }

    @Test
    void moreFieldsThanCanBeWeighed() {
        var weights = new LinkedHashMap<String, Double>();
        for (int i = 10; i < 30; i++) {
            weights.put(String.valueOf(i), 0.05);
        }
        assertThat(answer(demands(weights), List.of(knowing(8)), PanelWishes.seats(1)))
                .isInstanceOf(NoPanel.UnusableWeights.class);
    }

    @Test
    void seatsAreNoPanel() {
        for (int seats : new int[] {Integer.MIN_VALUE, 0, 6, Integer.MAX_VALUE}) {
            assertThat(answer(POLITICS, List.of(knowing(8)), PanelWishes.seats(seats)))
                    .isEqualTo(new NoPanel.SeatsOutOfRange(seats));
        }
    }

    @Test
    void lockedAreUnknownBarredOrTooMany() {
        var stranger = UUID.randomUUID();
        var paused = barred(Obstacle.PAUSED);
        var all = List.of(knowing(8), knowing(4), paused);
        var two = PanelWishes.seats(2);
        assertThat(answer(POLITICS, all, two.locking(Set.of(stranger))))
                .isEqualTo(new NoPanel.LockedUnknown(List.of(stranger)));
        assertThat(answer(POLITICS, all, two.locking(Set.of(paused.id()))))
                .isEqualTo(new NoPanel.LockedBarred(Map.of(paused.id(), Set.of(Obstacle.PAUSED))));
        assertThat(answer(
                        POLITICS,
                        all,
                        PanelWishes.seats(1)
                                .locking(Set.of(all.get(0).id(), all.get(1).id()))))
                .isEqualTo(new NoPanel.TooManyLocked(2, 1));
        var excluded = all.get(0).id();
        assertThat(answer(POLITICS, all, two.locking(Set.of(excluded)).excluding(Set.of(excluded))))
                .isEqualTo(new NoPanel.LockedBarred(Map.of(excluded, Set.of(Obstacle.EXCLUDED))));
    }

    @Test
    void whoeverIsLockedWithARecordedReasonSits() {
        var paused = barred(Obstacle.PAUSED);
        var wishes = PanelWishes.seats(2).locking(Set.of(paused.id())).overriding(Set.of(paused.id()));
        var suggestion = (Suggestion) answer(POLITICS, List.of(knowing(8), paused), wishes);
        assertThat(suggestion.ids()).startsWith(paused.id());
    }

    @Test
    void wishThatCannotBeMetIsNamed() {
        var plain = List.of(knowing(8), knowing(8), knowing(8));
        var wishes = PanelWishes.seats(2).withDegrees(1);
        assertThat(answer(POLITICS, plain, wishes)).isEqualTo(new NoPanel.WishesUnmet(Set.of(Wish.DEGREES)));
        assertThat(answer(POLITICS, plain, wishes.withOutside(1)))
                .isEqualTo(new NoPanel.WishesUnmet(Set.of(Wish.DEGREES, Wish.OUTSIDE, Wish.OWN_INSTITUTION)));
    }

    @Test
    void onlyOneOfAnAuthorsInstitutionSits() {
        var own = new Traits(false, false, false, true);
        var all = List.of(with(knowing(8), own), with(knowing(8), own), knowing(2));
        var suggestion = (Suggestion) answer(POLITICS, all, PanelWishes.seats(2));
        assertThat(suggestion.ids()).contains(all.get(2).id());
        assertThat(answer(POLITICS, all.subList(0, 2), PanelWishes.seats(2)))
                .isEqualTo(new NoPanel.WishesUnmet(Set.of(Wish.OWN_INSTITUTION)));
    }

    private static PanelAnswer answer(Demands demands, List<PanelCandidate> all, PanelWishes wishes) {
        var answer = new PanelSearch(demands, all, wishes).suggest();
        if (answer instanceof NoPanel none) {
            assertThat(none.help()).isNotEmpty();
        }
        return answer;
    }

    private static Demands demands(Map<String, Double> weights) {
        return Demands.of(weights, new Taxonomy(new ArrayList<>()));
    }

    private static PanelCandidate knowing(int... eighths) {
        var id = UUID.randomUUID();
        return new PanelCandidate(
                id, id, Levels.of(eighths), Set.of(), Traits.NONE, null, 0, 3, null, 0, List.of("kk"));
    }

    private static PanelCandidate barred(Obstacle... obstacles) {
        var one = knowing(8);
        return new PanelCandidate(
                one.id(), one.id(), one.levels(), Set.of(obstacles), Traits.NONE, null, 0, 3, null, 0, List.of());
    }

    private static PanelCandidate with(PanelCandidate one, Traits traits) {
        return new PanelCandidate(
                one.id(), one.person(), one.levels(), Set.of(), traits, null, 0, 3, null, 0, one.languages());
    }

    private static PanelCandidate copy(PanelCandidate one, UUID id, UUID person) {
        return new PanelCandidate(
                id, person, one.levels(), Set.of(), Traits.NONE, null, 0, 3, null, 0, one.languages());
    }
}
