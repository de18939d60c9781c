package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much coverage and depth together any panel can come to, what it costs taken off, and with whom: like {@link Reach},
 * with two places on each demand. Nothing keeps one person from taking both, nor does it ask for a quota: more seems
 * possible than is.
 */
final class DepthReach {

    private static final long NEVER = Long.MIN_VALUE / 4;

    private final Demands demands;
    private final Knowledge base;
    private final Prices prices;
    private final Worth worth;
    private final int all;
    /** By set of demands: the sum of their places, each place counted in the number system of base three. */
    private final int[] places;
    /** By set of demands: the most anybody is worth on it. */
    private final long[] best;

    private final @Nullable Contender[] leaders;
    /** By seats left and places open: the most they can come to; reckoned when it is asked for. */
    private final long[] @Nullable [] most;
    /** By set of demands: the most all but one can come to with its first places taken. */
    private final long[] rest;
    /** What the people of a panel under way come to, and with which places. */
    private final long[] taken;

    private final int[] takenPlaces;

    /**
     * @param open seats to be taken, at least 1
     * @param base what those who are there know
     * @param pool who may come
     * @param idle who may come too, if only for a seat on which knowledge no longer matters
     */
    DepthReach(Demands demands, int open, Knowledge base, List<Contender> pool, List<Contender> idle, Prices prices) {
        this.demands = demands;
        this.base = base;
        this.prices = prices;
        this.all = (1 << demands.count()) - 1;
        this.worth = new Worth(demands, (at, level) -> demands.weight(at) * Math.max(0, level - base.second(at)));
        this.places = new int[all + 1];
        for (int set = 1; set <= all; set++) {
            places[set] = places[set & set - 1] + (int) Math.pow(3, Integer.numberOfTrailingZeros(set));
        }
        this.best = new long[all + 1];
        Arrays.fill(best, NEVER);
        this.leaders = new Contender[all + 1];
        for (var one : pool) {
            long[] sums = worth.ofSets(one);
            long price = prices.of(one);
            for (int set = 0; set <= all; set++) {
                if (sums[set] - price > best[set]) {
                    best[set] = sums[set] - price;
                    leaders[set] = one;
                }
            }
        }
        for (var one : idle) {
            if (-prices.of(one) > best[0]) {
                best[0] = -prices.of(one);
                leaders[0] = one;
            }
        }
        this.taken = new long[2 * places[all] + 1];
        this.takenPlaces = new int[taken.length];
        this.most = new long[open][];
        this.rest = new long[all + 1];
        if (open > 1) {
            var others = row(open - 2);
            Arrays.setAll(rest, set -> share(2 * places[all] - places[set], others));
        }
    }

    private long[] row(int left) {
        var known = most[left];
        if (known == null) {
            known = new long[2 * places[all] + 1];
            if (left == 1) {
                shareAmongOne(known);
            } else if (left > 1) {
                var into = known;
                var rest = row(left - 1);
                IntStream.range(0, into.length).parallel().forEach(state -> into[state] = share(state, rest));
            }
            most[left] = known;
        }
        return known;
    }

    private void shareAmongOne(long[] into) {
        var top = best.clone();
        for (int at = 1; at <= all; at <<= 1) {
            for (int set = 0; set <= all; set++) {
                if ((set & at) != 0) {
                    top[set] = Math.max(top[set], top[set ^ at]);
                }
            }
        }
        for (int state = 0; state < into.length; state++) {
            into[state] = top[free(state)];
        }
    }

    /** The demands with a place open. */
    private static int free(int state) {
        int free = 0;
        for (int left = state, at = 0; left > 0; left /= 3, at++) {
            free |= left % 3 > 0 ? 1 << at : 0;
        }
        return free;
    }

    private long share(int state, long[] rest) {
        int free = free(state);
        long top = NEVER;
        for (int part = free; ; part = part - 1 & free) {
            top = Math.max(top, best[part] + rest[state - places[part]]);
            if (part == 0) {
                break;
            }
        }
        return top;
    }

    Prices prices() {
        return prices;
    }

    /** The most that all who come can add to what those who are there know. */
    long most() {
        long top = NEVER;
        for (int set = 0; set <= all; set++) {
            top = Math.max(top, best[set] + rest[set]);
        }
        return base.both() + top;
    }

    /** Those who come where most seems possible: the same person once for each seat taken. */
    List<Contender> leading() {
        var leading = new ArrayList<Contender>();
        int state = 2 * places[all];
        for (int left = most.length - 1; left >= 0; left--) {
            int taken = left == most.length - 1 ? first() : next(state, row(left));
            state -= places[taken];
            var leader = leaders[taken];
            if (leader != null) {
                leading.add(leader);
            }
        }
        return leading;
    }

    private int first() {
        int taken = 0;
        for (int set = 1; set <= all; set++) {
            if (best[set] + rest[set] > best[taken] + rest[taken]) {
                taken = set;
            }
        }
        return taken;
    }

    private int next(int state, long[] after) {
        int taken = 0;
        for (int set = 1; set <= all; set++) {
            if (isOpen(state, set)
                    && best[set] + after[state - places[set]] > best[taken] + after[state - places[taken]]) {
                taken = set;
            }
        }
        return taken;
    }

    private static boolean isOpen(int state, int set) {
        for (int left = state, rest = set; rest > 0; left /= 3, rest >>= 1) {
            if ((rest & 1) == 1 && left % 3 == 0) {
                return false;
            }
        }
        return true;
    }

    /** The most that so many of those who come can add, whatever else is there. */
    long most(int count) {
        return count == most.length - 1 ? rest[0] : row(count)[2 * places[all]];
    }

    /** Whether one who adds nothing may be among those who come to as much as is needed. */
    boolean sparesASeat(long needed) {
        return best[0] + rest[0] >= needed - base.both();
    }

    /**
     * Whether people who know this, with so many who may still come, can have as much as is needed.
     *
     * @param needed what they cost themselves included
     */
    boolean isReached(Knowledge now, int left, long needed) {
        int count = take(now);
        long more = needed - base.both();
        var most = row(left);
        int full = most.length - 1;
        for (int i = 0; i < count; i++) {
            if (taken[i] + most[full - takenPlaces[i]] >= more) {
                return true;
            }
        }
        return false;
    }

    /** Takes all places that count for something in all ways there are; answers how many. */
    private int take(Knowledge now) {
        int count = 1;
        for (int at = 0, place = 1; place < taken.length; at++, place *= 3) {
            int before = count;
            long first = demands.weight(at) * (now.best(at) - base.second(at));
            for (int i = 0; first > 0 && i < before; i++) {
                taken[count] = taken[i] + first;
                takenPlaces[count++] = takenPlaces[i] + place;
            }
            long both = first + demands.weight(at) * (now.second(at) - base.second(at));
            for (int i = 0; both > first && i < before; i++) {
                taken[count] = taken[i] + both;
                takenPlaces[count++] = takenPlaces[i] + 2 * place;
            }
        }
        return count;
    }

    /** Those who can add to the knowledge of people who have as much as is needed. */
    List<Contender> deepening(List<Contender> pool, long needed) {
        long more = needed - base.both();
        var deepening = new ArrayList<Contender>();
        for (var one : pool) {
            long[] sums = worth.ofSets(one);
            long price = prices.of(one);
            for (int set = 1; set <= all; set++) {
                if (sums[set] > 0 && sums[set] - price + rest[set] >= more) {
                    deepening.add(one);
                    break;
                }
            }
        }
        return deepening;
    }
}
