package org.krugozor.submission.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages of texts, by their two letters (ISO 639-1). */
public final class Languages {

    /** In which the journal prints metadata and speaks to people, in the order of fallback. */
    public static final List<String> PRINTED = List.of("kk", "ru", "en");

    /** In which manuscripts are written. */
    public static final Set<String> OF_MANUSCRIPTS = Set.of("kk", "ru", "en", "tr", "ar");

    private Languages() {}

    /** The text in the wanted language, else in English, Russian, Kazakh, else in any; null when there is none. */
    public static @Nullable String pick(@Nullable Map<String, String> text, String wanted) {
        if (text == null) {
            return null;
        }
        for (var language : List.of(wanted, "en", "ru", "kk")) {
            var found = text.get(language);
            if (found != null && !found.isBlank()) {
                return found;
            }
        }
        return text.values().stream()
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The printed language of a locale; English for all others. */
    public static String of(@Nullable Locale locale) {
        return locale != null && PRINTED.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
    }
}
