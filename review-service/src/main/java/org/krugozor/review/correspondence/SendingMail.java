package org.krugozor.review.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.job.RecurringWork;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.stream.Changes;
import org.krugozor.review.correspondence.LastLook.Verdict;
import org.krugozor.review.office.application.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sends queued mail, one after the other. A mail is claimed for a while; should the program die
 * in mid-sending, it is claimed again and leaves once more with the same Message-ID, so that mailboxes know it as one.
 */
@Component
class SendingMail extends RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 9;
    private static final String LINKS = "/i/[A-Za-z0-9_-]{43}";
    private static final String WITHOUT_LINKS = """
            body = regexp_replace(body, :links, '/i/…', 'g'), message = regexp_replace(message, :links, '/i/…', 'g')
            where id = :id""";

    private final DatabaseClient database;
    private final JavaMailSender smtp;
    private final MailSettings settings;
    private final Offices offices;
    private final ObjectProvider<LastLook> lastLook;
    private final Transactions transactions;
    private final Changes changes;
    private final Clock clock;

    SendingMail(
            DatabaseClient database,
            JavaMailSender smtp,
            MailSettings settings,
            Offices offices,
            ObjectProvider<LastLook> lastLook,
            Transactions transactions,
            Changes changes,
            Clock clock) {
        super("mail-sender", AFTER_TROUBLE);
        this.database = database;
        this.smtp = smtp;
        this.settings = settings;
        this.offices = offices;
        this.lastLook = lastLook;
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
    }

    private record Claimed(
            UUID id,
            @Nullable UUID manuscriptId,
            @Nullable UUID seatId,
            String kind,
            String recipient,
            String locale,
            String subject,
            String body,
            String messageId,
            String replyTo,
            int attempts) {}

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    protected Duration turn() {
        return sendOne() ? Duration.ZERO : IDLE;
    }

    /** Whether there was one to send. */
    private boolean sendOne() {
        var claimed = claim();
        if (claimed.isEmpty()) {
            return false;
        }
        var mail = claimed.get();
        var verdict = lookAt(mail);
        if (verdict != Verdict.LEAVES) {
            if (verdict == Verdict.KEPT_BACK) {
                hold(mail);
            } else {
                drop(mail, verdict);
            }
            return true;
        }
        try {
            deliver(mail);
            sent(mail);
        } catch (MailParseException | MessagingException unsendable) {
            failed(mail, unsendable.getClass().getSimpleName());
        } catch (MailException trouble) {
            // the text of a mail server's answer may hold addresses: only its kind is kept and logged
            LOG.warn("a mail did not leave: {}", trouble.getClass().getSimpleName());
            if (mail.attempts() + 1 >= ATTEMPTS) {
                failed(mail, trouble.getClass().getSimpleName());
            } else {
                later(mail, trouble.getClass().getSimpleName());
            }
        }
        return true;
    }

    private Verdict lookAt(Claimed mail) {
        var manuscript = mail.manuscriptId();
        var seat = mail.seatId();
        return manuscript == null || seat == null
                ? Verdict.LEAVES
                : Objects.requireNonNull(
                        lastLook.getObject().at(manuscript, seat, mail.kind()).block(PATIENCE));
    }

    /** Keeps it back and says so, once for a seat until something of it leaves again. */
    private void hold(Claimed mail) {
        var manuscript = Objects.requireNonNull(mail.manuscriptId());
        var seat = Objects.requireNonNull(mail.seatId());
        transactions
                .run(database.sql("""
                                select exists (select 1 from mail where seat_id = :seat and id <> :id
                                    and state = 'FAILED' and last_error = :why) as told""")
                        .bind("seat", seat)
                        .bind("id", mail.id())
                        .bind("why", LastLook.HELD)
                        .map(row -> row.get("told", Boolean.class))
                        .one()
                        .flatMap(told -> fail(mail, LastLook.HELD)
                                .then(Mono.defer(() -> Boolean.TRUE.equals(told)
                                        ? Mono.<Void>empty()
                                        : lastLook.getObject().held(manuscript, seat)))
                                .then(changes.announce("case", manuscript.toString()))))
                .block(PATIENCE);
    }

    private Optional<Claimed> claim() {
        var now = Instant.now();
        return database.sql("""
                        update mail set claimed_until = :until where id = (
                            select id from mail where state = 'QUEUED' and not_before <= :domainNow
                                and (claimed_until is null or claimed_until < :now)
                                and (retry_at is null or retry_at <= :now)
                            order by not_before, id limit 1 for update skip locked)
                        returning id, manuscript_id, seat_id, kind, recipient, locale, subject, body, message_id,
                            reply_to, attempts""")
                .bind("until", now.plus(CLAIM))
                .bind("now", now)
                .bind("domainNow", clock.instant())
                .map(row -> new Claimed(
                        row.get("id", UUID.class),
                        row.get("manuscript_id", UUID.class),
                        row.get("seat_id", UUID.class),
                        row.get("kind", String.class),
                        row.get("recipient", String.class),
                        row.get("locale", String.class),
                        row.get("subject", String.class),
                        row.get("body", String.class),
                        row.get("message_id", String.class),
                        row.get("reply_to", String.class),
                        row.get("attempts", Integer.class)))
                .one()
                .blockOptional(PATIENCE);
    }

    private void deliver(Claimed mail) throws MessagingException {
        var message = smtp.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        var journal = offices.get().block(PATIENCE);
        try {
            helper.setFrom(new InternetAddress(
                    settings.from(),
                    journal == null ? "" : journal.settings().journalName(mail.locale()),
                    StandardCharsets.UTF_8.name()));
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        helper.setTo(mail.recipient());
        helper.setReplyTo(mail.replyTo());
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Content-Language", mail.locale());
        message.setHeader("Auto-Submitted", "auto-generated");
        smtp.send(message);
    }

    /** A sent mail keeps no working link: the row may be read by the office, the link is for the recipient alone. */
    private void sent(Claimed mail) {
        var seat = mail.seatId();
        transactions
                .run(database.sql("""
                                update mail set state = 'SENT', sent_at = :now, attempts = attempts + 1,
                                    claimed_until = null, last_error = null, """ + WITHOUT_LINKS)
                        .bind("now", clock.instant())
                        .bind("links", LINKS)
                        .bind("id", mail.id())
                        .then()
                        .then(
                                seat == null
                                        ? Mono.<Void>empty()
                                        : Mono.defer(() -> lastLook.getObject().left(seat))))
                .block(PATIENCE);
    }

    /** Lets it be: nobody needs what it says any more. It stays in the correspondence, without its link. */
    private void drop(Claimed mail, Verdict why) {
        database.sql("update mail set state = 'DROPPED', claimed_until = null, last_error = :why, " + WITHOUT_LINKS)
                .bind("why", why.code())
                .bind("links", LINKS)
                .bind("id", mail.id())
                .then()
                .then(changes.announce(
                        "case", Objects.requireNonNull(mail.manuscriptId()).toString()))
                .block(PATIENCE);
    }

    private void later(Claimed mail, String error) {
        var wait = Duration.ofSeconds(15L << mail.attempts());
        database.sql("""
                        update mail set attempts = attempts + 1, claimed_until = null, retry_at = :at,
                            last_error = :error where id = :id""")
                .bind("at", Instant.now().plus(wait))
                .bind("error", error)
                .bind("id", mail.id())
                .then()
                .block(PATIENCE);
    }

    private void failed(Claimed mail, String error) {
        fail(mail, error).block(PATIENCE);
    }

    private Mono<Void> fail(Claimed mail, String error) {
        return database.sql("""
                        update mail set state = 'FAILED', attempts = attempts + 1, claimed_until = null,
                            last_error = :error where id = :id""").bind("error", error).bind("id", mail.id()).then();
    }
}
