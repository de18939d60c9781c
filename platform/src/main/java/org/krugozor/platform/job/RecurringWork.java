package org.krugozor.platform.job;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that comes round again and again while the program runs, on a thread of its own, so that it may block. A turn that
 * breaks off is told of, and the next comes all the same.
 */
public abstract class RecurringWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringWork.class);

    private final String name;
    private final Duration afterTrouble;
    private @Nullable ScheduledExecutorService thread;

    /**
     * Begins with the program.
     *
     * @param name of the thread, and of the work in the log
     * @param afterTrouble until the turn after one that broke off
     */
    protected RecurringWork(String name, Duration afterTrouble) {
        this.name = name;
        this.afterTrouble = afterTrouble;
    }

    /** Does what is due; interrupted when the program ends. @return how long until the next turn */
    protected abstract Duration turn();

    @Override
    public final synchronized void start() {
        if (thread == null) {
            // a turn that ends after the program did finds nobody to take the next one: that is no failure
            var started = new ScheduledThreadPoolExecutor(1, this::daemon, new ThreadPoolExecutor.DiscardPolicy());
            thread = started;
            started.execute(() -> takeTurn(started));
        }
    }

    private Thread daemon(Runnable work) {
        var daemon = new Thread(work, name);
        daemon.setDaemon(true);
        return daemon;
    }

    private void takeTurn(ScheduledExecutorService on) {
        var wait = afterTrouble;
        try {
            wait = turn();
        } catch (RuntimeException trouble) {
            if (!on.isShutdown()) {
                LOG.warn("{} broke off and is taken up again: {}", name, trouble.toString());
            }
        }
        on.schedule(() -> takeTurn(on), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public final synchronized void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return thread != null;
    }
}
