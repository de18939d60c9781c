package org.krugozor.review.input;

import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;

/** How many rows a caller may ask for at once. */
public final class Limits {

    private static final int MOST = 100;

    private Limits() {}

    /** The limit asked for, a page's usual one if none was; outside 1 to 100 it is 422. */
    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return Page.SIZE;
        }
        if (asked < 1 || asked > MOST) {
            throw new Refused(Failure.invalid("/limit", "bad-limit"));
        }
        return asked;
    }
}
