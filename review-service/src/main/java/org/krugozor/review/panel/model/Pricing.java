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

    /**
     * What is spare is convex in a price, so the best is found by halving: whether less would be spare at twice the price
     * is told by those who come at this one.
     */
    Prices tightest(LongFunction<Prices> at) {
        int low = 0;
        int high = DEAREST;
        while (low < high) {
            int middle = (low + high) / 2;
            var price = at.apply(1L << middle);
            var come = reach.apply(price).leading().toArray(Contender[]::new);
            if (costs(come, at.apply(1L << middle + 1)) <= costs(come, price)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return at.apply(1L << low);
    }

    private long costs(Contender[] come, Prices at) {
        return at.of(come, come.length) + needed.applyAsLong(at);
    }

    /**
     * Charges those who seem to take several seats until they take one (the subgradient method, with the step Polyak
     * takes towards a value known to be reached).
     */
    DepthReach charging(Prices from) {
        var at = from;
        var within = reach.apply(at);
        var best = within;
        long least = spare(within);
        for (int round = 1; round < ROUNDS && spare(within) > 0; round++) {
            var seated = within.leading();
            int off = at.off(seated);
            if (off == 0) {
                break;
            }
            at = at.charging(seated, Math.max(1, spare(within) / off));
            within = reach.apply(at);
            if (spare(within) < least) {
                least = spare(within);
                best = within;
            }
        }
        return best;
    }

    private long spare(DepthReach within) {
        return within.most() - needed.applyAsLong(within.prices());
    }
}
