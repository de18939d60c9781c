package org.krugozor.platform.stream;

import java.sql.DriverManager;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.krugozor.platform.config.KrugozorProperties;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Hears the database's notifications on one connection of its own and hands them to whoever waits. Notifications are
 * lost while the connection is down; who waits must also look by itself now and then.
 */
public final class DatabaseListener implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseListener.class);

    private final KrugozorProperties properties;
    private final Sinks.Many<String> heard = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<String> changes = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<String> jobs = Sinks.many().multicast().directBestEffort();
    private volatile boolean running;

    public DatabaseListener(KrugozorProperties properties) {
        this.properties = properties;
    }

    /** A nudge whenever a consumer has acted on something. */
    public Flux<String> heard() {
        return heard.asFlux();
    }

    /** {@code kind id} of each change announced. */
    public Flux<String> changes() {
        return changes.asFlux();
    }

    /** A nudge whenever a job was queued. */
    public Flux<String> jobs() {
        return jobs.asFlux();
    }

    @Override
    public void run() {
        while (running) {
            try (var connection =
                    DriverManager.getConnection(properties.database().jdbcUrl(), login())) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen heard; listen changes; listen job");
                }
                var postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    var notifications = postgres.getNotifications(1000);
                    if (notifications == null) {
                        continue;
                    }
                    for (var notification : notifications) {
                        switch (notification.getName()) {
                            case "heard" -> heard.tryEmitNext("");
                            case "job" -> jobs.tryEmitNext("");
                            default -> changes.tryEmitNext(notification.getParameter());
                        }
                    }
                }
            } catch (Exception broken) {
                if (running) {
                    LOG.warn("notifications are not heard: {}", broken.toString());
                    try {
                        TimeUnit.SECONDS.sleep(1);
                    } catch (InterruptedException ended) {
                        return;
                    }
                }
            }
        }
    }

    private Properties login() {
        var login = new Properties();
        login.setProperty("user", properties.database().user());
        login.setProperty("password", properties.database().password());
        login.setProperty("ApplicationName", properties.service() + "-listener");
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "60");
        login.setProperty("tcpKeepAlive", "true");
        return login;
    }

    @Override
    public void start() {
        running = true;
        var thread = new Thread(this, "database-listener");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
