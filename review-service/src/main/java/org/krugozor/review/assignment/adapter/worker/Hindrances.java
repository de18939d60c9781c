package org.krugozor.review.assignment.adapter.worker;

import java.util.List;
import java.util.Map;
import org.krugozor.review.assignment.application.Findings.Hindrance;
import org.krugozor.review.assignment.model.Obstacle;

/** Obstacles as codes, ids and numbers, so that the office can say them in its languages and by names. */
final class Hindrances {

    private Hindrances() {}

    static Hindrance of(Obstacle obstacle) {
        if (obstacle instanceof Obstacle.NothingToAssign nothing) {
            return of(nothing.manuscriptsAreMissing() ? "nothing-waits" : "nobody-to-ask");
        } else if (obstacle instanceof Obstacle.Weightless weightless) {
            return new Hindrance("weightless", weightless.manuscripts(), List.of(), Map.of());
        } else if (obstacle instanceof Obstacle.MoreSeatsThanReviewers more) {
            return new Hindrance("more-seats-than-reviewers", more.manuscripts(), List.of(), Map.of("reviewers", (long)
                    more.reviewers()));
        } else if (obstacle instanceof Obstacle.TooFewEligible few) {
            return new Hindrance(
                    "too-few-eligible",
                    List.of(few.manuscript()),
                    List.of(),
                    Map.of(
                            "seats", (long) few.seats(),
                            "eligible", (long) few.eligible(),
                            "conflicted", (long) few.conflicted(),
                            "cannotRead", (long) few.cannotRead(),
                            "institutions", (long) few.institutions()));
        } else if (obstacle instanceof Obstacle.TooFewPlaces few) {
            return new Hindrance(
                    "too-few-places",
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
                            (long) few.loadThatWouldDo()));
        } else if (obstacle instanceof Obstacle.Crowded crowded) {
            return new Hindrance(
                    "crowded",
                    crowded.manuscripts(),
                    crowded.reviewers(),
                    Map.of("seats", crowded.seats(), "places", crowded.places()));
        } else if (obstacle instanceof Obstacle.MinLoadsAboveSeats above) {
            return new Hindrance(
                    "min-loads-above-seats",
                    List.of(),
                    List.of(),
                    Map.of("wanted", above.wanted(), "seats", above.seats()));
        } else if (obstacle instanceof Obstacle.MinLoadsUnmet unmet) {
            return new Hindrance(
                    "min-loads-unmet",
                    List.of(),
                    unmet.reviewers(),
                    Map.of("wanted", unmet.wanted(), "possible", unmet.possible()));
        } else if (obstacle instanceof Obstacle.Cancelled) {
            return outOfTime();
        }
        return of("unusable-numbers");
    }

    static Hindrance outOfTime() {
        return of("out-of-time");
    }

    private static Hindrance of(String code) {
        return new Hindrance(code, List.of(), List.of(), Map.of());
    }
}
