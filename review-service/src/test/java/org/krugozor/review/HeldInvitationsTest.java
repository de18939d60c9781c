package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.LateMail;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Where an invitation is kept back at its last look, whoever handles the manuscript is told and asked. */
@RunningOffice
class HeldInvitationsTest {

    private static final String HELD = ": an invitation was held back";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void theEditorIsWrittenToAndTheCaseWaitsForThemUntilTheyActed() {
        var reviewer = office.expert("Keptback");
        var manuscript = office.submitted().inReview();
        invitedWithAConflictFoundSince(manuscript, reviewer);

        var mail = Mailbox.await(Office.EDITOR.email(), manuscript.number + HELD);

        assertThat(mail.text()).contains("/work/cases/" + manuscript.id);
        assertThat(mail.raw())
                .doesNotContain("Keptback", reviewer.email(), reviewer.id())
                .doesNotContain("Sarsenova", "a.sarsenova@arka.example");
        assertThat(Mailbox.of(reviewer.email())).isEmpty();
        assertThat(waits(Office.EDITOR, manuscript)).isTrue();
        manuscript
                .post(
                        "/seats/" + manuscript.seat(reviewer).get("seatId").asString() + "/cancellation",
                        Office.EDITOR,
                        Map.of("reason", "in conflict"))
                .is(200);
        for (var free : List.of(office.expert("Free"), office.expert("Alsofree"))) {
            manuscript
                    .post("/seats", Office.EDITOR, Map.of("reviewerId", free.id()))
                    .is(201);
        }
        assertThat(waits(Office.EDITOR, manuscript)).isFalse();
    }

    @Test
    void aReminderKeptBackForTheSameIsNotToldOfAgain() {
        var reviewer = office.expert("Twice");
        var manuscript = office.submitted().inReview();
        invitedWithAConflictFoundSince(manuscript, reviewer);
        Mailbox.await(Office.EDITOR.email(), manuscript.number + HELD);
        database.sql("""
                        insert into mail (id, kind, manuscript_id, seat_id, recipient, locale, subject, body, message,
                            message_id, reply_to, state, queued_at, not_before)
                        select gen_random_uuid(), 'invitation-reminder', manuscript_id, seat_id, recipient, locale, subject,
                            body, message, 'again-' || message_id, reply_to, 'QUEUED', queued_at, not_before
                        from mail where recipient = :to""").bind("to", reviewer.email()).then().block();

        Eventually.value("both kept back", Duration.ofSeconds(30), () -> Optional.of(kept(reviewer))
                .filter(kept -> kept == 2));

        assertThat(told(manuscript)).isEqualTo(1);
    }

    @Test
    void anEditorInConflictIsToldNothingAndTheDeputyIs() {
        var reviewer = office.expert("Colleague");
        var manuscript = office.submitted().inReview();
        declare(manuscript, Map.of("personId", Office.EDITOR.personId()), Office.SECRETARY);
        LateMail.to(reviewer.email(), database, () -> {
            manuscript
                    .post(
                            "/rounds",
                            Office.CHIEF,
                            Map.of(
                                    "gapReason",
                                    "small field",
                                    "reviewers",
                                    List.of(Map.of("reviewerId", reviewer.id()))))
                    .is(201);
            declare(manuscript, Map.of("reviewerId", reviewer.id()), Office.SECRETARY);
        });

        Mailbox.await(Office.DEPUTY.email(), manuscript.number + HELD);

        assertThat(Mailbox.find(Office.EDITOR.email(), manuscript.number)).isEmpty();
        assertThat(told(manuscript)).isEqualTo(1);
    }

    @Test
    void inQuietHoursTheEditorIsLeftInPeace() {
        var reviewer = office.expert("Atnight");
        var manuscript = office.submitted().inReview();
        var zone = ZoneId.of("Asia/Almaty");
        var now = LocalTime.now(zone).withNano(0);
        LateMail.to(reviewer.email(), database, () -> {
            manuscript.invited(reviewer);
            declare(manuscript, Map.of("reviewerId", reviewer.id()), Office.SECRETARY);
            settings(Map.of(
                    "quietFrom", now.minusHours(1).toString(),
                    "quietTo", now.plusHours(1).toString(),
                    "timeZone", zone.getId()));
        });
        try {
            var leaves = Eventually.value(
                    "the mail to the editor",
                    Duration.ofSeconds(30),
                    () -> Optional.ofNullable(database.sql("""
                                    select not_before from mail
                                    where kind = 'editor-invitation-held' and manuscript_id = :id::uuid""")
                            .bind("id", manuscript.id)
                            .map(row -> row.get("not_before", Instant.class))
                            .first()
                            .block()));

            assertThat(leaves).isAfter(Instant.now().plus(Duration.ofMinutes(30)));
        } finally {
            settings(Map.of("quietHours", false));
        }
    }

    private void invitedWithAConflictFoundSince(Office.Manuscript manuscript, Office.Reviewer reviewer) {
        LateMail.to(reviewer.email(), database, () -> {
            manuscript.invited(reviewer);
            declare(manuscript, Map.of("reviewerId", reviewer.id()), Office.SECRETARY);
        });
    }

    private void declare(Office.Manuscript manuscript, Map<String, String> whose, Staff who) {
        office.post(
                        manuscript.path() + "/conflicts",
                        who,
                        -1,
                        Map.of(
                                whose.keySet().iterator().next(),
                                whose.values().iterator().next(),
                                "type",
                                "PERSONAL",
                                "reason",
                                "told us"))
                .is(201);
    }

    private boolean waits(Staff who, Office.Manuscript manuscript) {
        return office.get("/api/review/cases?view=waiting&limit=100&q=" + manuscript.number, who)
                .is(200)
                .text()
                .contains(manuscript.id);
    }

    private long told(Office.Manuscript manuscript) {
        return count("kind = 'editor-invitation-held' and manuscript_id = '" + manuscript.id + "'");
    }

    private long kept(Office.Reviewer reviewer) {
        return count("state = 'FAILED' and recipient = '" + reviewer.email() + "'");
    }

    private long count(String condition) {
        return database.sql("select count(*) as n from mail where " + condition)
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    private void settings(Map<String, ?> changes) {
        var present = office.get("/api/review/office", Office.CHIEF);
        office.put("/api/review/office", Office.CHIEF, present.version(), Map.of("settings", changes))
                .is(200);
    }
}
