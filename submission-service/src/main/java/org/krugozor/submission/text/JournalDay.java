package org.krugozor.submission.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The journal's calendar: days and years begin when they begin in Almaty. */
public final class JournalDay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private JournalDay() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
