package org.krugozor.stack.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something outside this process that cannot call back, always with a limit. */
public final class Waiting {

    private static final Duration PACE = Duration.ofMillis(50);

    private Waiting() {}

    /** True as soon as the condition holds; false once the limit has passed without it. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
        return true;
    }

    /** Waits until the part of the process answers; fails plainly when the process ends first or the limit passes. */
    public static void untilReady(String what, StartedProcess process, Duration limit, BooleanSupplier answers) {
        var ready = until(limit, () -> !process.alive() || answers.getAsBoolean());
        if (!process.alive()) {
            throw new IllegalStateException(what + " ended while starting");
        }
        if (!ready) {
            throw new IllegalStateException(what + " did not answer within " + limit.toSeconds() + " s");
        }
    }
}
