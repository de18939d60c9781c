package org.krugozor.platform.event;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** How far each consumer has acted on each subject. */
final class Heard {

    /** The one consumer that all projections of a service form. */
    static final String READ = "read";

    private final DatabaseClient database;

    Heard(DatabaseClient database) {
        this.database = database;
    }

    /** Takes the event as the next of its subject; false if it is not newer than the last. Locks the row. */
    Mono<Boolean> takeNewer(String consumer, Event event) {
        return advance("""
                insert into heard (consumer, source, subject, sequence) values (:consumer, :source, :subject, :sequence)
                on conflict (consumer, source, subject) do update set sequence = excluded.sequence
                where heard.sequence < excluded.sequence""", consumer, event);
    }

    /** Takes the event only if it directly follows the last one, or is the first heard; false otherwise. */
    Mono<Boolean> takeNext(String consumer, Event event) {
        return advance("""
                insert into heard (consumer, source, subject, sequence) values (:consumer, :source, :subject, :sequence)
                on conflict (consumer, source, subject) do update set sequence = excluded.sequence
                where heard.sequence = excluded.sequence - 1""", consumer, event);
    }

    private Mono<Boolean> advance(String sql, String consumer, Event event) {
        return database.sql(sql)
                .bind("consumer", consumer)
                .bind("source", event.source())
                .bind("subject", event.subject())
                .bind("sequence", event.sequence())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** The last sequence taken, 0 if none. */
    Mono<Long> last(String consumer, String source, String subject) {
        return database.sql(
                        "select sequence from heard where consumer = :consumer and source = :source and subject = :subject")
                .bind("consumer", consumer)
                .bind("source", source)
                .bind("subject", subject)
                .map(row -> row.get("sequence", Long.class))
                .one()
                .defaultIfEmpty(0L);
    }
}
