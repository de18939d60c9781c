package org.krugozor.review.panel.model;

import java.util.Arrays;
import java.util.List;

/**
 * How far a panel is in keeping its quota, as numbered states, and what one more person of a kind makes of a state. With
 * too many states to count them all, the quota is left out of account: then more seems possible than is.
 */
final class Seatings {

    private static final int MOST = 512;

    private final Quota quota;
    private final int[] sizes;
    private final int[] kinds;
    private final int start;
    private final int states;

    private Seatings(Quota quota, int[] sizes, int[] kinds, int start) {
        this.quota = quota;
        this.sizes = sizes;
        this.kinds = kinds;
        this.start = start;
        this.states = Arrays.stream(sizes).reduce(1, (one, other) -> one * other);
    }

    static Seatings of(Quota quota, Contender[] panel, int fixed, List<Contender> pool) {
        var sizes = new int[Quota.TRAITS];
        int states = 1;
        for (int trait = 0; trait < sizes.length; trait++) {
            sizes[trait] = quota.counted(trait) + 1;
            states *= sizes[trait];
        }
        var kinds =
                pool.stream().mapToInt(Contender::traits).distinct().sorted().toArray();
        if (states * Math.max(1, kinds.length) > MOST) {
            var free = new int[Quota.TRAITS];
            Arrays.fill(free, 1);
            return new Seatings(quota, free, new int[] {-1}, 0);
        }
        return new Seatings(quota, sizes, kinds, state(sizes, panel, fixed));
    }

    private static int state(int[] sizes, Contender[] panel, int size) {
        int state = 0;
        for (int trait = sizes.length - 1; trait >= 0; trait--) {
            state = state * sizes[trait] + Math.min(sizes[trait] - 1, Quota.count(panel, size, 1 << trait));
        }
        return state;
    }

    /** How far the first of the panel are. */
    int state(Contender[] panel, int size) {
        return isFree() ? 0 : state(sizes, panel, size);
    }

    private boolean isFree() {
        return kinds.length == 1 && kinds[0] < 0;
    }

    int states() {
        return states;
    }

    int start() {
        return start;
    }

    int kinds() {
        return kinds.length;
    }

    int kind(Contender one) {
        return isFree() ? 0 : Arrays.binarySearch(kinds, one.traits());
    }

    /** The state with one more of the kind; negative if that is one too many. */
    int after(int state, int kind) {
        if (isFree()) {
            return state;
        }
        int next = 0;
        int unit = 1;
        for (int trait = 0, left = state; trait < sizes.length; left /= sizes[trait], trait++) {
            int count = left % sizes[trait];
            if ((kinds[kind] & 1 << trait) != 0) {
                if (!quota.bears(trait, count)) {
                    return -1;
                }
                count = Math.min(sizes[trait] - 1, count + 1);
            }
            next += count * unit;
            unit *= sizes[trait];
        }
        return next;
    }

    /** Whether nobody is lacking. */
    boolean isEnough(int state) {
        for (int trait = 0, left = state; trait < sizes.length && !isFree(); left /= sizes[trait], trait++) {
            if (quota.lacks(trait, left % sizes[trait])) {
                return false;
            }
        }
        return true;
    }
}
