package org.krugozor.review.assignment.model;

/** Whether a change makes a plan better, wish by wish in their order; the first that tells them apart decides. */
final class Wishes {

    private final Seating seating;
    private final AssignmentProblem problem;

    Wishes(Seating seating) {
        this.seating = seating;
        problem = seating.problem;
    }

    /** Whether it is better to have this reviewer, by place among the candidates, on the seat. */
    boolean prefer(int p, int seat, int reviewer, int place) {
        int sitting = seating.panels[p][seat];
        long worth = seating.worthWith(p, seat, place) - seating.worth(p);
        if (worth != 0) {
            return worth > 0;
        }
        long depth = seating.depthWith(p, seat, place) - seating.depth(p);
        if (depth != 0) {
            return depth > 0;
        }
        int load = seating.loads[reviewer] + 1 - seating.loads[sitting];
        if (load != 0) {
            return load < 0;
        }
        int colleagues = colleagues(p, seat, reviewer) - colleagues(p, seat, sitting);
        if (colleagues != 0) {
            return colleagues < 0;
        }
        return problem.daysSinceAsked(reviewer) > problem.daysSinceAsked(sitting);
    }

    /** Whether it is better that the two on these seats change places. */
    boolean prefer(int p, int seat, int place, int q, int otherSeat, int otherPlace) {
        long worthHere = seating.worthWith(p, seat, place);
        long worthThere = seating.worthWith(q, otherSeat, otherPlace);
        long worth = worthHere + worthThere - seating.worth(p) - seating.worth(q);
        if (worth != 0) {
            return worth > 0;
        }
        long worstOff = Math.min(seating.coverageWith(p, seat, place), seating.coverageWith(q, otherSeat, otherPlace))
                - Math.min(seating.coverage(p), seating.coverage(q));
        if (worstOff != 0) {
            return worstOff > 0;
        }
        long depth = seating.depthWith(p, seat, place)
                + seating.depthWith(q, otherSeat, otherPlace)
                - seating.depth(p)
                - seating.depth(q);
        if (depth != 0) {
            return depth > 0;
        }
        int here = seating.panels[p][seat];
        int there = seating.panels[q][otherSeat];
        return colleagues(p, seat, there) + colleagues(q, otherSeat, here)
                < colleagues(p, seat, here) + colleagues(q, otherSeat, there);
    }

    /** How many others on the panel are from the reviewer's institution. */
    private int colleagues(int p, int without, int reviewer) {
        int institution = problem.institution[reviewer];
        int count = 0;
        for (int s = 0; s < seating.panels[p].length; s++) {
            if (institution >= 0 && s != without && problem.institution[seating.panels[p][s]] == institution) {
                count++;
            }
        }
        return count;
    }
}
