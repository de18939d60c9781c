package org.krugozor.platform.worker;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One order on its way: who wants to end it and who does it meet here. */
final class WorkerRun {

    private boolean cancelled;
    private boolean late;
    private boolean ended;
    private @Nullable WorkerProcess process;

    /** Gives the run its process; {@code false} when nobody waits any more. */
    synchronized boolean begin(WorkerProcess taken) {
        process = taken;
        return !cancelled && !late;
    }

    /** From here on the process belongs to no run and is not killed for it. */
    synchronized void end() {
        ended = true;
        process = null;
    }

    synchronized void cancel() {
        cancelled = true;
        kill();
    }

    ScheduledFuture<?> expire(ScheduledExecutorService watch, Duration timeout) {
        return watch.schedule(this::beLate, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void beLate() {
        late = !ended;
        kill();
    }

    private void kill() {
        if (process != null) {
            process.kill();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized boolean isLate() {
        return late;
    }
}
