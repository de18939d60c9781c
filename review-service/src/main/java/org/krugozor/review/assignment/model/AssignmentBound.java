package org.krugozor.review.assignment.model;

/**
 * What no plan can cover more than: each review a reviewer gives is charged a price, so that manuscripts no longer compete
 * and each finds its dearest panel by itself. Better prices are sought from the best so far, along how often people sat on
 * such panels lately (Barahona and Anbil, The volume algorithm, 2000). Whatever the prices, the bound is a true one, summed
 * in whole numbers. Premiums of covered fields play no part in it.
 */
final class AssignmentBound {

    /** Fields treated exactly; what a manuscript has beyond, its lightest, is bounded by the best there is. */
    private static final int EXACT_FIELDS = 5;

    private static final int PATIENCE = 8;
    private static final double SHORTER = 0.8;
    private static final double LONGER = 1.1;
    private static final double LATEST = 0.15;
    private static final double SETTLED = 1e-6;
    private static final long MOST = 500_000_000;

    private final AssignmentProblem problem;
    private final DearestPanels dearest;
    /** Where the best bound was found. */
    private int[] centre;

    private int[] prices;
    private long best = Long.MAX_VALUE;
    /** How often each reviewer sat on dearest panels lately, the latest counting most. */
    private final double[] usage;

    private double step = 0.2;
    private int fruitless;

    AssignmentBound(AssignmentProblem problem) {
        this.problem = problem;
        dearest = new DearestPanels(problem, EXACT_FIELDS);
        prices = new int[problem.reviewers];
        centre = prices;
        usage = new double[problem.reviewers];
    }

    /** No plan covers more than this, in units of the problem. */
    long best() {
        return best;
    }

    /** Steps have become too short to change anything that shows. */
    boolean isSettled() {
        return step < SETTLED;
    }

    /**
     * One step towards better prices.
     *
     * @param reached what some plan covers
     */
    void improve(long reached) {
        var sat = new int[problem.reviewers];
        long bound = dearest.worth(prices, sat);
        for (int r = 0; r < problem.reviewers; r++) {
            bound += (long) prices[r] * problem.maxLoad[r];
        }
        boolean isFirst = best == Long.MAX_VALUE;
        double along = 0;
        for (int r = 0; r < problem.reviewers; r++) {
            along += excess(r, usage[r]) * excess(r, sat[r]);
            usage[r] = isFirst ? sat[r] : LATEST * sat[r] + (1 - LATEST) * usage[r];
        }
        if (bound < best) {
            best = bound;
            centre = prices;
            fruitless = 0;
            step *= along > 0 ? LONGER : 1;
        } else if (++fruitless >= PATIENCE) {
            fruitless = 0;
            step *= SHORTER;
        }
        prices = moved(best - reached);
    }

    /**
     * By how much a reviewer is wanted too often, or too seldom while they could still be cheaper. Least loads get no price
     * of their own: they seldom cost coverage, and leaving them out of a bound keeps it true.
     */
    private double excess(int r, double used) {
        double over = used - problem.maxLoad[r];
        return centre[r] > 0 || over > 0 ? over : 0;
    }

    private int[] moved(long gap) {
        double length = 0;
        for (int r = 0; r < problem.reviewers; r++) {
            double excess = excess(r, usage[r]);
            length += excess * excess;
        }
        double scale = length == 0 ? 0 : step * Math.max(gap, 1) / length;
        var moved = new int[problem.reviewers];
        for (int r = 0; r < problem.reviewers; r++) {
            long price = centre[r] + Math.round(scale * excess(r, usage[r]));
            moved[r] = (int) Math.max(0, Math.min(MOST, price));
        }
        return moved;
    }
}
