package org.krugozor.review.office.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Settings.DEFAULT);

    @Test
    void mailOfTheNightWaitsForEightInTheMorningOfAlmaty() {
        // 21:00 to 08:00 at UTC+5 is 16:00 to 03:00 UTC
        assertThat(leaves("2026-03-02T15:59:59Z")).isEqualTo("2026-03-02T15:59:59Z");
        assertThat(leaves("2026-03-02T16:00:00Z")).isEqualTo("2026-03-03T03:00:00Z");
        assertThat(leaves("2026-03-02T22:30:00Z")).isEqualTo("2026-03-03T03:00:00Z");
        assertThat(leaves("2026-03-03T03:00:00Z")).isEqualTo("2026-03-03T03:00:00Z");
    }

    @Test
    void weekendsAreNoWorkingDays() {
        var friday = Instant.parse("2026-03-06T06:00:00Z");
        assertThat(CALENDAR.plusWorkingDays(friday, 1)).isEqualTo(Instant.parse("2026-03-09T06:00:00Z"));
        assertThat(CALENDAR.plusWorkingDays(friday, 3)).isEqualTo(Instant.parse("2026-03-11T06:00:00Z"));
    }

    private static String leaves(String written) {
        return CALENDAR.outsideQuietHours(Instant.parse(written)).toString();
    }
}
