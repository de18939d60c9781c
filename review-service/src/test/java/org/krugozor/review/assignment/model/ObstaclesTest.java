package org.krugozor.review.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krugozor.review.assignment.model.Backlog.Conflict;
import org.krugozor.review.assignment.model.BacklogAssignment.Effort;

class ObstaclesTest {

    private static final Backlog.Rules APART = new Backlog.Rules(true, true);

    @Test
    void manuscriptEverybodyIsInConflictWithIsNamed() {
        var backlog = backlog(
                List.of(paper("a", 1), paper("b", 1)),
                List.of(reviewer("r", 0, 3), reviewer("s", 0, 3)),
                new Conflict("a", "r"),
                new Conflict("a", "s"));
        assertThat(obstacles(backlog)).containsExactly(new Obstacle.TooFewEligible("a", 1, 0, 2, 0, 0, 0));
        assertThat(obstacles(backlog).get(0).help())
                .isEqualTo("Lift a conflict of it, or add reviewers who may review it.");
    }

    @Test
    void manuscriptNobodyReadsTheLanguageOfIsNamed() {
        var arabic = new WaitingManuscript("a", Map.of("t", 1.0), 1, "ar");
        var backlog = backlog(List.of(arabic, paper("b", 1)), List.of(reviewer("r", 0, 3)));
        assertThat(obstacles(backlog)).containsExactly(new Obstacle.TooFewEligible("a", 1, 0, 0, 1, 0, 0));
        assertThat(obstacles(backlog).get(0).help()).isEqualTo("Add reviewers who read its language.");
    }

    @Test
    void manuscriptOnlyThoseCouldReviewWhoMayTakeNoneIsNamed() {
        var backlog = backlog(List.of(paper("a", 2)), List.of(reviewer("r", 0, 0), reviewer("s", 0, 1)));
        assertThat(obstacles(backlog)).first().isEqualTo(new Obstacle.TooFewEligible("a", 2, 1, 0, 0, 1, 1));
        assertThat(obstacles(backlog).get(0).help())
                .isEqualTo("Ask 1 at most for this manuscript, or raise the load of those who may take none, or add"
                        + " reviewers who may review it.");
    }

    @Test
    void panelOfColleaguesAloneIsNamed() {
        var backlog =
                new Backlog(List.of(paper("a", 2)), List.of(from("one", "r"), from("one", "s")), List.of(), APART);
        assertThat(obstacles(backlog)).containsExactly(new Obstacle.TooFewEligible("a", 2, 2, 0, 0, 0, 1));
    }

    @Test
    void panelOfAnAuthorsColleaguesAloneIsNamed() {
        var backlog = new Backlog(
                List.of(paper("a", 2)),
                List.of(from("one", "r"), from("two", "s"), from("three", "t")),
                List.of(),
                List.of(new Backlog.Conflict("a", "r"), new Backlog.Conflict("a", "s"), new Backlog.Conflict("a", "t")),
                Backlog.Rules.DEFAULT);
        assertThat(obstacles(backlog)).containsExactly(new Obstacle.TooFewEligible("a", 2, 3, 0, 0, 0, 1));
        assertThat(obstacles(backlog).get(0).help()).contains("from elsewhere");
    }

    @Test
    void colleaguesWhoLeaveNoRoomForEachOtherAreNamedWithWhatWouldHelp() {
        // each paper takes one of the two colleagues, and s can take but one review
        var backlog = new Backlog(
                List.of(paper("a", 2), paper("b", 2)),
                List.of(from("one", "q"), from("one", "r"), reviewer("s", 0, 1, "two")),
                List.of(),
                APART);
        var crowded = (Obstacle.Crowded) obstacles(backlog).get(0);
        assertThat(crowded.areKeptApart()).isTrue();
        assertThat(crowded.code()).isEqualTo("crowded-apart");
        assertThat(crowded.help()).contains("let people of one institution sit together");
    }

    @Test
    void moreSeatsThanReviewersAreNamed() {
        var backlog = backlog(List.of(paper("a", 3), paper("b", 1)), List.of(reviewer("r", 0, 3), reviewer("s", 0, 3)));
        assertThat(obstacles(backlog)).containsExactly(new Obstacle.MoreSeatsThanReviewers(List.of("a"), 2));
    }

    @Test
    void loadsTooSmallForAllSeatsSayWhichLoadWouldDo() {
        var backlog = backlog(papers(5), List.of(reviewer("r", 0, 2), reviewer("s", 0, 2)));
        assertThat(obstacles(backlog)).containsExactly(new Obstacle.TooFewPlaces(5, 5, 4, 3));
    }

    @Test
    void loadsThatPassByCountButNotByConflictNameTheCrowdAndThoseInDemand() {
        var backlog = backlog(
                papers(4),
                List.of(reviewer("r", 0, 2), reviewer("s", 0, 4)),
                new Conflict("p0", "s"),
                new Conflict("p1", "s"),
                new Conflict("p2", "s"));
        assertThat(obstacles(backlog))
                .containsExactly(new Obstacle.Crowded(List.of("p0", "p1", "p2"), List.of("r"), 3, 2, false));
    }

    @Test
    void leastLoadsAboveAllSeatsAreNamed() {
        var backlog = backlog(papers(2), List.of(reviewer("r", 2, 3), reviewer("s", 1, 3)));
        assertThat(obstacles(backlog)).containsExactly(new Obstacle.MinLoadsAboveSeats(3, 2));
    }

    @Test
    void leastLoadsThatConflictsCrossNameTheReviewers() {
        var backlog = backlog(
                papers(3),
                List.of(reviewer("r", 0, 3), reviewer("s", 2, 3), reviewer("t", 0, 3)),
                new Conflict("p0", "s"),
                new Conflict("p1", "s"));
        assertThat(obstacles(backlog)).containsExactly(new Obstacle.MinLoadsUnmet(List.of("s"), 2, 1));
    }

    @Test
    void leastAboveMostIsNamed() {
        assertThat(obstacles(backlog(papers(1), List.of(reviewer("r", 3, 2)))))
                .singleElement()
                .isInstanceOf(Obstacle.ImpossibleLoads.class);
    }

    @Test
    void numbersThatAreNoneAreNamedWithTheirPlace() {
        var backlog = backlog(
                List.of(new WaitingManuscript("a", Map.of("t", Double.NaN), 1, null)),
                List.of(new AvailableReviewer("r", Map.of("u", 1.5), 0, 1, Set.of(), null, 0)));
        assertThat(obstacles(backlog))
                .extracting(Obstacle::reason)
                .anyMatch(reason -> reason.contains("a t NaN"))
                .anyMatch(reason -> reason.contains("r u 1.5"));
    }

    @Test
    void manuscriptsWithoutAnyWeightAreNamed() {
        var weightless = new WaitingManuscript("a", Map.of("t", 0.0), 1, null);
        assertThat(obstacles(backlog(List.of(weightless, paper("b", 1)), List.of(reviewer("r", 0, 3)))))
                .containsExactly(new Obstacle.Weightless(List.of("a")));
    }

    @Test
    void fieldWithoutWeightIsNeitherCoveredNorUncovered() {
        var half = new WaitingManuscript("a", Map.of("t", 1.0, "unknown", 0.0), 1, null);
        var plan = (AssignmentPlan) assign(backlog(List.of(half), List.of(reviewer("r", 0, 1))));
        assertThat(plan.uncovered()).isEmpty();
        assertThat(plan.gap()).isLessThan(1e-9);
    }

    @Test
    void sameIdTwiceIsNamed() {
        assertThat(obstacles(backlog(List.of(paper("a", 1), paper("a", 1)), List.of(reviewer("r", 0, 3)))))
                .containsExactly(new Obstacle.Duplicates("manuscript", List.of("a")));
    }

    @Test
    void emptyBacklogIsNamed() {
        assertThat(obstacles(backlog(List.of(), List.of(reviewer("r", 0, 3)))))
                .containsExactly(new Obstacle.NothingToAssign(true));
        assertThat(obstacles(backlog(papers(1), List.of()))).containsExactly(new Obstacle.NothingToAssign(false));
    }

    @Test
    void reviewersWhoKnowNothingStillFillSeatsAndTheFieldsAreNamedUncovered() {
        var stranger = new AvailableReviewer("r", Map.of(), 0, 1, Set.of(), null, 0);
        var plan = (AssignmentPlan) assign(backlog(papers(1), List.of(stranger)));
        assertThat(plan.panels().get(0).reviewers()).containsExactly("r");
        assertThat(plan.uncovered()).containsExactly(new AssignmentPlan.UncoveredField("p0", "t", 0, 0));
        assertThat(plan.uncovered().get(0).couldBeCovered()).isFalse();
    }

    @Test
    void everyObstacleSaysWhatIsWrongAndWhatWouldHelp() {
        var many = IntStream.range(0, 40).mapToObj(i -> "m" + i).toList();
        assertThat(List.of(
                        new Obstacle.Crowded(many, many, 9, 8, false),
                        new Obstacle.Weightless(many),
                        new Obstacle.MinLoadsUnmet(many, 9, 8)))
                .allSatisfy(obstacle -> {
                    assertThat(obstacle.reason() + obstacle.help())
                            .contains("m0, m1")
                            .contains("28 more");
                    assertThat(obstacle.help()).endsWith(".");
                });
    }

    private static List<Obstacle> obstacles(Backlog backlog) {
        return ((Unassignable) assign(backlog)).obstacles();
    }

    private static Assigned assign(Backlog backlog) {
        return BacklogAssignment.assign(backlog, Effort.rounds(3, 1), Progress.UNWATCHED);
    }

    private static Backlog backlog(
            List<WaitingManuscript> papers, List<AvailableReviewer> reviewers, Conflict... conflicts) {
        return new Backlog(papers, reviewers, Arrays.asList(conflicts), Backlog.Rules.DEFAULT);
    }

    private static List<WaitingManuscript> papers(int number) {
        return IntStream.range(0, number).mapToObj(p -> paper("p" + p, 1)).toList();
    }

    private static WaitingManuscript paper(String id, int seats) {
        return new WaitingManuscript(id, Map.of("t", 1.0), seats, null);
    }

    private static AvailableReviewer reviewer(String id, int least, int most) {
        return reviewer(id, least, most, null);
    }

    private static AvailableReviewer from(String institution, String id) {
        return reviewer(id, 0, 3, institution);
    }

    private static AvailableReviewer reviewer(String id, int least, int most, @Nullable String institution) {
        return new AvailableReviewer(id, Map.of("t", 1.0), least, most, Set.of("en"), institution, 0);
    }
}
