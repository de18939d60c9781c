package org.krugozor.review.assignment.model;

/** Whether a change makes a plan better, wish by wish in their order; the first that tells them apart decides. */
final class Wishes {

    private final Seating seating;

    Wishes(Seating seating) {
        this.seating = seating;
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
        int load = seating.burden(reviewer) + 1 - seating.burden(sitting);
        if (load != 0) {
            return load < 0;
        }
        int colleagues = seating.colleagues(p, seat, reviewer) - seating.colleagues(p, seat, sitting);
        if (colleagues != 0) {
            return colleagues < 0;
        }
        return seating.problem.daysSinceAsked(reviewer) > seating.problem.daysSinceAsked(sitting);
    }

    /** Whether it is better that the two on these seats change places. */
    boolean prefer(int p, int seat, int place, int q, int otherSeat, int otherPlace) {
        long worthHere = seating.worthWith(p, seat, place);
        long worthThere = seating.worthWith(q, otherSeat, otherPlace);
        long worth = worthHere + worthThere - seating.worth(p) - seating.worth(q);
        if (worth != 0) {
            return worth > 0;
        }
        int worstOff = worseFirst(
                seating.shareWith(p, seat, place), seating.shareWith(q, otherSeat, otherPlace),
                seating.share(p), seating.share(q));
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
        return seating.colleagues(p, seat, there) + seating.colleagues(q, otherSeat, here)
                < seating.colleagues(p, seat, here) + seating.colleagues(q, otherSeat, there);
    }

    private static int worseFirst(double here, double there, double hereBefore, double thereBefore) {
        int worse = Double.compare(Math.min(here, there), Math.min(hereBefore, thereBefore));
        return worse != 0 ? worse : Double.compare(Math.max(here, there), Math.max(hereBefore, thereBefore));
    }
}
