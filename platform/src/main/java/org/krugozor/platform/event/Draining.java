package org.krugozor.platform.event;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts and ends the drainer's thread with the program. */
final class Draining implements SmartLifecycle {

    private final Supplier<Drainer> drainers;
    private @Nullable Drainer drainer;
    private @Nullable Thread thread;

    Draining(Supplier<Drainer> drainers) {
        this.drainers = drainers;
    }

    @Override
    public synchronized void start() {
        var started = drainers.get();
        drainer = started;
        thread = new Thread(started, "outbox-drainer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        if (drainer != null && thread != null) {
            drainer.stop();
            try {
                thread.join(3000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            thread.interrupt();
            drainer = null;
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return drainer != null;
    }
}
