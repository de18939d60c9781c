package org.krugozor.submission.text;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present, to the microsecond: as fine as the database keeps it, so that what is said and what is read agree. */
public final class Now {

    private Now() {}

    public static Instant of(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
