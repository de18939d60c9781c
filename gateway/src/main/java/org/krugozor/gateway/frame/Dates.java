package org.krugozor.gateway.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;

/** Dates as people of the journal read them: the calendar of Almaty, in the language of the page. */
public final class Dates {

    /** Where the journal lives. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final Map<Language, Dates> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new Dates(language, Clock.systemUTC()));
        }
    }

    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter hour;
    private final Clock clock;

    Dates(Language language, Clock clock) {
        this.clock = clock;
        day = switch (language) {
            case KK -> pattern("yyyy 'ж.' d MMMM", language);
            case RU -> pattern("d MMMM yyyy 'г.'", language);
            case EN -> pattern("d MMMM yyyy", language);
        };
        shortDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(ZONE);
        hour = pattern("HH:mm", language);
        moment = switch (language) {
            case KK -> pattern("yyyy 'ж.' d MMMM, HH:mm", language);
            case RU -> pattern("d MMMM yyyy 'г.', HH:mm", language);
            case EN -> pattern("d MMMM yyyy, HH:mm", language);
        };
    }

    /** The dates of a language. */
    public static Dates in(Language language) {
        Dates dates = BY_LANGUAGE.get(language);
        if (dates == null) {
            throw new IllegalArgumentException(language.code());
        }
        return dates;
    }

    /** A day in words: "22 November 2026". */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : day.format(instant);
    }

    /** A day in figures, for narrow places. */
    public String shortDay(@Nullable Instant instant) {
        return instant == null ? "" : shortDay.format(instant);
    }

    /** A day and an hour. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : moment.format(instant);
    }

    /** The hour and minute alone, for what happened just now. */
    public String hour(@Nullable Instant instant) {
        return instant == null ? "" : hour.format(instant);
    }

    /** How many days of the calendar are left until then; negative when it is past, 0 for today. */
    public long daysUntil(Instant instant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return ChronoUnit.DAYS.between(today, LocalDate.ofInstant(instant, ZONE));
    }

    /** Whether a term has run out. */
    public boolean past(@Nullable Instant instant) {
        return instant != null && instant.isBefore(clock.instant());
    }

    private static DateTimeFormatter pattern(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(ZONE);
    }
}
