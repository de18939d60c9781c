package org.krugozor.review.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.stream.Changes;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Settings;
import org.krugozor.review.office.model.WorkingCalendar;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The queue of outgoing mail: a row per mail, written in the transaction of what it tells. */
@Repository
public class Mails {

    private final DatabaseClient database;
    private final Offices offices;
    private final MailTexts texts;
    private final MailSettings settings;
    private final Changes changes;
    private final Clock clock;

    Mails(
            DatabaseClient database,
            Offices offices,
            MailTexts texts,
            MailSettings settings,
            Changes changes,
            Clock clock) {
        this.database = database;
        this.offices = offices;
        this.texts = texts;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    /** Writes the mail into the queue, to leave outside quiet hours. */
    public Mono<Void> queue(MailOrder order) {
        return offices.get().flatMap(office -> insert(order, office.settings(), clock.instant()));
    }

    /** The short form of a mail, to be copied into a message; nothing is sent. */
    public Mono<String> message(String kind, String locale, Map<String, String> values) {
        return offices.get().map(office -> {
            var all = new HashMap<>(values);
            all.putIfAbsent("journal", office.settings().journalName(locale));
            return texts.write(kind, locale, all).message();
        });
    }

    private Mono<Void> insert(MailOrder order, Settings terms, Instant now) {
        var values = new HashMap<>(order.values());
        values.putIfAbsent("journal", terms.journalName(order.locale()));
        var text = texts.write(order.kind(), order.locale(), values);
        var id = Ids.timeOrdered(now);
        // both random: neither tells when, by whom, or about what a mail was written
        var domain = settings.domain();
        return database.sql("""
                        insert into mail (id, once, kind, manuscript_id, seat_id, recipient, locale, subject, body, message,
                            message_id, reply_to, state, queued_at, not_before)
                        values (:id, :once, :kind, :manuscript, :seat, :recipient, :locale, :subject, :body, :message,
                            :messageId, :replyTo, 'QUEUED', :now, :notBefore)
                        on conflict (once) do nothing""")
                .bind("id", id)
                .bind("once", Parameter.fromOrEmpty(order.once(), String.class))
                .bind("kind", order.kind())
                .bind("manuscript", Parameter.fromOrEmpty(order.manuscriptId(), UUID.class))
                .bind("seat", Parameter.fromOrEmpty(order.seatId(), UUID.class))
                .bind("recipient", order.recipient())
                .bind("locale", order.locale())
                .bind("subject", text.subject())
                .bind("body", text.body())
                .bind("message", text.message())
                .bind("messageId", "<" + UUID.randomUUID() + "@" + domain + ">")
                .bind("replyTo", "reply+" + random() + "@" + domain)
                .bind("now", now)
                .bind("notBefore", settings.quietHours() ? new WorkingCalendar(terms).outsideQuietHours(now) : now)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .flatMap(rows -> changes.announce("mail", id.toString()))
                .then();
    }

    /** Lets what was held back because of the seat's reviewer leave, if it still may. */
    public Mono<Void> release(UUID seatId) {
        return database.sql("""
                        update mail set state = 'QUEUED', attempts = 0, retry_at = null, last_error = null
                        where seat_id = :seat and state = 'FAILED' and last_error = :why""").bind("seat", seatId).bind("why", LastLook.HELD).then();
    }

    private static String random() {
        var id = UUID.randomUUID();
        return HexFormat.of().toHexDigits(id.getMostSignificantBits());
    }
}
