package org.krugozor.submission.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a form sends for a field left empty. */
final class Blank {

    private Blank() {}

    static @Nullable String toNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static <T> List<T> none(@Nullable List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }
}
