package org.krugozor.review.conflict;

import java.time.Duration;
import org.krugozor.platform.job.RecurringWork;
import org.springframework.stereotype.Component;

/**
 * Lets conflicts of the office's people end with time. Apart from the reminders: neither waits for the other, nor stops
 * when the other fails.
 */
@Component
class RenewingConflicts extends RecurringWork {

    /** A day begins once a day; a conflict that ends a few minutes late does no harm. */
    private static final Duration EVERY = Duration.ofMinutes(10);

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Reckoning reckoning;

    RenewingConflicts(Reckoning reckoning) {
        super("conflicts", EVERY);
        this.reckoning = reckoning;
    }

    @Override
    protected Duration turn() {
        reckoning.renew().block(LIMIT);
        return EVERY;
    }
}
