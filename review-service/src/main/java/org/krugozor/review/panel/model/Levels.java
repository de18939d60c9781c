package org.krugozor.review.panel.model;

/**
 * Expertise on the demands of one manuscript in eighths, the finest step there is: a stated level is a multiple of two
 * eighths, and half of it, for one side of a bridge, of one. Whole numbers make sums and comparisons exact.
 *
 * @param packed five bits a demand, the lowest for the first; the fifth stays clear, so that all demands compare at once
 */
public record Levels(long packed) {

    /** Expertise of 1. */
    static final int WHOLE = 8;

    /** Demands that fit: twelve, where the domain knows eight at most (four fields, each at most a bridge of two). */
    static final int MOST = 12;

    private static final int BITS = 5;
    private static final long MASK = (1L << BITS) - 1;
    private static final long GUARDS = 0b10000_10000_10000_10000_10000_10000_10000_10000_10000_10000_10000_10000L;

    /** By demand, each 0 to 8. */
    public static Levels of(int... eighths) {
        long packed = 0;
        for (int i = 0; i < eighths.length; i++) {
            packed |= (long) Math.max(0, Math.min(WHOLE, eighths[i])) << (BITS * i);
        }
        return new Levels(packed);
    }

    /** Expertise on the demand, in eighths. */
    public int on(int demand) {
        return (int) ((packed >>> (BITS * demand)) & MASK);
    }

    int sum() {
        int sum = 0;
        for (long rest = packed; rest != 0; rest >>>= BITS) {
            sum += (int) (rest & MASK);
        }
        return sum;
    }

    /** Whether there is no demand on which the other knows more. */
    boolean covers(Levels other) {
        return covers(packed, other.packed);
    }

    /** The same of levels packed. */
    static boolean covers(long packed, long other) {
        return ((packed | GUARDS) - other & GUARDS) == GUARDS;
    }
}
