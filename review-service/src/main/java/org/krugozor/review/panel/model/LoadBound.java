package org.krugozor.review.panel.model;

import java.util.Arrays;

/**
 * How light the desks of those still to come can be together, if they are to bring the knowledge still needed. Whoever
 * is light often knows little; a bound that forgets it lets the search look at every panel of the light.
 *
 * <p>What several bring together is no more than the sum of what each would bring alone. So for any price p a unit of
 * knowledge, the desks of those who bring enough weigh at least p · needed + Σ (desk − p · gain), summed over as many
 * as come with the least of it. This holds at every price; the best price is sought by halving.
 */
final class LoadBound {

    private static final int HALVINGS = 12;

    private final double needed;
    private final int open;
    private final double[] least;
    private double price;
    private double priced;
    private double others;

    /**
     * @param needed coverage and depth still missing, more than 0
     * @param open how many come
     */
    LoadBound(long needed, int open) {
        this.needed = needed;
        this.open = open;
        this.least = new double[open];
    }

    /**
     * Finds the price.
     *
     * @param shares of all who may come
     * @param gains of each alone
     */
    void settle(long[] shares, long[] gains, int count) {
        double low = 0;
        double high = 4.0 * open * PanelCandidate.FULL_DESK;
        double most = -1;
        for (int i = 0; i <= HALVINGS; i++) {
            double tried = i == 0 ? 0 : (low + high) / 2;
            double brought = measure(tried, shares, gains, count);
            double sum = tried;
            for (double one : least) {
                sum += one;
            }
            if (sum > most) {
                most = sum;
                others = sum - tried - least[open - 1];
                price = tried;
            }
            if (i > 0 && brought < 1) {
                low = tried;
            } else if (i > 0) {
                high = tried;
            } else if (brought >= 1) {
                break;
            }
        }
        priced = price / needed;
    }

    /** Fills {@link #least}; answers which part of what is needed those people bring. */
    private double measure(double tried, long[] shares, long[] gains, int count) {
        var bring = new double[open];
        Arrays.fill(least, Double.MAX_VALUE / 64);
        for (int i = 0; i < count; i++) {
            double brings = gains[i] / needed;
            double value = shares[i] - tried * brings;
            int at = open - 1;
            if (value >= least[at]) {
                continue;
            }
            while (at > 0 && least[at - 1] > value) {
                least[at] = least[at - 1];
                bring[at] = bring[at - 1];
                at--;
            }
            least[at] = value;
            bring[at] = brings;
        }
        double sum = 0;
        for (double one : bring) {
            sum += one;
        }
        return sum;
    }

    /** The least they weigh if this one is among them. */
    double with(long share, long gain) {
        return share - priced * gain + others + price;
    }
}
