package org.krugozor.review.panel.model;

import java.util.function.IntUnaryOperator;

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
        return ofSets(one.levels()::on);
    }

    /** The same of the best that some people know. */
    long[] ofSets(Knowledge known) {
        return ofSets(known::best);
    }

    private long[] ofSets(IntUnaryOperator level) {
        for (int at = 0, size = 1; at < values.length; at++, size <<= 1) {
            long value = values[at][level.applyAsInt(at)];
            for (int set = 0; set < size; set++) {
                sums[size + set] = sums[set] + value;
            }
        }
        return sums;
    }
}
