package org.krugozor.review.reminder;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the clock now and then, on a thread of its own. Several instances may: each thing is done once. */
@Component
class WatchingTheClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatchingTheClock.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Reminders doing;
    private final ReminderSettings settings;
    private volatile @Nullable Thread thread;

    WatchingTheClock(Reminders doing, ReminderSettings settings) {
        this.doing = doing;
        this.settings = settings;
    }

    @Override
    public void start() {
        var watcher = new Thread(this::watch, "reminders");
        watcher.setDaemon(true);
        thread = watcher;
        watcher.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void watch() {
        while (thread == Thread.currentThread()) {
            try {
                doing.run().block(LIMIT);
            } catch (RuntimeException trouble) {
                if (thread == Thread.currentThread()) {
                    LOG.warn("what is due could not be looked up: {}", trouble.toString());
                }
            }
            try {
                Thread.sleep(settings.every().toMillis());
            } catch (InterruptedException end) {
                return;
            }
        }
    }
}
