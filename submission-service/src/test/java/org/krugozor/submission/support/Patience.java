package org.krugozor.submission.support;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens beside the requests; as long as it takes, but not for ever. */
public final class Patience {

    public static final Duration LONGEST = Duration.ofSeconds(60);

    private Patience() {}

    public static void until(String what, BooleanSupplier come) {
        var end = Instant.now().plus(LONGEST);
        while (!come.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("did not happen within " + LONGEST + ": " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
