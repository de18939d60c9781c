package org.krugozor.platform.event;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Page;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of what could not be acted on, kept in the service's database so that a person can look, correct and replay. */
final class DeadLetters {

    private static final String COLUMNS =
            "id, consumer, source, subject, sequence, type, state, reason, version, created_at, resolved_by, note";

    private final DatabaseClient database;
    private final JsonMapper mapper;
    private final Envelope envelope;

    DeadLetters(DatabaseClient database, JsonMapper mapper, Envelope envelope) {
        this.database = database;
        this.mapper = mapper;
        this.envelope = envelope;
    }

    /** The failure in words for operators: its kind and message, at most 500 characters. */
    static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.length() <= 500 ? text : text.substring(0, 500);
    }

    /** Keeps a message that failed; once, however often it comes. */
    Mono<Void> bury(String consumer, ConsumerRecord<String, byte[]> message, String reason) {
        Event event;
        try {
            event = envelope.read(message);
        } catch (RuntimeException unreadable) {
            return insert(
                    consumer,
                    Envelope.source(message.topic()),
                    String.valueOf(message.key()),
                    // no number of its own: the place on the broker tells it from others
                    -(message.offset() * 1000 + message.partition()) - 1,
                    "unreadable",
                    "WAITING",
                    reason,
                    Json.of(mapper.writeValueAsBytes(mapper.createObjectNode()
                            .put("raw", new String(message.value(), StandardCharsets.UTF_8)))));
        }
        var kept = insert(consumer, event, "WAITING", reason);
        return consumer.equals(Heard.READ) ? kept : kept.then(holdSubject(consumer, event));
    }

    /** Even when the very first event of a subject failed, the next one must find that it is not next. */
    private Mono<Void> holdSubject(String consumer, Event event) {
        return database.sql("""
                        insert into heard (consumer, source, subject, sequence) values (:consumer, :source, :subject, :before)
                        on conflict do nothing""")
                .bind("consumer", consumer)
                .bind("source", event.source())
                .bind("subject", event.subject())
                .bind("before", event.sequence() - 1)
                .then();
    }

    Mono<Void> park(String consumer, Event event) {
        return insert(consumer, event, "PARKED", "waits behind an earlier event of its subject");
    }

    private Mono<Void> insert(String consumer, Event event, String state, String reason) {
        return insert(
                consumer,
                event.source(),
                event.subject(),
                event.sequence(),
                event.type(),
                state,
                reason,
                Json.of(mapper.writeValueAsBytes(event)));
    }

    private Mono<Void> insert(
            String consumer,
            String source,
            String subject,
            long sequence,
            String type,
            String state,
            String reason,
            Json event) {
        return database.sql("""
                        insert into dead_letter (id, consumer, source, subject, sequence, type, state, event, reason)
                        values (:id, :consumer, :source, :subject, :sequence, :type, :state, :event, :reason)
                        on conflict (consumer, source, subject, sequence) do nothing""")
                .bind("id", Ids.random())
                .bind("consumer", consumer)
                .bind("source", source)
                .bind("subject", subject)
                .bind("sequence", sequence)
                .bind("type", type)
                .bind("state", state)
                .bind("event", event)
                .bind("reason", reason)
                .then();
    }

    Mono<Page<DeadLetter>> open(@Nullable String after) {
        var cursor = Cursor.decode(after, 2);
        var at = cursor == null
                ? OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                : OffsetDateTime.parse(cursor.values().get(0));
        var id = cursor == null
                ? new UUID(0, 0)
                : UUID.fromString(cursor.values().get(1));
        var rows = database.sql("select " + COLUMNS + """
                         from dead_letter where state in ('WAITING', 'PARKED')
                        and (created_at < :at or (created_at = :at and id > :id))
                        order by created_at desc, id limit 31""")
                .bind("at", at)
                .bind("id", id)
                .map(row -> read(row, null))
                .all()
                .collectList();
        return Mono.zip(rows, count())
                .map(both ->
                        Page.of(both.getT1(), Page.SIZE, both.getT2(), last -> Cursor.of(last.createdAt(), last.id())));
    }

    Mono<Count> count() {
        return database.sql(
                        "select count(*) as n from (select 1 from dead_letter where state in ('WAITING', 'PARKED') limit 201) letters")
                .map(row -> Count.upToLimit(row.get("n", Long.class)))
                .one();
    }

    Mono<DeadLetter> find(UUID id) {
        return database.sql("select " + COLUMNS + ", event from dead_letter where id = :id")
                .bind("id", id)
                .map(row ->
                        read(row, mapper.readTree(row.get("event", Json.class).asArray())))
                .one();
    }

    /** Locks and gives the earliest open letter of the same consumer and subject: only that one may be acted on. */
    Mono<DeadLetter> head(DeadLetter of) {
        return database.sql("select " + COLUMNS + """
                        , event from dead_letter where consumer = :consumer and source = :source and subject = :subject
                        and state in ('WAITING', 'PARKED') order by sequence limit 1 for update""")
                .bind("consumer", of.consumer())
                .bind("source", of.source())
                .bind("subject", of.subject())
                .map(row ->
                        read(row, mapper.readTree(row.get("event", Json.class).asArray())))
                .one();
    }

    Mono<Boolean> correct(UUID id, long version, JsonNode event) {
        return database.sql("""
                        update dead_letter set event = :event, version = version + 1
                        where id = :id and version = :version and state in ('WAITING', 'PARKED')""")
                .bind("event", Json.of(mapper.writeValueAsBytes(event)))
                .bind("id", id)
                .bind("version", version)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> resolve(UUID id, String state, String by, @Nullable String note) {
        var sql = database.sql("""
                        update dead_letter set state = :state, resolved_by = :by, note = :note, resolved_at = now(),
                               version = version + 1 where id = :id""").bind("state", state).bind("by", by).bind("id", id);
        return (note == null ? sql.bindNull("note", String.class) : sql.bind("note", note)).then();
    }

    private static DeadLetter read(Readable row, @Nullable JsonNode event) {
        return new DeadLetter(
                row.get("id", UUID.class),
                row.get("consumer", String.class),
                row.get("source", String.class),
                row.get("subject", String.class),
                row.get("sequence", Long.class),
                row.get("type", String.class),
                row.get("state", String.class),
                row.get("reason", String.class),
                row.get("version", Long.class),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                row.get("resolved_by", String.class),
                row.get("note", String.class),
                event);
    }
}
