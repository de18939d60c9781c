package org.krugozor.review.assignment.model;

import java.util.function.BooleanSupplier;

/** One empty seat of each of some manuscripts, to be given by what the candidates would add to the others seated. */
final class SeatTask implements TransportTask {

    private final Seating seating;
    private final AssignmentProblem problem;
    private final int[] manuscripts;

    SeatTask(Seating seating, int[] manuscripts) {
        this.seating = seating;
        this.problem = seating.problem;
        this.manuscripts = manuscripts;
    }

    @Override
    public int rows() {
        return manuscripts.length;
    }

    @Override
    public int columns() {
        return problem.reviewers;
    }

    @Override
    public int demand(int row) {
        return 1;
    }

    @Override
    public int[] columnsOf(int row) {
        return problem.candidates[manuscripts[row]];
    }

    @Override
    public void gains(int row, long[] into) {
        int p = manuscripts[row];
        seating.gains(p, Seating.EMPTY, into);
        int[] candidates = problem.candidates[p];
        if (problem.keepsApart(p)) {
            for (int i = 0; i < candidates.length; i++) {
                if (!seating.fits(p, Seating.EMPTY, candidates[i])) {
                    into[i] = -1;
                }
            }
        } else {
            for (int s = 0; s < seating.panels[p].length; s++) {
                int place = seating.place(p, s);
                if (place >= 0) {
                    into[place] = -1;
                }
            }
        }
    }

    @Override
    public int least(int reviewer) {
        return Math.max(0, problem.minLoad[reviewer] - seating.loads[reviewer]);
    }

    @Override
    public int most(int reviewer) {
        return Math.max(0, problem.maxLoad[reviewer] - seating.loads[reviewer]);
    }

    /** Somebody who adds nothing is found for the seat later. */
    @Override
    public boolean mayStayOut() {
        return true;
    }

    /** Gives the seats. @return whether there was time for it; nothing is given otherwise */
    boolean give(BooleanSupplier over) {
        var solver = new TransportSolver(this, problem.bounty());
        if (!solver.solve(over)) {
            return false;
        }
        for (int row = 0; row < manuscripts.length; row++) {
            if (solver.count(row) > 0) {
                int p = manuscripts[row];
                int place = solver.place(row, 0);
                seating.seat(p, seating.emptySeat(p), problem.candidates[p][place], place);
            }
        }
        return true;
    }
}
