package org.krugozor.review.panel.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Among many the pruned search finds what looking at everybody finds. */
class LargePanelSearchTest {

    private static final int MANY = 100_000;

    @Test
    void bestOfAHundredThousandIsTheOneLookingAtAllFinds() {
        var random = new RandomPanels(1);
        var demands = random.demands();
        var all = candidates(random, demands, MANY);
        PanelOrder best = null;
        for (var one : all) {
            if (one.isEligible()) {
                var order = PanelOrder.of(demands, List.of(one));
                best = best == null || order.compareTo(best) > 0 ? order : best;
            }
        }
        assertThat(found(demands, all, PanelWishes.seats(1))).isEqualTo(best);
    }

    @Test
    void bestPairOfAHundredThousandIsTheOneLookingAtAllWorthwhilePairsFinds() {
        for (long seed = 2; seed < 4; seed++) {
            var random = new RandomPanels(seed);
            var demands = random.demands();
            var all = candidates(random, demands, MANY);
            assertThat(found(demands, all, PanelWishes.seats(2).withOwnInstitution(2)))
                    .as("seed %d", seed)
                    .isEqualTo(bestPair(demands, all));
        }
    }

    @Test
    void bestPairOrTripleOfSomeIsTheOneLookingAtEveryPanelFinds() {
        for (long seed = 10; seed < 14; seed++) {
            var random = new RandomPanels(seed);
            var demands = random.demands();
            for (int seats = 2; seats <= 3; seats++) {
                var some = random.candidates(demands, seats == 2 ? 1000 : 120);
                var wishes = PanelWishes.seats(seats).withDegrees(1);
                assertThat(found(demands, some, wishes))
                        .as("seed %d, %d seats", seed, seats)
                        .isEqualTo(new EveryPanel(demands, some, wishes).best().orElseThrow());
            }
        }
    }

    /** First which knowledge together is best, over all pairs of it; then every pair of people who have that. */
    private static PanelOrder bestPair(Demands demands, List<PanelCandidate> all) {
        var byLevels = new LinkedHashMap<Levels, List<PanelCandidate>>();
        all.stream().filter(PanelCandidate::isEligible).forEach(one -> byLevels.computeIfAbsent(
                        one.levels(), none -> new ArrayList<>())
                .add(one));
        var pairs = new HashMap<List<Levels>, PanelOrder>();
        var best = new PanelOrder[1];
        var kinds = List.copyOf(byLevels.keySet());
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = i; j < kinds.size(); j++) {
                var one = byLevels.get(kinds.get(i));
                var other = byLevels.get(kinds.get(j));
                if (i != j || one.size() > 1) {
                    var order = PanelOrder.of(demands, List.of(one.get(0), other.get(other.size() - 1)));
                    pairs.put(List.of(kinds.get(i), kinds.get(j)), order);
                    best[0] = best[0] == null || isWiser(order, best[0]) ? order : best[0];
                }
            }
        }
        var wisest = best[0];
        pairs.forEach((kind, order) -> {
            if (!isWiser(wisest, order)) {
                for (var one : unlike(byLevels.get(kind.get(0)))) {
                    for (var other : unlike(byLevels.get(kind.get(1)))) {
                        if (one != other) {
                            var pair = PanelOrder.of(demands, List.of(one, other));
                            best[0] = pair.compareTo(best[0]) > 0 ? pair : best[0];
                        }
                    }
                }
            }
        });
        return best[0];
    }

    /** Of those who differ in nothing but their ids the two first: no pair has more of them, or later ones. */
    private static List<PanelCandidate> unlike(List<PanelCandidate> knowingTheSame) {
        return knowingTheSame.stream()
                .collect(Collectors.groupingBy(
                        one -> Arrays.asList(one.institution(), one.deskShare(), one.askedOn(), one.nearness())))
                .values()
                .stream()
                .flatMap(alike -> alike.stream()
                        .sorted(Comparator.comparing(PanelCandidate::id))
                        .limit(2))
                .toList();
    }

    private static List<PanelCandidate> candidates(RandomPanels random, Demands demands, int count) {
        return random.candidates(demands, count).stream()
                .map(one -> new PanelCandidate(
                        one.id(),
                        one.id(),
                        one.levels(),
                        one.obstacles(),
                        one.traits(),
                        one.institution(),
                        one.open(),
                        one.limit(),
                        one.lastAsked(),
                        one.affinity(),
                        one.languages()))
                .toList();
    }

    private static boolean isWiser(PanelOrder one, PanelOrder other) {
        var step = one.decides(other);
        return step.compareTo(PanelOrder.Step.DEPTH) <= 0 && one.compareTo(other) > 0;
    }

    private static PanelOrder found(Demands demands, List<PanelCandidate> all, PanelWishes wishes) {
        return ((Suggestion) new PanelSearch(demands, all, wishes).suggest()).order();
    }
}
