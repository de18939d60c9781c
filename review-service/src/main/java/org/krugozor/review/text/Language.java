package org.krugozor.review.text;

import java.util.Locale;
import org.krugozor.platform.problem.Words;
import org.springframework.http.HttpHeaders;

/** Languages in which the journal speaks. */
public final class Language {

    private Language() {}

    /** kk, ru or en: the best for the request. */
    public static String of(HttpHeaders headers) {
        return Words.language(headers).getLanguage();
    }

    /** What a language is called in another, as {@code Russian}. */
    public static String named(String language, String in) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.forLanguageTag(in));
    }

    /** The locale if the journal speaks it, else English. */
    public static String spoken(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "kk" -> "kk";
            case "ru" -> "ru";
            default -> "en";
        };
    }
}
