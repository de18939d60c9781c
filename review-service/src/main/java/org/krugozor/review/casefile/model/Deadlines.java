package org.krugozor.review.casefile.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.office.model.Settings;

/** By when whoever acts next should have acted, phase by phase. */
record Deadlines(Settings settings) {

    static Deadlines of(Settings settings) {
        return new Deadlines(settings);
    }

    /** Null where nothing is expected, or where the round's own dates say it. */
    @Nullable
    Instant of(Phase phase, Instant from) {
        int days =
                switch (phase) {
                    case TRIAGE, CHIEFS_TRIAGE -> settings.triageDays();
                    case COMPLETION -> settings.completionDays();
                    case PANEL -> settings.panelDays();
                    case RECOMMENDATION, CHECK -> settings.recommendationDays();
                    case DECISION -> settings.decisionDays();
                    case MINOR_REVISION -> settings.minorDays();
                    case MAJOR_REVISION -> settings.majorDays();
                    default -> 0;
                };
        return days == 0 ? null : from.plus(Duration.ofDays(days));
    }
}
