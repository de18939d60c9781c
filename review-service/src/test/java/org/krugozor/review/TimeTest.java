package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.time.DomainClock;
import org.krugozor.review.reminder.Reminders;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the passing of days makes the office do. */
@RunningOffice
class TimeTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DomainClock clock;

    @Autowired
    Reminders reminders;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @AfterEach
    void present() {
        clock.shift(Duration.ZERO);
    }

    @Test
    void unansweredInvitationIsRemindedOfOnceThenExpiresAndTheAlternateIsInvited() {
        var silent = office.expert("Silent");
        var alternate = office.expert("Next");
        var manuscript = office.submitted().inReview();
        manuscript
                .post(
                        "/rounds",
                        Office.EDITOR,
                        Map.of(
                                "reviewers", List.of(Map.of("reviewerId", silent.id())),
                                "alternates", List.of(alternate.id()),
                                "gapReason", "none other"))
                .is(201);
        office.token(silent);

        daysLater(3);
        daysLater(3);
        var reminder = Mailbox.await(silent.email(), "Reminder: invitation");
        assertThat(reminder.token()).isNotEqualTo(office.token(silent));
        daysLater(6);

        assertThat(manuscript.seat(silent).get("state").asString()).isEqualTo("EXPIRED");
        assertThat(manuscript.seat(alternate).get("state").asString()).isEqualTo("INVITED");
        Mailbox.await(silent.email(), "has ended");
        assertThat(Mailbox.of(silent.email()).stream()
                        .filter(mail -> mail.subject().startsWith("Reminder"))
                        .map(Mailbox.Mail::messageId)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void lateReviewerIsRemindedTheEditorAskedAndTheAssignmentReleased() {
        var late = office.expert("Late");
        var manuscript = office.submitted().inReview().invited(late);
        office.post("/api/review/invitations/" + office.token(late) + "/agreement", null, -1, Map.of())
                .is(200);

        daysLater(15);
        Mailbox.await(late.email(), "Reminder: review of");
        daysLater(18);
        Mailbox.await(late.email(), "was due on");
        assertThat(office.get("/api/review/cases?view=overdue&q=" + manuscript.number, Office.SECRETARY)
                        .body()
                        .get("items"))
                .hasSize(1);
        daysLater(25);
        Mailbox.await(Office.EDITOR.email(), manuscript.number + ": a review is ten days late");
        daysLater(31);

        var assignment = manuscript.seat(late).get("assignment");
        assertThat(assignment.get("state").asString()).isEqualTo("RELEASED");
        Mailbox.await(late.email(), "You are released");
    }

    private void daysLater(int days) {
        clock.shift(Duration.ofDays(days));
        reminders.run().block(Duration.ofSeconds(60));
    }
}
