package org.krugozor.platform.document;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread will have done, and fails when it does not come. */
public final class Awaiting {

    private Awaiting() {}

    public static void that(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not happen within 20 s");
            }
            Thread.onSpinWait();
        }
    }
}
