package org.krugozor.platform.persistence;

/**
 * A count shown beside a list: exact up to {@link #LIMIT}, then "that many or more", so that its cost does not grow with the table.
 */
public record Count(long value, boolean exact) {

    /** Counting stops here; SQL counts over {@code limit 201}. */
    public static final int LIMIT = 200;

    /** From a count taken over at most LIMIT + 1 rows. */
    public static Count upToLimit(long counted) {
        return counted > LIMIT ? new Count(LIMIT, false) : new Count(counted, true);
    }
}
