package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much coverage and depth together any panel can come to, and with whom: like {@link Reach}, with two places on each
 * demand. Nothing keeps one person from taking both, nor does it ask for a quota: more seems possible than is.
 */
final class DepthReach {

    private final Demands demands;
    private final Knowledge base;
    private final Worth worth;
    private final int all;
    /** By set of demands: the sum of their places, each place counted in the number system of base three. */
    private final int[] places;
    /** By seats left and places open: the most they can come to. */
    private final long[][] most;
    /** What the people of a panel under way come to with so many places taken. */
    private final long[] taken;

    DepthReach(Demands demands, int open, Knowledge base, List<Contender> pool) {
        this.demands = demands;
        this.base = base;
        this.all = (1 << demands.count()) - 1;
        this.worth = new Worth(demands, (at, level) -> demands.weight(at) * Math.max(0, level - base.second(at)));
        this.places = new int[all + 1];
        for (int set = 1; set <= all; set++) {
            places[set] = places[set & set - 1] + (int) Math.pow(3, Integer.numberOfTrailingZeros(set));
        }
        var best = new long[all + 1];
        for (var one : pool) {
            long[] sums = worth.ofSets(one);
            for (int set = 0; set <= all; set++) {
                best[set] = Math.max(best[set], sums[set]);
            }
        }
        this.most = new long[open][2 * places[all] + 1];
        this.taken = new long[2 * places[all] + 1];
        for (int left = 1; left < open; left++) {
            share(most[left], best, most[left - 1]);
        }
    }

    private void share(long[] into, long[] best, long[] rest) {
        for (int state = 0; state < into.length; state++) {
            int free = 0;
            for (int left = state, at = 0; left > 0; left /= 3, at++) {
                free |= left % 3 > 0 ? 1 << at : 0;
            }
            long top = 0;
            for (int part = free; ; part = part - 1 & free) {
                top = Math.max(top, best[part] + rest[state - places[part]]);
                if (part == 0) {
                    break;
                }
            }
            into[state] = top;
        }
    }

    /** Whether a panel with one seat fewer could have so much of both together. */
    boolean sparesASeat(long both) {
        return most[most.length - 1][2 * places[all]] >= both - base.both();
    }

    /** Whether people who know this, with so many who may still come, can have so much of both together. */
    boolean isReached(Knowledge now, int left, long both) {
        taken[0] = 0;
        for (int at = 0, size = 1; size < taken.length; at++, size *= 3) {
            long first = demands.weight(at) * (now.best(at) - base.second(at));
            long second = demands.weight(at) * Math.max(0, now.second(at) - base.second(at));
            for (int state = 0; state < size; state++) {
                taken[size + state] = taken[state] + Math.max(0, first);
                taken[2 * size + state] = taken[size + state] + second;
            }
        }
        long needed = both - base.both();
        var rest = most[left];
        for (int state = 0; state < taken.length; state++) {
            if (taken[state] + rest[taken.length - 1 - state] >= needed) {
                return true;
            }
        }
        return false;
    }

    /** Those who can add to the coverage and depth of a panel with at least so much of both together. */
    List<Contender> deepening(List<Contender> pool, long both) {
        long needed = both - base.both();
        var rest = new long[all + 1];
        Arrays.setAll(rest, set -> most[most.length - 1][2 * places[all] - places[set]]);
        var deepening = new ArrayList<Contender>();
        for (var one : pool) {
            long[] sums = worth.ofSets(one);
            for (int set = 1; set <= all; set++) {
                if (sums[set] > 0 && sums[set] + rest[set] >= needed) {
                    deepening.add(one);
                    break;
                }
            }
        }
        return deepening;
    }
}
