package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is missing for a plan, seen by counting before the search, or where a search for places got stuck. */
final class Shortage {

    private Shortage() {}

    /** What counting shows. */
    static List<Obstacle> of(AssignmentProblem problem) {
        var obstacles = new ArrayList<Obstacle>();
        var beyondEverybody = IntStream.range(0, problem.manuscripts)
                .filter(p -> problem.seats[p] > problem.reviewers)
                .mapToObj(problem::manuscriptId)
                .toList();
        if (!beyondEverybody.isEmpty()) {
            return List.of(new Obstacle.MoreSeatsThanReviewers(beyondEverybody, problem.reviewers));
        }
        for (int p = 0; p < problem.manuscripts; p++) {
            eligible(problem, p, obstacles);
        }
        long seats = problem.totalSeats();
        long places = problem.totalPlaces();
        if (places < seats) {
            int load = (int) Math.min(problem.manuscripts, (seats + problem.reviewers - 1) / problem.reviewers);
            obstacles.add(new Obstacle.TooFewPlaces(problem.manuscripts, seats, places, load));
        }
        long promised = IntStream.of(problem.minLoad).asLongStream().sum();
        if (promised > seats) {
            obstacles.add(new Obstacle.MinLoadsAboveSeats(promised, seats));
        }
        return obstacles;
    }

    private static void eligible(AssignmentProblem problem, int p, List<Obstacle> into) {
        int eligible = 0;
        int conflicted = 0;
        int strangers = 0;
        int full = 0;
        boolean colleaguesApart = problem.backlog.rules().onePerInstitution();
        Set<Integer> institutions = new HashSet<>();
        int together = 0;
        int warned = 0;
        for (int r = 0; r < problem.reviewers; r++) {
            if (problem.isConflicted(p, r)) {
                conflicted++;
            } else if (!problem.reads(p, r)) {
                strangers++;
            } else if (problem.maxLoad[r] == 0) {
                full++;
            } else {
                eligible++;
                if (!colleaguesApart || problem.institution[r] < 0 || institutions.add(problem.institution[r])) {
                    together++;
                    warned += problem.isWarned(p, r) ? 1 : 0;
                }
            }
        }
        together -= Math.max(0, warned - problem.backlog.rules().warnedAtMost());
        if (together < problem.seats[p]) {
            into.add(new Obstacle.TooFewEligible(
                    problem.manuscriptId(p), problem.seats[p], eligible, conflicted, strangers, full, together));
        }
    }

    /** Why a seating that could not be completed cannot. */
    static Obstacle of(Seating stuck, boolean[] reached) {
        var problem = stuck.problem;
        var reviewers = IntStream.range(0, problem.reviewers)
                .filter(r -> reached[r])
                .boxed()
                .toList();
        var names = reviewers.stream().map(problem::reviewerId).toList();
        boolean seatsAreMissing =
                IntStream.range(0, problem.manuscripts).anyMatch(p -> stuck.emptySeat(p) != Seating.EMPTY);
        if (!seatsAreMissing) {
            return new Obstacle.MinLoadsUnmet(
                    names,
                    reviewers.stream().mapToLong(r -> problem.minLoad[r]).sum(),
                    reviewers.stream().mapToLong(r -> stuck.loads[r]).sum());
        }
        return crowd(stuck, reached, names);
    }

    /** Those who got stuck are full, and what they hold could go to nobody but them: Hall's condition does not hold. */
    private static Obstacle crowd(Seating stuck, boolean[] reached, List<String> names) {
        var problem = stuck.problem;
        var manuscripts = new ArrayList<String>();
        long seats = 0;
        long places = 0;
        boolean first = true;
        boolean areKeptApart = false;
        for (int p = 0; p < problem.manuscripts; p++) {
            boolean waits = first && stuck.emptySeat(p) != Seating.EMPTY;
            first &= !waits;
            if (waits || IntStream.of(stuck.panels[p]).anyMatch(r -> r != Seating.EMPTY && reached[r])) {
                manuscripts.add(problem.manuscriptId(p));
                areKeptApart |= problem.keepsApart(p);
                seats += problem.seats[p];
                places += IntStream.of(stuck.panels[p])
                        .filter(r -> r != Seating.EMPTY)
                        .count();
            }
        }
        return new Obstacle.Crowded(manuscripts, names, seats, places, areKeptApart);
    }
}
