package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krugozor.review.support.AtOnce.atOnce;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.time.DomainClock;
import org.krugozor.review.reminder.Reminders;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Seats are asked for, put off, taken back and filled again; never do two people sit on one. */
@RunningOffice
class InvitationsTest {

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

    @RepeatedTest(3)
    void ofTwoEditorsWhoInviteForOneSeatAtOnceOneComesTooLate() {
        var manuscript = oneDeclined();
        long seen = manuscript.version();
        var left = office.expert("Left");
        var right = office.expert("Right");

        var answers = atOnce(
                () -> office.post(manuscript.path() + "/seats", Office.EDITOR, seen, Map.of("reviewerId", left.id())),
                () -> office.post(manuscript.path() + "/seats", Office.CHIEF, seen, Map.of("reviewerId", right.id())));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(taken(manuscript)).isEqualTo(2);
    }

    @RepeatedTest(3)
    void anAgreementAndTheEndOfItsTimeAtOnceLeaveOneOfThem() {
        var asked = office.expert("Asked");
        var alternate = office.expert("Waiting");
        var other = office.expert("Other");
        var manuscript = office.submitted().inReview();
        invite(manuscript, List.of(asked, other), List.of(alternate));
        var token = office.token(asked);
        office.post("/api/review/invitations/" + office.token(other) + "/agreement", null, -1, Map.of())
                .is(200);
        clock.shift(Duration.ofDays(6));

        var answers =
                atOnce(() -> office.post("/api/review/invitations/" + token + "/agreement", null, -1, Map.of()), () -> {
                    reminders.run().block(Duration.ofSeconds(60));
                    return manuscript.see(Office.CHIEF);
                });

        boolean agreed = answers.get(0).status() == 200;
        assertThat(manuscript.seat(asked).get("state").asString()).isEqualTo(agreed ? "AGREED" : "EXPIRED");
        assertThat(seats(manuscript, alternate)).isEqualTo(agreed ? 0 : 1);
        assertThat(taken(manuscript)).isEqualTo(2);
    }

    @Test
    void aColleaguesMistypedAddressIsPointedAtAndTheInvitationStillWaits() {
        var asked = office.expert("Naming");
        var manuscript = office.submitted().inReview();
        invite(manuscript, List.of(asked, office.expert("Beside")), List.of());
        var path = "/api/review/invitations/" + office.token(asked) + "/declination";

        var refused = office.post(
                path,
                null,
                -1,
                Map.of("suggested", List.of(Map.of("name", "A. Colleague"), Map.of("name", "B", "email", "b at c"))));

        refused.isProblem(422, "invalid");
        assertThat(refused.body().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/suggested/1/email");
        assertThat(refused.body().get("errors").get(0).get("code").asString()).isEqualTo("bad-email");
        assertThat(manuscript.seat(asked).get("state").asString()).isEqualTo("INVITED");
        office.post(path, null, -1, Map.of("suggested", List.of(Map.of("name", "A. Colleague", "email", " "))))
                .is(200);
    }

    @RepeatedTest(3)
    void aDecliningAndACancellationAtOnceFreeTheSeatOnce() {
        var asked = office.expert("Both");
        var alternate = office.expert("Third");
        var manuscript = office.submitted().inReview();
        invite(manuscript, List.of(asked, office.expert("Stays")), List.of(alternate));
        var token = office.token(asked);
        var seat = manuscript.seat(asked).get("seatId").asString();
        long seen = manuscript.version();

        var answers = atOnce(
                () -> office.post(
                        "/api/review/invitations/" + token + "/declination", null, -1, Map.of("reason", "no time")),
                () -> office.post(
                        manuscript.path() + "/seats/" + seat + "/cancellation",
                        Office.EDITOR,
                        seen,
                        Map.of("reason", "asked by mistake")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        boolean declined = answers.get(0).status() == 200;
        assertThat(manuscript.seat(asked).get("state").asString()).isEqualTo(declined ? "DECLINED" : "CANCELLED");
        // who cancels chooses for themselves; who declines leaves the seat to the next in line
        assertThat(seats(manuscript, alternate)).isEqualTo(declined ? 1 : 0);
    }

    @Test
    void anInvitationPutOffIsAnsweredLaterAndDoesNotExpireBefore() {
        var slow = office.expert("Slow");
        var manuscript = office.submitted().inReview().invited(slow, office.expert("Quick"));
        office.token(slow);
        var seat = manuscript.seat(slow).get("seatId").asString();
        manuscript
                .post("/seats/" + seat + "/extension", Office.EDITOR, Map.of("days", 7, "reason", "at a conference"))
                .is(200);
        assertThat(Mailbox.await(slow.email(), "more time to answer").text()).contains("/i/");

        clock.shift(Duration.ofDays(6));
        reminders.run().block(Duration.ofSeconds(60));
        assertThat(manuscript.seat(slow).get("state").asString()).isEqualTo("INVITED");
        clock.shift(Duration.ofDays(13));
        reminders.run().block(Duration.ofSeconds(60));
        assertThat(manuscript.seat(slow).get("state").asString()).isEqualTo("EXPIRED");
        assertThat(office.get(manuscript.path() + "/timeline", Office.EDITOR).text())
                .contains("at a conference");
    }

    @Test
    void aSeatIsTakenBackForAReasonThatStaysInTheOffice() {
        var reviewer = office.expert("Unneeded");
        var manuscript = office.submitted().inReview().invited(reviewer);
        var seat = manuscript.seat(reviewer).get("seatId").asString();
        var token = office.token(reviewer);

        manuscript
                .post("/seats/" + seat + "/cancellation", Office.EDITOR, Map.of())
                .isProblem(422, "invalid");
        manuscript
                .post("/seats/" + seat + "/cancellation", Office.EDITOR, Map.of("reason", "a conflict came to light"))
                .is(200);

        assertThat(manuscript.seat(reviewer).get("endReason").asString()).isEqualTo("a conflict came to light");
        assertThat(Mailbox.await(reviewer.email(), "withdrawn").raw()).doesNotContain("conflict came to light");
        assertThat(office.get("/api/review/invitations/" + token, null).text())
                .doesNotContain("conflict came to light");
    }

    @Test
    void whereEditorsAreAskedFirstADeclinedSeatWaitsForThemWithTheNextInLine() {
        settings(Map.of("askBeforeAlternate", true));
        try {
            var first = office.expert("Declines");
            var alternate = office.expert("NextOne");
            var manuscript = office.submitted().inReview();
            invite(manuscript, List.of(first, office.expert("Agrees")), List.of(alternate));
            office.post(
                            "/api/review/invitations/" + office.token(first) + "/declination",
                            null,
                            -1,
                            Map.of(
                                    "reason",
                                    "no time",
                                    "suggested",
                                    List.of(Map.of("name", "A. Colleague", "email", "a.colleague@far.example"))))
                    .is(200);

            assertThat(seats(manuscript, alternate)).isZero();
            Mailbox.await(Office.EDITOR.email(), manuscript.number + ": a seat of the panel is free");
            var round = manuscript.see(Office.EDITOR).body().get("rounds").get(0);
            assertThat(round.get("free").asInt()).isEqualTo(1);
            assertThat(round.get("nextInLine").get(0).get("reviewerId").asString())
                    .isEqualTo(alternate.id());
            assertThat(manuscript.seat(first).get("suggested").get(0).asString())
                    .isEqualTo("A. Colleague <a.colleague@far.example>");

            manuscript
                    .post("/seats", Office.EDITOR, Map.of("reviewerId", alternate.id()))
                    .is(201);
            assertThat(taken(manuscript)).isEqualTo(2);
            assertThat(manuscript.see(Office.EDITOR).body().get("rounds").get(0).get("nextInLine"))
                    .isEmpty();
        } finally {
            settings(Map.of("askBeforeAlternate", false));
        }
    }

    @Test
    void whoDeclinesAfterTheSectionEditorRecommendedOpensNothingAgain() {
        var first = office.expert("Submits");
        var late = office.expert("LateNo");
        var alternate = office.expert("NotAsked");
        var manuscript = office.submitted().inReview();
        invite(manuscript, List.of(first, late), List.of(alternate));
        office.review(office.token(first), "REJECT");
        manuscript
                .post("/recommendation", Office.EDITOR, Map.of("kind", "REJECT", "text", "One review says it all."))
                .is(201);

        office.post("/api/review/invitations/" + office.token(late) + "/declination", null, -1, Map.of())
                .is(200);

        assertThat(seats(manuscript, alternate)).isZero();
        assertThat(manuscript.see(Office.CHIEF).body().get("phase").asString()).isEqualTo("DECISION");
    }

    /** Two seats wanted; one agreed to, the other declined and nobody next in line. */
    private Office.Manuscript oneDeclined() {
        var stays = office.expert("StaysOn");
        var gone = office.expert("Gone");
        var manuscript = office.submitted().inReview().invited(stays, gone);
        office.post("/api/review/invitations/" + office.token(gone) + "/declination", null, -1, Map.of())
                .is(200);
        return manuscript;
    }

    private static void invite(
            Office.Manuscript manuscript, List<Office.Reviewer> reviewers, List<Office.Reviewer> alternates) {
        manuscript
                .post(
                        "/rounds",
                        Office.EDITOR,
                        Map.of(
                                "gapReason",
                                "small field",
                                "reviewers",
                                reviewers.stream()
                                        .map(one -> Map.of("reviewerId", one.id()))
                                        .toList(),
                                "alternates",
                                alternates.stream().map(Office.Reviewer::id).toList()))
                .is(201);
    }

    private void settings(Map<String, ?> changes) {
        var present = office.get("/api/review/office", Office.CHIEF);
        office.put("/api/review/office", Office.CHIEF, present.version(), Map.of("settings", changes))
                .is(200);
    }

    private static long taken(Office.Manuscript manuscript) {
        var seats = manuscript.see(Office.CHIEF).body().get("rounds").get(0).get("seats");
        return StreamSupport.stream(seats.spliterator(), false)
                .filter(seat ->
                        List.of("INVITED", "AGREED").contains(seat.get("state").asString()))
                .count();
    }

    private static long seats(Office.Manuscript manuscript, Office.Reviewer reviewer) {
        var seats = manuscript.see(Office.CHIEF).body().get("rounds").get(0).get("seats");
        return StreamSupport.stream(seats.spliterator(), false)
                .filter(seat -> seat.get("reviewerId").asString().equals(reviewer.id()))
                .count();
    }
}
