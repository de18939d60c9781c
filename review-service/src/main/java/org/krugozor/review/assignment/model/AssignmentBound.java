package org.krugozor.review.assignment.model;

/**
 * What no plan can cover more than: each review a reviewer gives is charged a price, so that manuscripts no longer compete
 * and each finds its dearest panel by itself; the best prices are sought by subgradient steps (Held, Wolfe, Crowder 1974).
 * Every set of prices gives a true bound, summed in whole numbers. Premiums of covered fields play no part in it.
 */
final class AssignmentBound {

    /** Fields treated exactly; what a manuscript has beyond, its lightest, is bounded by the best there is. */
    private static final int EXACT_FIELDS = 5;

    private static final int PATIENCE = 3;
    private static final double MEMORY = 0.8;
    private static final double SHORTER = 0.7;
    private static final double SETTLED = 1e-7;
    private static final long MOST = 500_000_000;

    private final AssignmentProblem problem;
    private final DearestPanels dearest;
    private final int[] prices;
    private long best = Long.MAX_VALUE;
    private final double[] direction;
    private double step = 0.3;
    private int fruitless;

    AssignmentBound(AssignmentProblem problem) {
        this.problem = problem;
        dearest = new DearestPanels(problem, EXACT_FIELDS);
        prices = new int[problem.reviewers];
        direction = new double[problem.reviewers];
    }

    /** No plan covers more than this, in units of the problem. */
    long best() {
        return best;
    }

    /** Steps have become too short to change anything that shows. */
    boolean isSettled() {
        return step < SETTLED;
    }

    /** One step towards better prices. @param reached what some plan covers */
    void improve(long reached) {
        var usage = new int[problem.reviewers];
        long charged = dearest.worth(prices, usage);
        long refund = 0;
        for (int r = 0; r < problem.reviewers; r++) {
            refund += (long) prices[r] * (prices[r] > 0 ? problem.maxLoad[r] : problem.minLoad[r]);
        }
        long bound = charged + refund;
        if (bound < best) {
            best = bound;
            fruitless = 0;
        } else if (++fruitless >= PATIENCE) {
            fruitless = 0;
            step *= SHORTER;
        }
        move(usage, bound - reached);
    }

    private void move(int[] usage, long gap) {
        double length = 0;
        for (int r = 0; r < problem.reviewers; r++) {
            int over = usage[r] > problem.maxLoad[r]
                    ? usage[r] - problem.maxLoad[r]
                    : usage[r] < problem.minLoad[r]
                            ? usage[r] - problem.minLoad[r]
                            : prices[r] > 0
                                    ? usage[r] - problem.maxLoad[r]
                                    : prices[r] < 0 ? usage[r] - problem.minLoad[r] : 0;
            direction[r] = MEMORY * direction[r] + over;
            length += direction[r] * direction[r];
        }
        if (length == 0) {
            return;
        }
        double scale = step * Math.max(gap, 1) / length;
        for (int r = 0; r < problem.reviewers; r++) {
            long moved = prices[r] + Math.round(scale * direction[r]);
            long floor = problem.minLoad[r] > 0 ? -MOST : 0;
            prices[r] = (int) Math.max(floor, Math.min(MOST, moved));
        }
    }
}
