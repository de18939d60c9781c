package org.krugozor.submission.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The journal's calendar: days and years begin when they begin in Almaty. */
public final class JournalDay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final Map<String, DateTimeFormatter> WORDS = Map.of(
            "kk", words("kk", "yyyy 'ж.' d MMMM"),
            "ru", words("ru", "d MMMM yyyy 'г.'"),
            "en", words("en", "d MMMM yyyy"));

    private JournalDay() {}

    /** The day as people write it, in each printed language. */
    public static Map<String, String> inWords(Instant moment) {
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach((language, form) -> words.put(language, form.format(of(moment))));
        return words;
    }

    private static DateTimeFormatter words(String language, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language));
    }

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
