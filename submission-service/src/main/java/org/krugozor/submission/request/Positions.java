package org.krugozor.submission.request;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;

/** Reads what a caller says about their place in a list; whatever is off is a 422, never a broken statement. */
public final class Positions {

    private static final int LARGEST = 100;

    private Positions() {}

    /** A cursor of a text and an id. */
    public static @Nullable Cursor textAndId(@Nullable String after) {
        var cursor = Cursor.decode(after, 2);
        if (cursor != null) {
            id(cursor.values().get(1));
        }
        return cursor;
    }

    /** A cursor of a moment and an id. */
    public static @Nullable Cursor momentAndId(@Nullable String after) {
        var cursor = Cursor.decode(after, 2);
        if (cursor != null) {
            moment(cursor.values().get(0));
            id(cursor.values().get(1));
        }
        return cursor;
    }

    /** 30 when not said, at most 100. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return Page.SIZE;
        }
        if (asked < 1 || asked > LARGEST) {
            throw new Refused(Failure.invalid("/limit", "bad-limit"));
        }
        return asked;
    }

    private static void moment(String text) {
        try {
            Instant.parse(text);
        } catch (DateTimeParseException notOurs) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }

    private static void id(String text) {
        try {
            UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }
}
