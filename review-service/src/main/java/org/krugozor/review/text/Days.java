package org.krugozor.review.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people of the journal read them. */
public final class Days {

    private static final ZoneId JOURNAL = ZoneId.of("Asia/Almaty");

    private Days() {}

    /** The day in the journal's time zone: 22.11.2026 in Kazakh and Russian, 22 November 2026 in English. */
    public static String in(String language, Instant moment) {
        var form = language.equals("en") ? "d MMMM yyyy" : "dd.MM.yyyy";
        return DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(moment.atZone(JOURNAL));
    }
}
