package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.time.DomainClock;
import org.krugozor.review.reminder.Reminders;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.LateMail;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may not be asked, or is not asked any more, hears nothing of the seat: neither by mail nor under their account. */
@RunningOffice
class UntoldSeatsTest {

    private static final String OWN = "/api/review/assignments";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    DomainClock clock;

    @Autowired
    Reminders reminders;

    Office office;
    Office.Reviewer reviewer;
    Office.Manuscript manuscript;

    @BeforeEach
    void open() {
        office = new Office(client);
        reviewer = office.expert("Untold");
        manuscript = office.submitted().inReview();
    }

    @AfterEach
    void present() {
        clock.shift(Duration.ZERO);
        Mailbox.open();
    }

    @Test
    void whoWasNeverAskedForAConflictHearsNothingOfTheCancellation() {
        LateMail.to(reviewer.email(), database, () -> {
            manuscript.invited(reviewer);
            declare();
        });
        assertThat(became("invitation")).isEqualTo("FAILED conflict-of-interest");

        cancel();

        assertThat(became("invitation-cancelled")).isEqualTo("DROPPED never-told");
        assertThat(Mailbox.of(reviewer.email())).isEmpty();
        assertNothingUnderTheAccount();
    }

    @Test
    void whoWasNeverAskedForAConflictHearsNothingOfTheEndOfItsTime() {
        LateMail.to(reviewer.email(), database, () -> {
            manuscript.invited(reviewer);
            declare();
        });
        assertThat(became("invitation")).isEqualTo("FAILED conflict-of-interest");

        clock.shift(Duration.ofDays(6));
        reminders.run().block(Duration.ofSeconds(60));

        assertThat(manuscript.seat(reviewer).get("state").asString()).isEqualTo("EXPIRED");
        assertThat(became("invitation-expired")).isEqualTo("DROPPED never-told");
        assertThat(Mailbox.of(reviewer.email())).isEmpty();
        assertNothingUnderTheAccount();
    }

    @Test
    void whatTheOfficeEntersForWhomItNeverMayAskIsNotToldThem() {
        LateMail.to(reviewer.email(), database, () -> {
            manuscript.invited(reviewer);
            declare();
        });
        assertThat(became("invitation")).isEqualTo("FAILED conflict-of-interest");

        enter("AGREED").isProblem(422, "reviewer-needs-override");
        enter("DECLINED").is(200);

        assertThat(became("entered-on-behalf")).isEqualTo("DROPPED never-told");
        assertThat(Mailbox.of(reviewer.email())).isEmpty();
        assertNothingUnderTheAccount();
    }

    @Test
    void anInvitationThatWaitsForTheMorningIsNotUnderTheAccountOnceAConflictIsKnown() {
        LateMail.to(reviewer.email(), database, () -> {
            manuscript.invited(reviewer);
            assertThat(office.get(OWN, own()).body().get("items")).hasSize(1);
            declare();

            assertNothingUnderTheAccount();
        });
    }

    @Test
    void anAgreementWaitsWhileAConflictStandsAndItsReasonIsNotTold() {
        manuscript.invited(reviewer);
        var path = "/api/review/invitations/" + office.token(reviewer);
        declare();

        var refused = office.post(path + "/agreement", null, -1, Map.of());

        refused.isProblem(409, "invitation-on-hold");
        assertThat(refused.text()).doesNotContainIgnoringCase("conflict", "personal", "told us");
        assertNothingUnderTheAccount();
        office.get(path, null).is(200);
        withdraw();
        office.post(OWN + "/" + seat() + "/agreement", own(), -1, Map.of()).is(200);
    }

    @Test
    void anInvitationTakenBackBeforeItLeftDoesNotLeave() {
        LateMail.to(reviewer.email(), database, () -> {
            manuscript.invited(reviewer);
            cancel();
        });

        assertThat(became("invitation")).isEqualTo("DROPPED seat-ended");
        assertThat(became("invitation-cancelled")).isEqualTo("DROPPED never-told");
        assertThat(Mailbox.of(reviewer.email())).isEmpty();
        assertThat(office.get(manuscript.path() + "/correspondence", Office.SECRETARY)
                        .text())
                .contains("DROPPED");
        assertThat(office.get("/api/review/mails?state=DROPPED", Office.SECRETARY)
                        .text())
                .contains(reviewer.email(), "seat-ended")
                .doesNotContainPattern("/i/[A-Za-z0-9_-]{43}");
    }

    @Test
    void whoAnsweredByPhoneBeforeTheInvitationLeftIsToldWhatWasEnteredAndNotAskedAgain() {
        LateMail.to(reviewer.email(), database, () -> {
            manuscript.invited(reviewer);
            enter("DECLINED").is(200);
        });

        assertThat(became("invitation")).isEqualTo("DROPPED seat-ended");
        assertThat(became("entered-on-behalf")).startsWith("SENT");
        assertThat(Mailbox.of(reviewer.email())).hasSize(1);
        assertThat(office.get(OWN, own()).body().get("items")).hasSize(1);
    }

    @Test
    void anInvitationTheMailServerDidNotTakeInTimeIsNotTriedAgain() {
        Mailbox.close();
        manuscript.invited(reviewer);
        Eventually.value(
                "a first vain attempt", PATIENCE, () -> row("invitation").filter(row -> !row.endsWith(" ")));
        clock.shift(Duration.ofDays(6));
        reminders.run().block(Duration.ofSeconds(60));
        Mailbox.open();
        database.sql("update mail set retry_at = null where recipient = :to")
                .bind("to", reviewer.email())
                .then()
                .block();

        assertThat(became("invitation")).isEqualTo("DROPPED seat-ended");
        assertThat(became("invitation-expired")).isEqualTo("DROPPED never-told");
        assertThat(Mailbox.of(reviewer.email())).isEmpty();
    }

    @Test
    void whoWasAskedIsToldOfTheEndAlsoWhereAConflictIsTheReason() {
        manuscript.invited(reviewer);
        office.token(reviewer);
        assertThat(became("invitation")).startsWith("SENT");
        declare();

        cancel();

        assertThat(became("invitation-cancelled")).startsWith("SENT");
        assertThat(office.get(OWN, own()).body().get("items")).hasSize(1);
    }

    @Test
    void whoWasGivenAMessageIsToldOfTheEnd() {
        LateMail.to(reviewer.email(), database, () -> {
            manuscript.invited(reviewer);
            office.post(manuscript.path() + "/seats/" + seat() + "/message", Office.EDITOR, -1, Map.of())
                    .is(200);
            cancel();
        });

        assertThat(became("invitation")).isEqualTo("DROPPED seat-ended");
        assertThat(became("invitation-cancelled")).startsWith("SENT");
    }

    private void assertNothingUnderTheAccount() {
        var page = office.get(OWN, own()).is(200).body();
        assertThat(page.get("items")).isEmpty();
        assertThat(page.get("count").get("value").asLong()).isZero();
        office.get(OWN + "/" + seat(), own()).isProblem(404, "not-found");
        office.post(OWN + "/" + seat() + "/agreement", own(), -1, Map.of()).isProblem(404, "not-found");
    }

    private Staff own() {
        return new Staff(UUID.randomUUID().toString(), "", reviewer.email(), "author");
    }

    private String seat() {
        return manuscript.seat(reviewer).get("seatId").asString();
    }

    private void declare() {
        office.post(
                        manuscript.path() + "/conflicts",
                        Office.SECRETARY,
                        -1,
                        Map.of("reviewerId", reviewer.id(), "type", "PERSONAL", "reason", "told us"))
                .is(201);
    }

    private void withdraw() {
        var declared = manuscript.see(Office.SECRETARY).body().get("declared").get(0);
        manuscript
                .post(
                        "/conflicts/" + declared.get("declarationId").asString() + "/withdrawal",
                        Office.SECRETARY,
                        Map.of("reason", "a mistake"))
                .is(200);
    }

    private void cancel() {
        manuscript
                .post("/seats/" + seat() + "/cancellation", Office.EDITOR, Map.of("reason", "no more"))
                .is(200);
    }

    private Answer enter(String answer) {
        return manuscript.post(
                "/seats/" + seat() + "/answer",
                Office.SECRETARY,
                Map.of("answer", answer, "onBehalf", Map.of("channel", "CALL", "sourceFile", manuscript.paper())));
    }

    /** What became of the mail: its state, and what kept it from leaving. */
    private String became(String kind) {
        return Eventually.value(
                "the mail to leave or not", PATIENCE, () -> row(kind).filter(row -> !row.startsWith("QUEUED")));
    }

    private Optional<String> row(String kind) {
        return Optional.ofNullable(database.sql("""
                        select state || ' ' || coalesce(last_error, '') as became from mail
                        where recipient = :to and kind = :kind""")
                .bind("to", reviewer.email())
                .bind("kind", kind)
                .map(row -> row.get("became", String.class))
                .first()
                .block());
    }
}
