package org.krugozor.review.panel.model;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * What those who may still join would each add to some people's knowledge, and how much several of them can add at most:
 * never more than the greatest single gains together, nor than the greatest levels anybody has.
 */
final class Gains {

    private final Demands demands;
    private Contender[] people = {};
    private long[] coverage = {};
    private long[] both = {};
    private long[] sorted = {};
    private boolean byDepth;
    private final Places places;

    private int fewestGaps;
    private long mostCoverage;
    private long mostBoth;
    private long othersCoverage;
    private long othersBoth;

    Gains(Demands demands) {
        this.demands = demands;
        this.places = new Places(demands);
    }

    /**
     * @param open how many may join
     * @param depth whether gains in depth count, or those in coverage alone
     * @param neededCoverage the coverage to be reached at least
     * @param neededBoth coverage and depth together, likewise
     */
    void measure(
            Knowledge now, Stream<Contender> joining, int open, boolean depth, long neededCoverage, long neededBoth) {
        byDepth = depth;
        people = joining.toArray(Contender[]::new);
        if (coverage.length < people.length) {
            coverage = new long[people.length];
            both = new long[people.length];
        }
        var top = new int[demands.count()];
        var next = new int[demands.count()];
        var greatestCoverage = new long[open];
        var greatestBoth = new long[open];
        var mostTouched = new long[open];
        int gaps = now.uncovered();
        for (int i = 0; i < people.length; i++) {
            var levels = people[i].levels();
            coverage[i] = now.addsCoverage(levels);
            both[i] = now.addsBoth(levels);
            insert(greatestCoverage, coverage[i]);
            insert(greatestBoth, both[i]);
            if (gaps > 0) {
                insert(mostTouched, now.touches(levels));
            }
            for (int at = 0; at < top.length; at++) {
                int level = levels.on(at);
                if (level > top[at]) {
                    next[at] = top[at];
                    top[at] = level;
                } else if (level > next[at]) {
                    next[at] = level;
                }
            }
        }
        fewestGaps = Math.max(
                now.uncoveredWith(top), gaps - (int) Arrays.stream(mostTouched).sum());
        long sumCoverage = Arrays.stream(greatestCoverage).sum();
        long sumBoth = Arrays.stream(greatestBoth).sum();
        othersCoverage = sumCoverage - greatestCoverage[open - 1];
        othersBoth = sumBoth - greatestBoth[open - 1];
        long topCoverage = 0;
        long topBoth = 0;
        for (int at = 0; at < top.length; at++) {
            int best = Math.max(now.best(at), top[at]);
            int second = Math.max(Math.min(now.best(at), top[at]), now.second(at));
            if (open > 1) {
                second = Math.max(second, next[at]);
            }
            topCoverage += demands.weight(at) * best;
            topBoth += demands.weight(at) * (best + second);
        }
        mostCoverage = Math.min(now.coverage() + sumCoverage, topCoverage);
        mostBoth = Math.min(now.both() + sumBoth, topBoth);
        places.measure(now, top, next, open, topCoverage - neededCoverage, topBoth - neededBoth);
        places.ask(people);
    }

    private static void insert(long[] greatest, long value) {
        int at = greatest.length - 1;
        if (value <= greatest[at]) {
            return;
        }
        while (at > 0 && greatest[at - 1] < value) {
            greatest[at] = greatest[at - 1];
            at--;
        }
        greatest[at] = value;
    }

    /** The fewest gaps that may remain. */
    int uncovered() {
        return fewestGaps;
    }

    /** The most coverage that may come of it. */
    long coverage() {
        return mostCoverage;
    }

    /** The most coverage and depth together that may come of it. */
    long both() {
        return mostBoth;
    }

    /**
     * Those who add something and with whom, and the greatest gains of others, enough may be reached; the greatest gain
     * first, then the better by key, as they came.
     */
    Contender[] promising(LongPredicate enoughCoverage, LongPredicate enoughBoth) {
        int count = 0;
        var keys = new long[people.length];
        for (int i = 0; i < people.length; i++) {
            long gain = byDepth ? both[i] : coverage[i];
            if (gain > 0
                    && places.areEnoughWith(i)
                    && enoughCoverage.test(coverage[i] + othersCoverage)
                    && enoughBoth.test(both[i] + othersBoth)) {
                keys[count++] = (Long.MAX_VALUE >> 1 >> INDEX_BITS) - gain << INDEX_BITS | i;
            }
        }
        keys = Arrays.copyOf(keys, count);
        Arrays.sort(keys);
        var promising = new Contender[count];
        sorted = new long[count];
        for (int i = 0; i < count; i++) {
            int at = (int) (keys[i] & (1L << INDEX_BITS) - 1);
            promising[i] = people[at];
            sorted[i] = byDepth ? both[at] : coverage[at];
        }
        return promising;
    }

    /** Room for a million people beside a gain; gains stay far below the rest. */
    private static final int INDEX_BITS = 20;

    /** The gains of so many promising people from this place on. */
    long sum(int from, int count) {
        long sum = 0;
        for (int i = from; i < Math.min(sorted.length, from + count); i++) {
            sum += sorted[i];
        }
        return sum;
    }
}
