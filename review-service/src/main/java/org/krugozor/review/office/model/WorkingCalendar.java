package org.krugozor.review.office.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Working days and quiet hours of the journal, in its own time zone. */
public record WorkingCalendar(Settings settings) {

    private ZoneId zone() {
        return ZoneId.of(settings.timeZone());
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        var pause = settings.summerPause();
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !settings.holidays().contains(day)
                && (pause == null || day.isBefore(pause.from()) || day.isAfter(pause.to()));
    }

    /** The same time of day, that many working days later; with none in a year, a year later. */
    public Instant plusWorkingDays(Instant from, int workingDays) {
        var at = from.atZone(zone());
        int left = workingDays;
        for (int i = 0; i < 366 && left > 0; i++) {
            at = at.plusDays(1);
            if (isWorkingDay(at.toLocalDate())) {
                left--;
            }
        }
        return at.toInstant();
    }

    /** The first moment at or after this one at which mail may leave. */
    public Instant outsideQuietHours(Instant moment) {
        var from = settings.quietFrom();
        var to = settings.quietTo();
        if (from == null || to == null || from.equals(to)) {
            return moment;
        }
        var local = moment.atZone(zone());
        if (!isQuiet(local.toLocalTime(), from, to)) {
            return moment;
        }
        var end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private static boolean isQuiet(LocalTime time, LocalTime from, LocalTime to) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
