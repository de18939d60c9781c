package org.krugozor.review.reminder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the clock is watched.
 *
 * @param every how often, in real time; what is due does not depend on it
 */
@ConfigurationProperties("krugozor.review.reminders")
public record ReminderSettings(@DefaultValue("20s") Duration every) {

    public ReminderSettings {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("krugozor.review.reminders.every must be positive");
        }
    }
}
