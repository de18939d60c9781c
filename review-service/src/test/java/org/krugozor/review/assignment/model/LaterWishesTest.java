package org.krugozor.review.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krugozor.review.assignment.model.BacklogAssignment.Effort;

/** The order of wishes: what decides where everything before it is equal, and what it may never cost. */
class LaterWishesTest {

    @Test
    void fieldLeftUncoveredWeighsMoreThanCoverage() {
        var paper = paper("a", 1, Map.of("wide", 0.9, "narrow", 0.1));
        var specialist = reviewer("specialist", Map.of("wide", 1.0));
        var generalist = reviewer("generalist", Map.of("wide", 0.3, "narrow", 0.3));
        var reviewers = List.of(specialist, generalist);
        assertThat(panels(List.of(paper), reviewers, true)).containsExactly(List.of("generalist"));
        assertThat(panels(List.of(paper), reviewers, false)).containsExactly(List.of("specialist"));
    }

    @Test
    void atEqualCoverageTheWorstOffManuscriptFaresBetter() {
        // either way 1.5 in all: 1 and 0.5, or 0.75 and 0.75
        var papers = List.of(paper("a", 1, Map.of("x", 1.0)), paper("b", 1, Map.of("y", 1.0)));
        var reviewers = List.of(
                once(reviewer("one", Map.of("x", 1.0, "y", 0.75))), once(reviewer("two", Map.of("x", 0.75, "y", 0.5))));
        assertThat(panels(papers, reviewers, true)).containsExactly(List.of("two"), List.of("one"));
    }

    @Test
    void atEqualCoverageSecondPersonKnowsSomethingToo() {
        var papers = List.of(paper("a", 2, Map.of("x", 1.0)));
        var reviewers = List.of(
                reviewer("first", Map.of("x", 1.0)),
                reviewer("stranger", Map.of()),
                reviewer("second", Map.of("x", 0.5)));
        assertThat(panels(papers, reviewers, true).get(0)).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void loadIsEvenWhereNothingElseDiffers() {
        var papers = List.of(
                paper("a", 1, Map.of("x", 1.0)), paper("b", 1, Map.of("x", 1.0)), paper("c", 1, Map.of("x", 1.0)));
        var reviewers = List.of(
                reviewer("r", Map.of("x", 1.0)), reviewer("s", Map.of("x", 1.0)), reviewer("t", Map.of("x", 1.0)));
        assertThat(panels(papers, reviewers, true)).doesNotHaveDuplicates();
    }

    @Test
    void whoHasReviewsToWriteAlreadyIsSparedWhereNothingElseDiffers() {
        var papers = List.of(paper("a", 1, Map.of("x", 1.0)), paper("b", 1, Map.of("x", 1.0)));
        var busy = new AvailableReviewer("busy", Map.of("x", 1.0), 0, 3, Set.of(), null, 300, 2);
        assertThat(panels(papers, List.of(busy, reviewer("free", Map.of("x", 1.0))), true))
                .containsExactly(List.of("free"), List.of("free"));
    }

    @Test
    void peopleOfOtherInstitutionsAreTakenWhereNothingElseDiffers() {
        var papers = List.of(paper("a", 2, Map.of("x", 1.0)));
        var reviewers = List.of(
                reviewer("r", Map.of("x", 1.0), "one", 0),
                reviewer("s", Map.of("x", 1.0), "one", 0),
                reviewer("t", Map.of("x", 1.0), "two", 0));
        assertThat(panels(papers, reviewers, true).get(0)).contains("t");
    }

    @Test
    void whoWasAskedLongestAgoIsTakenLast() {
        var papers = List.of(paper("a", 1, Map.of("x", 1.0)));
        var reviewers = List.of(
                reviewer("lately", Map.of("x", 1.0), null, 3),
                reviewer("long ago", Map.of("x", 1.0), null, 300),
                reviewer("some time ago", Map.of("x", 1.0), null, 30));
        assertThat(panels(papers, reviewers, true)).containsExactly(List.of("long ago"));
    }

    @Test
    void laterWishesNeverCostCoverageOrRules() {
        for (long seed = 0; seed < 60; seed++) {
            if (AssignmentProblem.of(RandomBacklogs.middling(seed)) instanceof AssignmentProblem problem) {
                var seating = new Seating(problem);
                if (StagedAssignment.fill(seating, () -> false)) {
                    long before = seating.worth();
                    new EvenOut(seating, Progress.UNWATCHED).run(10);
                    assertThat(seating.worth()).isGreaterThanOrEqualTo(before);
                    assertThat(seating.isComplete()).isTrue();
                    assertThat(new Seating(seating).worth()).isEqualTo(recounted(seating));
                }
            }
        }
    }

    private static long recounted(Seating seating) {
        var fresh = new Seating(seating.problem);
        for (int p = 0; p < seating.panels.length; p++) {
            for (int s = 0; s < seating.panels[p].length; s++) {
                fresh.seat(p, s, seating.panels[p][s]);
            }
        }
        assertThat(fresh.loads).isEqualTo(seating.loads);
        return fresh.worth();
    }

    private static List<List<String>> panels(
            List<WaitingManuscript> papers, List<AvailableReviewer> reviewers, boolean fieldsFirst) {
        var backlog = new Backlog(papers, reviewers, List.of(), new Backlog.Rules(false, fieldsFirst));
        var plan = (AssignmentPlan) BacklogAssignment.assign(backlog, Effort.rounds(5, 1), Progress.UNWATCHED);
        return plan.panels().stream().map(AssignmentPlan.SeatedPanel::reviewers).toList();
    }

    private static WaitingManuscript paper(String id, int seats, Map<String, Double> weights) {
        return new WaitingManuscript(id, weights, seats, null);
    }

    private static AvailableReviewer reviewer(String id, Map<String, Double> expertise) {
        return reviewer(id, expertise, null, 0);
    }

    private static AvailableReviewer reviewer(
            String id, Map<String, Double> expertise, @Nullable String institution, int days) {
        return new AvailableReviewer(id, expertise, 0, 3, Set.of(), institution, days);
    }

    private static AvailableReviewer once(AvailableReviewer reviewer) {
        return new AvailableReviewer(reviewer.id(), reviewer.expertise(), 0, 1, Set.of(), null, 0);
    }
}
