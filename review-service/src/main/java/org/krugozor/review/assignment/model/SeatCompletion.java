package org.krugozor.review.assignment.model;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Fills the seats that are still empty, whoever is left to sit there, and brings everybody to their least load: first
 * with people who have room, then along chains in which people hand a manuscript on. Finds a complete seating whenever
 * there is one, since a chain that cannot be found leaves a set of people who are all full (Ford and Fulkerson).
 */
final class SeatCompletion {

    private final Seating seating;
    private final AssignmentProblem problem;
    /** By reviewer: the manuscript through which the chain reached them, and who hands it on to them. */
    private final int[] through;

    private final int[] from;
    private final boolean[] seen;
    private int[][] manuscriptsOf = new int[0][];

    SeatCompletion(Seating seating) {
        this.seating = seating;
        problem = seating.problem;
        through = new int[problem.reviewers];
        from = new int[problem.reviewers];
        seen = new boolean[problem.reviewers];
    }

    /** @return whether every seat is taken and everybody has their least */
    boolean complete() {
        boolean complete = true;
        for (int p = 0; p < problem.manuscripts; p++) {
            while (complete && seating.emptySeat(p) != Seating.EMPTY) {
                complete = seatSomebody(p);
            }
        }
        for (int r = 0; r < problem.reviewers && complete; r++) {
            while (complete && seating.loads[r] < problem.minLoad[r]) {
                complete = handTo(r);
            }
        }
        return complete;
    }

    /** Reviewers reached by the last chain that led nowhere. */
    boolean[] reached() {
        return seen;
    }

    /** @return whether somebody could be seated, if need be by moving others */
    boolean seatSomebody(int p) {
        int free = freeReviewer(p);
        if (free != Seating.EMPTY) {
            seating.seat(p, seating.emptySeat(p), free);
            return true;
        }
        index();
        Arrays.fill(seen, false);
        var queue = new ArrayDeque<Integer>();
        spread(queue, p, Seating.EMPTY);
        while (!queue.isEmpty()) {
            int reviewer = queue.poll();
            if (seating.loads[reviewer] < problem.maxLoad[reviewer]) {
                follow(reviewer, p);
                return true;
            }
            for (int held : manuscriptsOf[reviewer]) {
                spread(queue, held, reviewer);
            }
        }
        return false;
    }

    /** Who has room and may sit here; first who is owed something, then who has the least to do. */
    private int freeReviewer(int p) {
        int best = Seating.EMPTY;
        for (int r = 0; r < problem.reviewers; r++) {
            if (seating.loads[r] < problem.maxLoad[r]
                    && (best == Seating.EMPTY || isSooner(r, best))
                    && problem.isEligible(p, r)
                    && seating.fits(p, Seating.EMPTY, r)) {
                best = r;
            }
        }
        return best;
    }

    private boolean isSooner(int r, int other) {
        int owed = Math.max(0, problem.minLoad[r] - seating.loads[r]);
        int owedOther = Math.max(0, problem.minLoad[other] - seating.loads[other]);
        return owed != owedOther ? owed > owedOther : seating.loads[r] < seating.loads[other];
    }

    /** Everybody who could sit on this panel in place of one (or on its empty seat) and was not reached before. */
    private void spread(ArrayDeque<Integer> queue, int p, int leaving) {
        int seat = leaving == Seating.EMPTY ? Seating.EMPTY : seating.seatOf(p, leaving);
        for (int r = 0; r < problem.reviewers; r++) {
            if (!seen[r] && problem.maxLoad[r] > 0 && problem.isEligible(p, r) && seating.fits(p, seat, r)) {
                seen[r] = true;
                through[r] = p;
                from[r] = leaving;
                queue.add(r);
            }
        }
    }

    private void follow(int last, int root) {
        int reviewer = last;
        while (true) {
            int p = through[reviewer];
            int leaving = from[reviewer];
            if (leaving == Seating.EMPTY) {
                seating.seat(root, seating.emptySeat(root), reviewer);
                return;
            }
            seating.replace(p, seating.seatOf(p, leaving), reviewer, problem.candidate(p, reviewer));
            reviewer = leaving;
        }
    }

    /** Brings a manuscript to somebody who has too few, from somebody who can spare one. */
    boolean handTo(int owed) {
        index();
        Arrays.fill(seen, false);
        var queue = new ArrayDeque<Integer>();
        seen[owed] = true;
        queue.add(owed);
        while (!queue.isEmpty()) {
            int reviewer = queue.poll();
            for (int p = 0; p < problem.manuscripts; p++) {
                if (seating.isOn(p, reviewer) || !problem.isEligible(p, reviewer)) {
                    continue;
                }
                for (int s = 0; s < seating.panels[p].length; s++) {
                    int other = seating.panels[p][s];
                    if (!seen[other] && seating.fits(p, s, reviewer)) {
                        seen[other] = true;
                        through[other] = p;
                        from[other] = reviewer;
                        if (seating.loads[other] > problem.minLoad[other]) {
                            unfollow(other, owed);
                            return true;
                        }
                        queue.add(other);
                    }
                }
            }
        }
        return false;
    }

    private void unfollow(int giver, int owed) {
        int reviewer = giver;
        while (reviewer != owed) {
            int p = through[reviewer];
            int next = from[reviewer];
            seating.replace(p, seating.seatOf(p, reviewer), next, problem.candidate(p, next));
            reviewer = next;
        }
    }

    private void index() {
        var counts = new int[problem.reviewers];
        manuscriptsOf = new int[problem.reviewers][];
        for (int r = 0; r < problem.reviewers; r++) {
            manuscriptsOf[r] = new int[seating.loads[r]];
        }
        for (int p = 0; p < problem.manuscripts; p++) {
            for (int reviewer : seating.panels[p]) {
                if (reviewer != Seating.EMPTY) {
                    manuscriptsOf[reviewer][counts[reviewer]++] = p;
                }
            }
        }
    }
}
