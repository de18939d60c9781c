package org.krugozor.review.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.review.assignment.model.BacklogAssignment.Effort;

class BacklogAssignmentTest {

    private static final double EXACT = 1e-9;
    /** Values are kept in ten-millionths; that many of them may be rounded. */
    private static final double ROUNDED = 1e-5;

    private static final int SMALL = 400;
    private static final int MIDDLING = 60;

    @Test
    void findsPlanExactlyWhereThereIsOne() {
        int without = 0;
        for (long seed = 0; seed < SMALL; seed++) {
            var backlog = RandomBacklogs.small(seed);
            boolean exists = EveryPlan.of(backlog).greatestCoverage().isPresent();
            assertThat(assign(backlog))
                    .as("seed %d", seed)
                    .isInstanceOf(exists ? AssignmentPlan.class : Unassignable.class);
            without += exists ? 0 : 1;
        }
        assertThat(without).as("both kinds were tried").isBetween(SMALL / 20, SMALL * 19 / 20);
    }

    @Test
    void boundIsNeverBelowTheBestPlanAndThePlanNeverAboveTheBest() {
        for (long seed = 0; seed < SMALL; seed++) {
            var backlog = RandomBacklogs.small(seed);
            if (assign(backlog) instanceof AssignmentPlan plan) {
                double greatest = EveryPlan.of(backlog).greatestCoverage().orElseThrow();
                assertThat(plan.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(greatest - EXACT);
                assertThat(plan.coverage()).as("seed %d", seed).isLessThanOrEqualTo(greatest + EXACT);
            }
        }
    }

    @Test
    void smallBacklogsGetTheBestPlanThereIsNearlyAlways() {
        int plans = 0;
        int covering = 0;
        int best = 0;
        for (long seed = 0; seed < SMALL; seed++) {
            var backlog = RandomBacklogs.small(seed);
            if (assign(backlog) instanceof AssignmentPlan plan) {
                var wanted = EveryPlan.of(backlog).best().orElseThrow();
                var score = PlanScore.of(backlog, plan);
                int order = PlanScore.order(backlog.rules()).compare(score, wanted);
                assertThat(order).as("seed %d", seed).isLessThanOrEqualTo(0);
                boolean coversAsMuch = score.coverage() == wanted.coverage()
                        && (!backlog.rules().fieldsFirst() || score.uncovered() == wanted.uncovered());
                plans++;
                covering += coversAsMuch ? 1 : 0;
                best += order == 0 ? 1 : 0;
            }
        }
        assertThat(covering).as("by coverage").isGreaterThanOrEqualTo(plans * 98 / 100);
        assertThat(best).as("by every wish").isGreaterThanOrEqualTo(plans * 97 / 100);
    }

    @Test
    void breaksNoRuleHoweverTightLoadsAre() {
        int plans = 0;
        for (long seed = 0; seed < MIDDLING; seed++) {
            var backlog = RandomBacklogs.middling(seed);
            if (assign(backlog) instanceof AssignmentPlan plan) {
                holds(backlog, plan);
                plans++;
            }
        }
        assertThat(plans).isGreaterThan(MIDDLING / 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30})
    void isNeverWorseThanGreedyOrStagedAloneByAnyWish(int rounds) {
        for (var backlog : ofSeveralSizes()) {
            if (AssignmentProblem.of(backlog) instanceof AssignmentProblem problem) {
                var greedy = new Seating(problem);
                var staged = new Seating(problem);
                boolean exists = StagedAssignment.fill(staged, () -> false);
                assertThat(GreedyAssignment.fill(greedy, () -> false)).isEqualTo(exists);
                if (exists) {
                    var plan = (AssignmentPlan)
                            BacklogAssignment.assign(problem, Effort.rounds(rounds, 1), Progress.UNWATCHED);
                    holds(backlog, plan);
                    var score = PlanScore.of(backlog, plan);
                    for (var alone : List.of(greedy, staged)) {
                        var other = PlanScore.of(backlog, PlanOfSeating.of(alone, 0, 0, 0, 0));
                        assertThat(PlanScore.order(backlog.rules()).compare(score, other))
                                .as("%s against %s", score, other)
                                .isGreaterThanOrEqualTo(0);
                    }
                }
            }
        }
    }

    private static List<Backlog> ofSeveralSizes() {
        var backlogs = new ArrayList<Backlog>();
        LongStream.range(0, SMALL).mapToObj(RandomBacklogs::small).forEach(backlogs::add);
        LongStream.range(0, MIDDLING).mapToObj(RandomBacklogs::middling).forEach(backlogs::add);
        backlogs.add(ExampleBacklog.of(150, 80, 30, 400, 2, 0, 5, 1));
        backlogs.add(ExampleBacklog.of(400, 190, 60, 1_000, 3, 1, 7, 2));
        return backlogs;
    }

    @Test
    void byCoverageAloneItNeverCoversLessThanGreedyOrStaged() {
        for (var made : ofSeveralSizes()) {
            var rules = new Backlog.Rules(
                    made.rules().onePerInstitution(), false, made.rules().warnedAtMost());
            var backlog = new Backlog(made.manuscripts(), made.reviewers(), made.conflicts(), made.warnings(), rules);
            if (assign(backlog) instanceof AssignmentPlan plan) {
                assertThat(plan.coverage() + ROUNDED)
                        .isGreaterThanOrEqualTo(plan.greedyCoverage())
                        .isGreaterThanOrEqualTo(plan.stagedCoverage());
                assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.coverage());
            }
        }
    }

    @Test
    void sameSeedAndRoundsGiveTheSamePlan() {
        for (var backlog : ofSeveralSizes()) {
            var once = BacklogAssignment.assign(backlog, Effort.rounds(12, 3), Progress.UNWATCHED);
            var again = BacklogAssignment.assign(backlog, Effort.rounds(12, 3), Progress.UNWATCHED);
            assertThat(once).isEqualTo(again);
        }
    }

    @Test
    void comesNearTheBoundOnBacklogOfAnOffice() {
        var backlog = ExampleBacklog.of(150, 80, 30, 400, 2, 0, 5, 1);
        var plan = (AssignmentPlan) BacklogAssignment.assign(backlog, Effort.rounds(60, 1), Progress.UNWATCHED);
        assertThat(plan.gap()).isLessThan(0.005);
    }

    @Test
    void toldCoverageNeverFalls() {
        var told = new ArrayList<Double>();
        var watched = new Progress() {
            @Override
            public boolean isOver(Stage stage) {
                return false;
            }

            @Override
            public synchronized void reached(Stage stage, int round, double coverage, double bound) {
                told.add(coverage);
            }
        };
        var backlog = ExampleBacklog.of(60, 30, 20, 60, 3, 0, 7, 2);
        var plan = (AssignmentPlan) BacklogAssignment.assign(backlog, Effort.rounds(20, 1), watched);
        assertThat(told).hasSizeGreaterThan(2).isSorted();
        assertThat(told.get(told.size() - 1)).isCloseTo(plan.coverage(), within(ROUNDED));
    }

    @Test
    void whenCalledOffBeforeThereIsPlanItSaysSo() {
        assertThat(BacklogAssignment.assign(
                        ExampleBacklog.of(30, 20, 10, 10, 2, 0, 5, 1),
                        Effort.rounds(5, 1),
                        stoppingAt(Progress.Stage.SEATING)))
                .isEqualTo(new Unassignable(List.of(new Obstacle.Cancelled())));
    }

    @Test
    void whenTimeIsUpAfterSeatingThePlanIsWholeAndBounded() {
        var backlog = ExampleBacklog.of(60, 30, 20, 60, 3, 0, 7, 2);
        var plan = (AssignmentPlan) BacklogAssignment.assign(
                backlog, Effort.untilTimeIsUp(1), stoppingAt(Progress.Stage.REFINING, Progress.Stage.EVENING_OUT));
        holds(backlog, plan);
        assertThat(plan.rounds()).isZero();
        assertThat(plan.bound()).isBetween(plan.coverage(), 60.0 + EXACT);
    }

    private static Progress stoppingAt(Progress.Stage... stages) {
        var over = List.of(stages);
        return new Progress() {
            @Override
            public boolean isOver(Stage stage) {
                return over.contains(stage);
            }

            @Override
            public void reached(Stage stage, int round, double coverage, double bound) {}
        };
    }

    private static Assigned assign(Backlog backlog) {
        return BacklogAssignment.assign(backlog, Effort.rounds(30, 1), Progress.UNWATCHED);
    }

    /** Everything that must hold, and every figure of the plan against its definition. */
    private static void holds(Backlog backlog, AssignmentPlan plan) {
        var reviewers = backlog.reviewers().stream().collect(Collectors.toMap(AvailableReviewer::id, one -> one));
        double coverage = 0;
        int uncovered = 0;
        for (int p = 0; p < backlog.manuscripts().size(); p++) {
            var manuscript = backlog.manuscripts().get(p);
            var seated = plan.panels().get(p);
            assertThat(seated.manuscript()).isEqualTo(manuscript.id());
            assertThat(seated.reviewers()).hasSize(manuscript.seats()).doesNotHaveDuplicates();
            var panel = new ArrayList<AvailableReviewer>();
            for (var id : seated.reviewers()) {
                assertThat(EveryPlan.mayReview(backlog, manuscript, reviewers.get(id)))
                        .isTrue();
                assertThat(EveryPlan.mayMeet(backlog, manuscript, panel, reviewers.get(id)))
                        .isTrue();
                panel.add(reviewers.get(id));
            }
            var score = EveryPlan.score(manuscript, panel);
            coverage += score.coverage();
            uncovered += score.uncovered();
        }
        assertThat(plan.coverage()).isCloseTo(coverage, within(EXACT));
        assertThat(plan.uncovered()).hasSize(uncovered);
        for (var reviewer : backlog.reviewers()) {
            long load = plan.panels().stream()
                    .filter(panel -> panel.reviewers().contains(reviewer.id()))
                    .count();
            assertThat(load)
                    .isBetween((long) reviewer.minLoad(), (long) reviewer.maxLoad())
                    .isEqualTo((long) plan.loads().get(reviewer.id()));
        }
    }
}
