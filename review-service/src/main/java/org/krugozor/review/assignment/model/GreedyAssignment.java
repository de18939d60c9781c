package org.krugozor.review.assignment.model;

import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** Always the seat that adds most next, as anybody would do by hand. A yardstick, and a start where it is better. */
final class GreedyAssignment {

    /** The best a manuscript could get when last looked at. */
    private record Offer(long gain, int manuscript, int place) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int byGain = Long.compare(other.gain, gain);
            return byGain != 0 ? byGain : Integer.compare(manuscript, other.manuscript);
        }
    }

    private final Seating seating;
    private final AssignmentProblem problem;
    private long[] gains = new long[16];

    private GreedyAssignment(Seating seating) {
        this.seating = seating;
        this.problem = seating.problem;
    }

    /** Fills what is empty. @return whether the seating is complete; not when time ran out */
    static boolean fill(Seating seating, BooleanSupplier over) {
        return new GreedyAssignment(seating).fill(over) && new SeatCompletion(seating).complete();
    }

    private boolean fill(BooleanSupplier over) {
        var offers = new PriorityQueue<Offer>();
        for (int p = 0; p < problem.manuscripts; p++) {
            offer(offers, p);
        }
        while (!offers.isEmpty()) {
            var offer = offers.poll();
            int p = offer.manuscript;
            if (over.getAsBoolean()) {
                return false;
            }
            int reviewer = problem.candidates[p][offer.place];
            if (seating.loads[reviewer] < problem.maxLoad[reviewer]) {
                seating.seat(p, seating.emptySeat(p), reviewer, offer.place);
            }
            offer(offers, p);
        }
        return true;
    }

    private void offer(PriorityQueue<Offer> offers, int p) {
        int[] candidates = problem.candidates[p];
        if (seating.emptySeat(p) == Seating.EMPTY || candidates.length == 0) {
            return;
        }
        if (gains.length < candidates.length) {
            gains = new long[candidates.length * 2];
        }
        seating.gains(p, Seating.EMPTY, gains);
        int best = Seating.EMPTY;
        for (int i = 0; i < candidates.length; i++) {
            if (gains[i] > (best < 0 ? 0 : gains[best])
                    && seating.loads[candidates[i]] < problem.maxLoad[candidates[i]]
                    && seating.fits(p, Seating.EMPTY, candidates[i])) {
                best = i;
            }
        }
        if (best >= 0) {
            offers.add(new Offer(gains[best], p, best));
        }
    }
}
