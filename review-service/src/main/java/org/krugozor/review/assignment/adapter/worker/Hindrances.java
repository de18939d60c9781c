package org.krugozor.review.assignment.adapter.worker;

import java.util.List;
import java.util.Map;
import org.krugozor.review.assignment.application.Findings.Hindrance;
import org.krugozor.review.assignment.model.Obstacle;

/** Obstacles as codes, ids and numbers, so that the office can say them in its languages and by names. */
final class Hindrances {

    private Hindrances() {}

    static Hindrance of(Obstacle obstacle) {
        if (obstacle instanceof Obstacle.Weightless weightless) {
            return of(obstacle, weightless.manuscripts(), List.of(), Map.of());
        } else if (obstacle instanceof Obstacle.MoreSeatsThanReviewers more) {
            return of(obstacle, more.manuscripts(), List.of(), Map.of("reviewers", (long) more.reviewers()));
        } else if (obstacle instanceof Obstacle.TooFewEligible few) {
            return of(
                    obstacle,
                    List.of(few.manuscript()),
                    List.of(),
                    Map.of(
                            "seats", (long) few.seats(),
                            "eligible", (long) few.eligible(),
                            "conflicted", (long) few.conflicted(),
                            "cannotRead", (long) few.cannotRead(),
                            "together", (long) few.together()));
        } else if (obstacle instanceof Obstacle.TooFewPlaces few) {
            return of(
                    obstacle,
                    List.of(),
                    List.of(),
                    Map.of(
                            "manuscripts",
                            (long) few.manuscripts(),
                            "seats",
                            few.seats(),
                            "places",
                            few.places(),
                            "load",
                            (long) few.leastLoad()));
        } else if (obstacle instanceof Obstacle.Crowded crowded) {
            return of(
                    obstacle,
                    crowded.manuscripts(),
                    crowded.reviewers(),
                    Map.of("seats", crowded.seats(), "places", crowded.places()));
        } else if (obstacle instanceof Obstacle.MinLoadsAboveSeats above) {
            return of(obstacle, List.of(), List.of(), Map.of("wanted", above.wanted(), "seats", above.seats()));
        } else if (obstacle instanceof Obstacle.MinLoadsUnmet unmet) {
            return of(
                    obstacle,
                    List.of(),
                    unmet.reviewers(),
                    Map.of("wanted", unmet.wanted(), "possible", unmet.possible()));
        }
        return obstacle instanceof Obstacle.NothingToAssign || obstacle instanceof Obstacle.Cancelled
                ? of(obstacle, List.of(), List.of(), Map.of())
                // what files may have wrong and the office's own data cannot
                : new Hindrance("unusable-numbers", List.of(), List.of(), Map.of());
    }

    static Hindrance outOfTime() {
        return of(new Obstacle.Cancelled());
    }

    private static Hindrance of(
            Obstacle obstacle, List<String> manuscripts, List<String> reviewers, Map<String, Long> numbers) {
        return new Hindrance(obstacle.code(), manuscripts, reviewers, numbers);
    }
}
