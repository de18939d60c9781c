package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The later wishes, in their order, at no cost to the earlier: among plans worth the same, the worst-off manuscript, then
 * depth, even load, other institutions, and who was asked longest ago. One person for another, or two who change places,
 * as long as that makes a plan better in this order; each step does, so it ends.
 */
final class EvenOut {

    /** Changes looked at, at most: seconds of work however large the backlog, and the same ones on every machine. */
    private static final long MOST_LOOKED = 60_000_000;

    private final Seating seating;
    private final AssignmentProblem problem;
    private final Wishes wishes;
    private long looked;
    private final Progress progress;

    EvenOut(Seating seating, Progress progress) {
        this.seating = seating;
        this.problem = seating.problem;
        this.progress = progress;
        wishes = new Wishes(seating);
    }

    /** @param sweeps at most so many times through all seats */
    void run(int sweeps) {
        boolean moved = true;
        for (int sweep = 0; moved && sweep < sweeps; sweep++) {
            moved = false;
            var holders = holders();
            for (int p = 0; p < problem.manuscripts; p++) {
                if (looked > MOST_LOOKED || progress.isOver(Progress.Stage.EVENING_OUT)) {
                    return;
                }
                for (int s = 0; s < problem.seats[p]; s++) {
                    moved |= replace(p, s);
                    moved |= exchange(p, s, holders);
                }
            }
        }
    }

    private boolean replace(int p, int s) {
        int sitting = seating.panels[p][s];
        if (seating.loads[sitting] <= problem.minLoad[sitting]) {
            return false;
        }
        looked += problem.reviewers;
        boolean idle = seating.worthWithout(p, s) == seating.worth(p);
        int place = 0;
        int[] candidates = problem.candidates[p];
        for (int r = 0; r < problem.reviewers; r++) {
            while (place < candidates.length && candidates[place] < r) {
                place++;
            }
            boolean knows = place < candidates.length && candidates[place] == r;
            if ((knows || idle)
                    && seating.loads[r] < problem.maxLoad[r]
                    && (knows || problem.isEligible(p, r))
                    && seating.fits(p, s, r)
                    && wishes.prefer(p, s, r, knows ? place : Seating.EMPTY)) {
                seating.replace(p, s, r, knows ? place : Seating.EMPTY);
                return true;
            }
        }
        return false;
    }

    /** Somebody who knows something of this manuscript comes from another, and the one on the seat goes there. */
    private boolean exchange(int p, int s, List<List<Integer>> holders) {
        int sitting = seating.panels[p][s];
        int[] candidates = problem.candidates[p];
        for (int i = 0; i < candidates.length; i++) {
            int other = candidates[i];
            if (other == sitting || !seating.fits(p, s, other)) {
                continue;
            }
            looked += holders.get(other).size();
            long change = seating.worthWith(p, s, i) - seating.worth(p);
            for (int q : holders.get(other)) {
                int t = q == p ? Seating.EMPTY : seating.seatOf(q, other);
                if (t == Seating.EMPTY || !problem.isEligible(q, sitting) || !seating.fits(q, t, sitting)) {
                    continue;
                }
                int place = problem.candidate(q, sitting);
                if (change + seating.worthWith(q, t, place) - seating.worth(q) >= 0
                        && wishes.prefer(p, s, i, q, t, place)) {
                    seating.swap(p, s, i, q, t, place);
                    holders.get(other).add(p);
                    holders.get(sitting).add(q);
                    return true;
                }
            }
        }
        return false;
    }

    /** By reviewer, manuscripts they may sit on; who left one stays listed until the next sweep. */
    private List<List<Integer>> holders() {
        var holders = new ArrayList<List<Integer>>();
        for (int r = 0; r < problem.reviewers; r++) {
            holders.add(new ArrayList<>());
        }
        for (int p = 0; p < problem.manuscripts; p++) {
            for (int reviewer : seating.panels[p]) {
                holders.get(reviewer).add(p);
            }
        }
        return holders;
    }
}
