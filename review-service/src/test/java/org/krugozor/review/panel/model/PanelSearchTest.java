package org.krugozor.review.panel.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The search against the plainest way to do the same, on random small instances. */
class PanelSearchTest {

    private static final int INSTANCES = 1000;

    private record Instance(long seed, Demands demands, List<PanelCandidate> candidates, PanelWishes wishes) {

        static Instance of(long seed) {
            var random = new RandomPanels(seed);
            var demands = random.demands();
            int seats = 1 + random.below(PanelWishes.MOST_SEATS);
            var candidates = random.candidates(demands, random.below(seats > 3 ? 11 : 16));
            return new Instance(seed, demands, candidates, random.wishes(candidates, seats));
        }

        PanelAnswer answer() {
            return new PanelSearch(demands, candidates, wishes).suggest();
        }

        EveryPanel every() {
            return new EveryPanel(demands, candidates, wishes);
        }

        Map<UUID, PanelCandidate> byId() {
            return candidates.stream().collect(Collectors.toMap(PanelCandidate::id, Function.identity()));
        }
    }

    private static List<Instance> instances() {
        var instances = new ArrayList<Instance>();
        for (long seed = 1; seed <= INSTANCES; seed++) {
            instances.add(Instance.of(seed));
        }
        return instances;
    }

    @Test
    void suggestsTheFirstOfAllPanelsInTheWholeOrderOfWishes() {
        int panels = 0;
        for (var instance : instances()) {
            var best = instance.every().best();
            var answer = instance.answer();
            if (best.isEmpty()) {
                assertThat(answer).as("seed %d", instance.seed()).isInstanceOf(NoPanel.class);
            } else {
                panels++;
                assertThat(answer).as("seed %d", instance.seed()).isInstanceOf(Suggestion.class);
                assertThat(((Suggestion) answer).order())
                        .as("seed %d", instance.seed())
                        .isEqualTo(best.get());
                assertThat(((Suggestion) answer).ids())
                        .as("seed %d", instance.seed())
                        .containsExactlyInAnyOrderElementsOf(best.get().ids());
            }
        }
        // both answers must occur often, or nothing was tested
        assertThat(panels).isBetween(INSTANCES / 3, INSTANCES - INSTANCES / 10);
    }

    @Test
    void theAnswerDoesNotDependOnWhenTheSearchTakesItsTime() {
        var paces =
                List.of(new Pace(0, 0, 0), new Pace(0, 20_000, 1000), new Pace(1000, 0, 0), new Pace(1000, 0, 1000));
        for (var instance : instances()) {
            var usual = instance.answer();
            for (var pace : paces) {
                assertThat(new PanelSearch(instance.demands(), instance.candidates(), instance.wishes(), pace)
                                .suggest())
                        .as("seed %d, %s", instance.seed(), pace)
                        .usingRecursiveComparison()
                        .isEqualTo(usual);
            }
        }
    }

    @Test
    void theBestAmongRivalsIsFoundAtAnyPace() {
        for (long seed = 1; seed <= INSTANCES / 4; seed++) {
            var random = new RandomPanels(seed);
            var demands = random.demands();
            var rivals = random.rivals(demands, 14);
            var wishes = random.wishes(rivals, 3 + random.below(3));
            var best = new EveryPanel(demands, rivals, wishes).best();
            for (var pace : List.of(Pace.USUAL, new Pace(0, 0, 0), new Pace(2, 500, 2))) {
                var answer = new PanelSearch(demands, rivals, wishes, pace).suggest();
                assertThat(answer instanceof Suggestion suggestion ? suggestion.order() : null)
                        .as("seed %d, %s", seed, pace)
                        .isEqualTo(best.orElse(null));
            }
        }
    }

    @Test
    void alternatesAreTheFirstOfAllWhoCouldJoinOrTakeASeat() {
        for (var instance : instances()) {
            if (instance.answer() instanceof Suggestion suggestion) {
                var byId = instance.byId();
                var panel = suggestion.ids().stream().map(byId::get).toList();
                assertThat(orders(suggestion.alternates()))
                        .as("seed %d", instance.seed())
                        .isEqualTo(first(instance.every().next(panel, null)));
                suggestion.substitutes().forEach((id, next) -> {
                    var falls = byId.get(id);
                    var others = panel.stream().filter(one -> one != falls).toList();
                    assertThat(orders(next))
                            .as("seed %d", instance.seed())
                            .isEqualTo(first(instance.every().next(others, falls)));
                });
            }
        }
    }

    private static List<PanelOrder> orders(List<Suggestion.Alternate> alternates) {
        return alternates.stream().map(Suggestion.Alternate::order).toList();
    }

    private static List<PanelOrder> first(List<PanelOrder> all) {
        return all.stream().limit(5).toList();
    }

    @Test
    void whoeverHasAnObstacleIsNeitherOnThePanelNorNextInLine() {
        for (var instance : instances()) {
            if (instance.answer() instanceof Suggestion suggestion) {
                var named = new ArrayList<>(suggestion.ids());
                suggestion.alternates().forEach(one -> named.add(one.reason().candidate()));
                suggestion
                        .substitutes()
                        .values()
                        .forEach(list ->
                                list.forEach(one -> named.add(one.reason().candidate())));
                named.removeAll(instance.wishes().overridden());
                assertThat(named).as("seed %d", instance.seed()).allSatisfy(id -> assertThat(
                                instance.byId().get(id).obstacles())
                        .isEmpty());
                assertThat(named)
                        .as("seed %d", instance.seed())
                        .noneMatch(instance.wishes().excluded()::contains);
            }
        }
    }

    @Test
    void theOrderInWhichCandidatesComeMeansNothing() {
        for (var instance : instances()) {
            var shuffled = new RandomPanels(instance.seed()).shuffled(instance.candidates());
            assertThat(new PanelSearch(instance.demands(), shuffled, instance.wishes()).suggest())
                    .as("seed %d", instance.seed())
                    .isEqualTo(instance.answer());
        }
    }

    @Test
    void whyNotIsAnsweredForEverybodyAndTruly() {
        for (var instance : instances()) {
            var search = new PanelSearch(instance.demands(), instance.candidates(), instance.wishes());
            if (search.suggest() instanceof Suggestion suggestion) {
                for (var candidate : instance.candidates()) {
                    var why = search.whyNot(candidate.id());
                    var with = new EveryPanel(
                                    instance.demands(),
                                    instance.candidates(),
                                    instance.wishes().lockingToo(candidate.id()))
                            .best();
                    if (why instanceof WhyNot.Worse worse) {
                        assertThat(worse.with()).isEqualTo(with.orElseThrow());
                        assertThat(worse.with()).isLessThan(suggestion.order());
                        assertThat(worse.decides()).isEqualTo(suggestion.order().decides(worse.with()));
                    } else if (why instanceof WhyNot.OnPanel) {
                        assertThat(suggestion.ids()).contains(candidate.id());
                    } else if (why instanceof WhyNot.Unfit || why instanceof WhyNot.NoSeat) {
                        assertThat(with).as("seed %d", instance.seed()).isEmpty();
                    } else {
                        assertThat(((WhyNot.Barred) why).obstacles()).isNotEmpty();
                    }
                }
            }
        }
    }

    @Test
    void profilesAreReadAsExpertiseSays() {
        for (long seed = 1; seed <= INSTANCES; seed++) {
            var random = new RandomPanels(seed);
            var demands = random.demands();
            var expertise = random.expertise();
            var id = UUID.randomUUID();
            var matrix = RandomPanels.matrix(demands, id, expertise);
            assertThat(demands.score(List.of(demands.read(expertise))))
                    .as("seed %d", seed)
                    .isEqualTo(matrix.score(new Panel(List.of(id))));
        }
    }
}
