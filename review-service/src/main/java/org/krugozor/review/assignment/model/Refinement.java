package org.krugozor.review.assignment.model;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Takes seats away and gives them anew, exactly: by turns one seat of every manuscript, whichever, at once, and whole
 * panels of a few. What comes out is kept unless it is worth less.
 */
final class Refinement {

    /** Above so many manuscripts a turn takes a part of them: it costs more than in proportion to their number. */
    private static final int AT_ONCE = 4_000;

    private static final double WHOLE_PANELS = 0.05;
    private static final int LEAST_PANELS = 2;

    private final AssignmentProblem problem;
    private final SplittableRandom random;
    private Seating best;

    Refinement(Seating start, long seed) {
        problem = start.problem;
        best = start;
        random = new SplittableRandom(seed);
    }

    Seating best() {
        return best;
    }

    /** @return whether something was gained */
    boolean turn(int round, BooleanSupplier over) {
        var trial = new Seating(best);
        boolean complete = round % 2 == 0 ? oneSeatEach(trial, over) : wholePanels(trial, over);
        boolean gained = complete && trial.worth() > best.worth();
        if (complete && trial.worth() >= best.worth()) {
            best = trial;
        }
        return gained;
    }

    private boolean oneSeatEach(Seating trial, BooleanSupplier over) {
        double share = Math.min(1, (double) AT_ONCE / problem.manuscripts);
        var freed = new int[problem.manuscripts];
        int count = 0;
        for (int p = 0; p < problem.manuscripts; p++) {
            if (share == 1 || random.nextDouble() < share) {
                freed[count++] = p;
                trial.clear(p, random.nextInt(problem.seats[p]));
            }
        }
        return new SeatTask(trial, Arrays.copyOf(freed, count)).give(over) && new SeatCompletion(trial).complete();
    }

    private boolean wholePanels(Seating trial, BooleanSupplier over) {
        double share = Math.max(WHOLE_PANELS, (double) LEAST_PANELS / problem.manuscripts);
        for (int p = 0; p < problem.manuscripts; p++) {
            if (random.nextDouble() < share) {
                for (int s = 0; s < problem.seats[p]; s++) {
                    trial.clear(p, s);
                }
            }
        }
        return StagedAssignment.fill(trial, over);
    }
}
