package org.krugozor.review.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses among texts by language. */
public final class Texts {

    private static final List<String> ORDER = List.of("en", "ru", "kk", "tr", "ar");

    private Texts() {}

    /** The text in the language, else in the first of en, ru, kk, tr, ar that has one, else an empty text. */
    public static String in(String language, @Nullable Map<String, String> texts) {
        return pick(language, texts, text -> text);
    }

    /** As {@link #in}, for values that hold the text. */
    public static <T> String pick(
            String language, @Nullable Map<String, T> values, Function<T, @Nullable String> text) {
        if (values == null) {
            return "";
        }
        var wanted = read(values.get(language), text);
        if (wanted != null) {
            return wanted;
        }
        for (var other : ORDER) {
            var found = read(values.get(other), text);
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    private static <T> @Nullable String read(@Nullable T value, Function<T, @Nullable String> text) {
        if (value == null) {
            return null;
        }
        var found = text.apply(value);
        return found == null || found.isBlank() ? null : found;
    }
}
