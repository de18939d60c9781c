package org.krugozor.platform.event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.config.KrugozorProperties;

/**
 * Says everything again, with the same ids and numbers and the header {@code replay}, for read models that are being
 * rebuilt. Runs on the drainer's thread, so nothing new is published between the last row it repeats and the mark that
 * ends it: a rebuilding consumer may pass over live events until that mark and misses none.
 */
final class Republisher {

    static final String SELECT = """
            select position, id, aggregatetype, aggregateid, type, sequence, payload::text, actor::text, traceparent,
                   created_at from outbox""";

    private static final int BATCH = 500;

    private final KrugozorProperties properties;
    private final Envelope envelope;
    private final Producer<String, byte[]> producer;

    private record Republication(UUID id, String topic, long lastPosition, boolean started) {}

    Republisher(KrugozorProperties properties, Envelope envelope, Producer<String, byte[]> producer) {
        this.properties = properties;
        this.envelope = envelope;
        this.producer = producer;
    }

    /** Does one batch of the oldest unfinished republication; true if there is more to do. */
    boolean step(Connection connection) throws SQLException, InterruptedException {
        var open = next(connection);
        if (open == null) {
            connection.rollback();
            return false;
        }
        try {
            if (!open.started()) {
                await(mark(open, "begin"));
            }
            var rows = rows(connection, open);
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var row : rows) {
                sent.add(producer.send(envelope.write(properties.topic(row.topic()), row, true)));
            }
            await(sent);
            boolean ended = rows.size() < BATCH;
            if (ended) {
                await(mark(open, "end"));
            }
            update(connection, open, rows, ended);
            connection.commit();
            return true;
        } catch (ExecutionException | TimeoutException | RuntimeException brokerAway) {
            connection.rollback();
            return false;
        }
    }

    private @Nullable Republication next(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                        select id, topic, last_position, started_at is not null from republication
                        where finished_at is null order by requested_at limit 1 for update skip locked""");
                var result = statement.executeQuery()) {
            return result.next()
                    ? new Republication(
                            result.getObject(1, UUID.class),
                            result.getString(2),
                            result.getLong(3),
                            result.getBoolean(4))
                    : null;
        }
    }

    private List<OutboxRow> rows(Connection connection, Republication open) throws SQLException {
        try (var statement = connection.prepareStatement(SELECT
                + " where aggregatetype = ? and position > ? and published_at is not null order by position limit "
                + BATCH)) {
            statement.setString(1, open.topic());
            statement.setLong(2, open.lastPosition());
            try (var result = statement.executeQuery()) {
                return read(result);
            }
        }
    }

    private List<Future<RecordMetadata>> mark(Republication open, String what) {
        var topic = properties.topic(open.topic());
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (var partition : producer.partitionsFor(topic)) {
            var message = new ProducerRecord<String, byte[]>(topic, partition.partition(), "", new byte[0]);
            Envelope.put(message.headers(), Envelope.MARK, what + " " + open.id());
            sent.add(producer.send(message));
        }
        return sent;
    }

    private static void update(Connection connection, Republication open, List<OutboxRow> rows, boolean ended)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                update republication set started_at = coalesce(started_at, now()), last_position = ?,
                       finished_at = case when ? then now() end where id = ?""")) {
            statement.setLong(
                    1,
                    rows.isEmpty()
                            ? open.lastPosition()
                            : rows.get(rows.size() - 1).position());
            statement.setBoolean(2, ended);
            statement.setObject(3, open.id());
            statement.executeUpdate();
        }
    }

    private static void await(List<Future<RecordMetadata>> sent)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (var future : sent) {
            future.get(30, TimeUnit.SECONDS);
        }
    }

    static List<OutboxRow> read(ResultSet result) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        while (result.next()) {
            rows.add(new OutboxRow(
                    result.getLong(1),
                    result.getObject(2, UUID.class),
                    result.getString(3),
                    result.getString(4),
                    result.getString(5),
                    result.getLong(6),
                    result.getString(7),
                    result.getString(8),
                    result.getString(9),
                    result.getObject(10, OffsetDateTime.class).toInstant()));
        }
        return rows;
    }
}
