package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The mail server is away, or dies in the middle: nothing is lost, and a mailbox sees one mail. */
@RunningOffice
class MailOutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @AfterEach
    void bringBack() {
        Mailbox.open();
    }

    private record Row(String state, int attempts, String error) {}

    @Test
    void mailWaitsWhileTheServerIsAwayAndNobodyIsHeldUp() {
        var expert = office.expert("Waiting");
        var manuscript = office.submitted().inReview();
        Mailbox.close();

        manuscript.invited(expert, office.expert("Alsowaiting"));

        var waiting = Eventually.value(
                "a first vain attempt", PATIENCE, () -> row(expert).filter(row -> row.attempts() > 0));
        assertThat(waiting.state()).isEqualTo("QUEUED");
        assertThat(waiting.error()).doesNotContain("@").isNotBlank();
        Mailbox.open();
        nowInsteadOfLater();
        Mailbox.await(expert.email(), "Invitation to review");
        assertThat(Eventually.value("the mail marked as sent", PATIENCE, () -> row(expert)
                                .filter(row -> row.state().equals("SENT")))
                        .attempts())
                .isGreaterThan(1);
    }

    @Test
    void mailThatLeftJustBeforeTheProgramDiedIsTheSameMailWhenItLeavesAgain() {
        var expert = office.expert("Twice");
        office.submitted().inReview().invited(expert, office.expert("Once"));
        var first = Mailbox.await(expert.email(), "Invitation to review");
        Eventually.value("the mail marked as sent", PATIENCE, () -> row(expert)
                .filter(row -> row.state().equals("SENT")));

        database.sql("update mail set state = 'QUEUED', sent_at = null where recipient = :to")
                .bind("to", expert.email())
                .then()
                .block(PATIENCE);

        var both = Eventually.value("the mail again", PATIENCE, () -> Optional.of(Mailbox.of(expert.email()))
                .filter(mails -> mails.size() == 2));
        assertThat(both).allSatisfy(mail -> assertThat(mail.messageId()).isEqualTo(first.messageId()));
    }

    @Test
    void secretarySendsAFailedMailAgain() {
        var expert = office.expert("Failed");
        office.submitted().inReview().invited(expert, office.expert("Fine"));
        Mailbox.await(expert.email(), "Invitation to review");
        Eventually.value("the mail marked as sent", PATIENCE, () -> row(expert)
                .filter(row -> row.state().equals("SENT")));
        database.sql("update mail set state = 'FAILED', last_error = 'MailSendException' where recipient = :to")
                .bind("to", expert.email())
                .then()
                .block(PATIENCE);

        var failed =
                office.get("/api/review/mails?state=FAILED", Office.SECRETARY).body().get("items").values().stream()
                        .filter(mail -> mail.get("recipient").asString().equals(expert.email()))
                        .findFirst()
                        .orElseThrow();
        office.post("/api/review/mails/" + failed.get("mailId").asString() + "/retry", Office.SECRETARY, -1, Map.of());

        Eventually.value("the mail again", PATIENCE, () -> Optional.of(Mailbox.of(expert.email()))
                .filter(mails -> mails.size() == 2));
        assertThat(office.get("/api/review/mails?after=bm90IGEgY3Vyc29y", Office.SECRETARY)
                        .status())
                .isEqualTo(422);
    }

    private void nowInsteadOfLater() {
        database.sql("update mail set retry_at = null where state = 'QUEUED'")
                .then()
                .block(PATIENCE);
    }

    private Optional<Row> row(Office.Reviewer reviewer) {
        return database.sql("select state, attempts, coalesce(last_error, '') as error from mail where recipient = :to")
                .bind("to", reviewer.email())
                .map(row -> new Row(
                        row.get("state", String.class),
                        row.get("attempts", Integer.class),
                        row.get("error", String.class)))
                .first()
                .blockOptional(PATIENCE);
    }
}
