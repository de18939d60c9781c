package org.krugozor.platform.persistence;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list. {@code next} is the cursor of the following page, null on the last. */
public record Page<T>(List<T> items, @Nullable String next, Count count) {

    public static final int SIZE = 30;

    /** Cuts a page from rows fetched with {@code limit size + 1}. */
    public static <T> Page<T> of(List<T> fetched, int size, Count count, Function<T, Cursor> cursor) {
        if (fetched.size() <= size) {
            return new Page<>(fetched, null, count);
        }
        var items = List.copyOf(fetched.subList(0, size));
        return new Page<>(items, cursor.apply(items.get(size - 1)).encode(), count);
    }
}
