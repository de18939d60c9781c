package org.krugozor.review.panel.model;

/** What somebody counts for on every set of the demands, as the sum of what they count for on each. */
final class Worth {

    /** What a level on a demand counts for. */
    interface Value {
        long of(int demand, int level);
    }

    private final long[][] values;
    private final long[] sums;

    Worth(Demands demands, Value value) {
        values = new long[demands.count()][Levels.WHOLE + 1];
        for (int at = 0; at < values.length; at++) {
            for (int level = 0; level <= Levels.WHOLE; level++) {
                values[at][level] = value.of(at, level);
            }
        }
        sums = new long[1 << values.length];
    }

    /** By set, the demands being its bits; holds until the next call. */
    long[] ofSets(Contender one) {
        var levels = one.levels();
        for (int at = 0; at < values.length; at++) {
            spread(at, values[at][levels.on(at)]);
        }
        return sums;
    }

    /** The same of the best that some people know. */
    long[] ofSets(Knowledge known) {
        for (int at = 0; at < values.length; at++) {
            spread(at, values[at][known.best(at)]);
        }
        return sums;
    }

    private void spread(int at, long value) {
        int size = 1 << at;
        for (int set = 0; set < size; set++) {
            sums[size + set] = sums[set] + value;
        }
    }
}
