package org.krugozor.review.panel.model;

import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * Seeks the prices at which least more seems possible than what is sought.
 *
 * @param reach what seems possible at the prices
 * @param needed what is sought at the prices
 */
record Pricing(Function<Prices, DepthReach> reach, ToLongFunction<Prices> needed) {

    /** One price is sought among the powers of two up to this one. */
    private static final int DEAREST = 20;

    /** How often charges are changed. */
    private static final int ROUNDS = 12;

    private long spare(Prices at) {
        return reach.apply(at).most() - needed.applyAsLong(at);
    }

    /** What is spare is convex in a price, so the best is found by halving. */
    Prices tightest(LongFunction<Prices> at) {
        int low = 0;
        int high = DEAREST;
        while (low < high) {
            int middle = (low + high) / 2;
            if (spare(at.apply(1L << middle)) <= spare(at.apply(1L << middle + 1))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return at.apply(1L << low);
    }

    /**
     * Charges those who seem to take several seats until they take one (the subgradient method, with the step Polyak
     * takes towards a value known to be reached).
     */
    Prices charging(Prices from) {
        var best = from;
        long least = Long.MAX_VALUE;
        var at = from;
        for (int round = 0; round < ROUNDS; round++) {
            var within = reach.apply(at);
            long spare = within.most() - needed.applyAsLong(at);
            if (spare < least) {
                least = spare;
                best = at;
            }
            var seated = within.leading();
            int off = at.off(seated);
            if (spare <= 0 || off == 0) {
                break;
            }
            at = at.charging(seated, Math.max(1, spare / off));
        }
        return best;
    }
}
