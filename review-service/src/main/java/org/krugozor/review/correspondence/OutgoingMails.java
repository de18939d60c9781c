package org.krugozor.review.correspondence;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.conflict.Barring;
import org.krugozor.review.office.model.Editor;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The secretary's view of outgoing mail. Links in it are masked: they belong to the recipients. */
@Repository
class OutgoingMails {

    private static final String LINKS = "/i/[A-Za-z0-9_-]{43}";
    private static final String COLUMNS = """
            id, kind, manuscript_id, recipient, locale, subject,
            regexp_replace(body, '%s', '/i/…', 'g') as body, regexp_replace(message, '%s', '/i/…', 'g') as message,
            state, queued_at, not_before, sent_at, attempts, last_error""".formatted(LINKS, LINKS);

    private final DatabaseClient database;

    OutgoingMails(DatabaseClient database) {
        this.database = database;
    }

    /** One mail and what became of it. */
    record OutgoingMail(
            UUID mailId,
            String kind,
            @Nullable UUID manuscriptId,
            String recipient,
            String locale,
            String subject,
            String body,
            String message,
            String state,
            Instant queuedAt,
            Instant notBefore,
            @Nullable Instant sentAt,
            int attempts,
            @Nullable String lastError) {}

    private static final String SEEN = " (manuscript_id is null or (" + Barring.noneOf("mail.manuscript_id") + ")) ";

    /** The latest, without those about a manuscript the caller must not see. */
    Mono<Page<OutgoingMail>> page(Editor editor, @Nullable String state, @Nullable String after, int size) {
        var cursor = Cursor.decode(after, 2);
        var rows = Barring.bind(database.sql("select " + COLUMNS + " from mail where " + SEEN + """
                         and (:state = '' or state = :state) and (queued_at, id) < (:at, :id)
                        order by queued_at desc, id desc limit :limit"""), editor)
                .bind("state", state == null ? "" : state)
                .bind("at", cursor == null ? Instant.parse("9999-01-01T00:00:00Z") : instant(cursor))
                .bind(
                        "id",
                        cursor == null
                                ? new UUID(-1, -1)
                                : UUID.fromString(cursor.values().get(1)))
                .bind("limit", size + 1)
                .map(OutgoingMails::mail)
                .all()
                .collectList();
        var count = Barring.bind(
                        database.sql("select count(*) as n from (select 1 from mail where " + SEEN
                                + " and (:state = '' or state = :state) limit 201) m"),
                        editor)
                .bind("state", state == null ? "" : state)
                .map(row -> Count.upToLimit(row.get("n", Long.class)))
                .one();
        return Mono.zip(
                rows, count, (mails, n) -> Page.of(mails, size, n, last -> Cursor.of(last.queuedAt(), last.mailId())));
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.values().get(0));
        } catch (java.time.DateTimeException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }

    Flux<OutgoingMail> ofManuscript(UUID manuscriptId) {
        return database.sql("select " + COLUMNS + " from mail where manuscript_id = :id order by queued_at limit 500")
                .bind("id", manuscriptId)
                .map(OutgoingMails::mail)
                .all();
    }

    /** Queues a failed mail again. */
    Mono<Void> retry(UUID id, Editor editor) {
        return Barring.bind(database.sql("""
                        update mail set state = 'QUEUED', attempts = 0, retry_at = null
                        where id = :id and state = 'FAILED' and """ + SEEN), editor)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.empty() : Mono.error(new Refused(Failure.notFound())));
    }

    private static OutgoingMail mail(Readable row) {
        return new OutgoingMail(
                row.get("id", UUID.class),
                row.get("kind", String.class),
                row.get("manuscript_id", UUID.class),
                row.get("recipient", String.class),
                row.get("locale", String.class),
                row.get("subject", String.class),
                row.get("body", String.class),
                row.get("message", String.class),
                row.get("state", String.class),
                row.get("queued_at", Instant.class),
                row.get("not_before", Instant.class),
                row.get("sent_at", Instant.class),
                row.get("attempts", Integer.class),
                row.get("last_error", String.class));
    }
}
