package org.krugozor.review.reminder;

import java.time.Duration;
import org.krugozor.platform.job.RecurringWork;
import org.springframework.stereotype.Component;

/** Looks at the clock now and then. Several instances may: each thing is done once. */
@Component
class WatchingTheClock extends RecurringWork {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Reminders doing;
    private final ReminderSettings settings;

    WatchingTheClock(Reminders doing, ReminderSettings settings) {
        super("reminders", settings.every());
        this.doing = doing;
        this.settings = settings;
    }

    @Override
    protected Duration turn() {
        doing.run().block(LIMIT);
        return settings.every();
    }
}
