package org.krugozor.platform.event;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.config.KrugozorProperties;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the outbox to Kafka: one plain thread with two connections of its own. Any number of instances may run; an
 * advisory lock lets one at a time carry a batch, so that a subject's order holds. A notification wakes it, polling
 * makes it sure. When the broker is away the batch stays unpublished, and nobody else waits for it.
 */
final class Drainer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Drainer.class);
    private static final int BATCH = 500;
    private static final long LOCK = 0x6b72756f7574L;
    private static final int POLL_MILLIS = 1000;
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(30);

    private final KrugozorProperties properties;
    private final Envelope envelope;
    private final Producer<String, byte[]> producer;
    private final Republisher republisher;
    private volatile boolean running = true;

    Drainer(KrugozorProperties properties, Envelope envelope, Producer<String, byte[]> producer) {
        this.properties = properties;
        this.envelope = envelope;
        this.producer = producer;
        this.republisher = new Republisher(properties, envelope, producer);
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        while (running) {
            try (var listening = connect();
                    var working = connect()) {
                try (var statement = listening.createStatement()) {
                    statement.execute("listen outbox");
                }
                working.setAutoCommit(false);
                LOG.info("carrying the outbox of {}", properties.service());
                while (running) {
                    int sent = drain(working);
                    boolean more = republisher.step(working);
                    if (sent < BATCH && !more) {
                        listening.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
                    }
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception broken) {
                if (running) {
                    LOG.warn("the outbox waits: {}", broken.toString());
                    pause();
                }
            }
        }
    }

    /** Carries one batch; returns how many rows were acknowledged. */
    int drain(Connection connection) throws SQLException, InterruptedException {
        if (!locked(connection)) {
            connection.rollback();
            return 0;
        }
        var rows = unpublished(connection);
        if (rows.isEmpty()) {
            connection.rollback();
            return 0;
        }
        var sent = new ArrayList<@Nullable Future<RecordMetadata>>(rows.size());
        Exception failure = null;
        for (var row : rows) {
            try {
                sent.add(
                        failure == null
                                ? producer.send(envelope.write(properties.topic(row.topic()), row, false))
                                : null);
            } catch (RuntimeException refused) {
                failure = refused;
                sent.add(null);
            }
        }
        var acknowledged = new ArrayList<Long>(rows.size());
        var stuck = new HashSet<String>();
        long deadline = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var future = sent.get(i);
            // a subject's rows are marked only up to the first that failed: later ones will be sent again after it
            if (future == null || stuck.contains(row.subject())) {
                stuck.add(row.subject());
                continue;
            }
            try {
                future.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                acknowledged.add(row.position());
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException notTaken) {
                failure = notTaken;
                stuck.add(row.subject());
            }
        }
        mark(connection, acknowledged);
        connection.commit();
        if (failure != null) {
            LOG.warn(
                    "{} of {} events wait for the broker: {}",
                    rows.size() - acknowledged.size(),
                    rows.size(),
                    failure.toString());
            pause();
        }
        return acknowledged.size();
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static List<OutboxRow> unpublished(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        Republisher.SELECT + " where published_at is null order by position limit " + BATCH);
                var result = statement.executeQuery()) {
            return Republisher.read(result);
        }
    }

    private static void mark(Connection connection, List<Long> positions) throws SQLException {
        try (var statement =
                connection.prepareStatement("update outbox set published_at = now() where position = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            statement.executeUpdate();
        }
    }

    private Connection connect() throws SQLException {
        var database = properties.database();
        var login = new Properties();
        login.setProperty("user", database.user());
        login.setProperty("password", database.password());
        login.setProperty("ApplicationName", properties.service() + "-drainer");
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "60");
        login.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.jdbcUrl(), login);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
