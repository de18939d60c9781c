package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.krugozor.review.text.Days;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.node.ObjectNode;

/** A manuscript's way through the office, as the people on it go it. */
@RunningOffice
class ReviewPathTest {

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void goesFromSubmissionToAcceptanceWithTwoReviews() {
        var manuscript = office.submitted();
        var opened = manuscript.see(Office.EDITOR).is(200).body();
        assertThat(opened.get("standing").get("waitingFor").asString()).isEqualTo("SECTION_EDITOR");
        assertThat(opened.get("sectionEditor").get("personId").asString()).isEqualTo(Office.EDITOR.personId());
        assertThat(Mailbox.await("a.sarsenova@arka.example", manuscript.number).text())
                .contains(manuscript.number);

        var first = office.expert("Aldabergen");
        var second = office.expert("Beisen");
        manuscript.inReview().invited(first, second);
        office.review(office.token(first), "ACCEPT");
        office.review(office.token(second), "MINOR_REVISIONS");

        var reviewed = manuscript.see(Office.EDITOR).body();
        assertThat(reviewed.get("phase").asString()).isEqualTo("RECOMMENDATION");
        assertThat(reviewed.get("reviews")).hasSize(2);
        manuscript
                .post("/recommendation", Office.EDITOR, Map.of("kind", "ACCEPT", "text", "Both reviewers agree."))
                .is(201);
        manuscript
                .post(
                        "/decisions",
                        Office.CHIEF,
                        Map.of("kind", "ACCEPT", "letter", Map.of("language", "ru", "text", "Принято.")))
                .is(201);

        var accepted = manuscript.see(Office.CHIEF).body();
        assertThat(accepted.get("standing").get("stage").asString()).isEqualTo("COPYEDITING");
        assertThat(accepted.get("decisions").get(1).get("kind").asString()).isEqualTo("ACCEPT");
        assertThat(Mailbox.await("a.sarsenova@arka.example", manuscript.number + " принята")
                        .text())
                .contains("Принято.");
        assertThat(Mailbox.await(first.email(), "Thank you for the review").text())
                .doesNotContain("Sarsenova");
    }

    @Test
    void correspondenceAndHistorySayWhichManuscriptTheyAreOf() {
        var manuscript = office.submitted();
        for (var room : List.of("/correspondence", "/timeline")) {
            var about =
                    office.get(manuscript.path() + room, Office.CHIEF).body().get("about");
            assertThat(about.get("number").asString()).isEqualTo(manuscript.number);
            assertThat(about.get("title").asString()).isNotBlank();
        }
    }

    @Test
    void declinedInvitationBringsTheNextAlternateByItself() {
        var manuscript = office.submitted().inReview();
        var first = office.expert("Declining");
        var alternate = office.expert("Alternate");
        manuscript
                .post(
                        "/rounds",
                        Office.EDITOR,
                        Map.of(
                                "reviewers",
                                List.of(Map.of("reviewerId", first.id())),
                                "alternates",
                                List.of(alternate.id()),
                                "gapReason",
                                "none other"))
                .is(201);

        var token = office.token(first);
        office.post(
                        "/api/review/invitations/" + token + "/declination",
                        null,
                        -1,
                        Map.of(
                                "reason",
                                "no time",
                                "suggested",
                                List.of(Map.of("name", "A. Colleague", "email", "colleague@elsewhere.example"))))
                .is(200);

        assertThat(manuscript.seat(first).get("state").asString()).isEqualTo("DECLINED");
        assertThat(manuscript.seat(first).get("declineReason").asString()).isEqualTo("no time");
        assertThat(manuscript.seat(alternate).get("state").asString()).isEqualTo("INVITED");
        assertThat(office.token(alternate)).isNotEqualTo(token);
        assertThat(office.get(manuscript.path() + "/correspondence", Office.SECRETARY)
                        .text())
                .contains("colleague@elsewhere.example");
        office.post("/api/review/invitations/" + token + "/agreement", null, -1, Map.of())
                .isProblem(409, "invitation-already-answered");
    }

    @Test
    void minorRevisionIsCheckedByTheEditorAlone() {
        var manuscript = reviewed("MINOR_REVISIONS", "ACCEPT");
        var decision = decided(manuscript, "MINOR_REVISIONS");
        assertThat(manuscript
                        .see(Office.CHIEF)
                        .body()
                        .get("standing")
                        .get("waitingFor")
                        .asString())
                .isEqualTo("AUTHOR");

        revised(manuscript, decision);

        assertThat(manuscript.see(Office.CHIEF).body().get("phase").asString()).isEqualTo("CHECK");
        decided(manuscript, "ACCEPT");
        assertThat(manuscript.see(Office.CHIEF).body().get("phase").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void majorRevisionOpensAFullRoundThatNeedsReviewsOfItsOwn() {
        var manuscript = reviewed("MAJOR_REVISIONS", "MAJOR_REVISIONS");
        revised(manuscript, decided(manuscript, "MAJOR_REVISIONS"));
        assertThat(manuscript.see(Office.CHIEF).body().get("phase").asString()).isEqualTo("PANEL");

        var again = office.expert("Again");
        manuscript.invited(again);
        office.review(office.token(again), "ACCEPT");

        manuscript.post("/decisions", Office.CHIEF, letter("ACCEPT")).isProblem(409, "needs-two-reviews");
    }

    @Test
    void revisionThatAnswersARevertedDecisionChangesNothing() {
        var manuscript = reviewed("MINOR_REVISIONS", "ACCEPT");
        var decision = decided(manuscript, "MINOR_REVISIONS");
        manuscript
                .post("/decisions/" + decision + "/reversal", Office.CHIEF, Map.of("reason", "too lenient"))
                .is(200);
        assertThat(manuscript.see(Office.CHIEF).body().get("phase").asString()).isEqualTo("DECISION");

        revised(manuscript, decision);

        assertThat(manuscript.see(Office.CHIEF).body().get("phase").asString()).isEqualTo("DECISION");
    }

    @Test
    void editorsColumnIsAcceptedFromTriageWithoutARound() {
        var manuscript = office.submitted(state -> {
            state.put("itemType", "EDITORS_COLUMN");
            state.putNull("section");
        });
        manuscript.see(Office.EDITOR).isProblem(404, "not-found");
        manuscript
                .post("/decisions", Office.SECRETARY, Map.of("kind", "ACCEPT"))
                .isProblem(403, "forbidden");
        manuscript.post("/decisions", Office.DEPUTY, Map.of("kind", "ACCEPT")).is(201);
        assertThat(manuscript
                        .see(Office.CHIEF)
                        .body()
                        .get("standing")
                        .get("stage")
                        .asString())
                .isEqualTo("COPYEDITING");
    }

    @Test
    void returnForCompletionLetsTheAuthorCompleteAndTriageGoOn() {
        var manuscript = office.submitted();
        manuscript
                .post("/decisions", Office.SECRETARY, letter("RETURN_FOR_COMPLETION"))
                .is(201);
        var decision = lastDecision(manuscript);
        var position = manuscript.say("CompletionProvided", state -> newVersion(state, "COMPLETION", decision));
        assertThat(manuscript.see(Office.CHIEF, position).body().get("phase").asString())
                .isEqualTo("TRIAGE");
    }

    @Test
    void deskRejectionCanBeTakenBack() {
        var manuscript = office.submitted();
        manuscript.post("/decisions", Office.EDITOR, letter("DESK_REJECT")).is(201);
        assertThat(manuscript
                        .see(Office.CHIEF)
                        .body()
                        .get("standing")
                        .get("status")
                        .asString())
                .isEqualTo("DECLINED");
        manuscript
                .post(
                        "/decisions/" + lastDecision(manuscript) + "/reversal",
                        Office.EDITOR,
                        Map.of("reason", "misread"))
                .is(200);
        assertThat(manuscript.see(Office.CHIEF).body().get("phase").asString()).isEqualTo("TRIAGE");
    }

    @Test
    void secretaryEntersAnAnswerAndAReviewWithTheirSourceAttached() {
        var reviewer = office.expert("Paper");
        var manuscript = office.submitted().inReview().invited(reviewer);
        var seat = manuscript.seat(reviewer).get("seatId").asString();
        var onBehalf = Map.of("channel", "LETTER", "note", "came by post", "sourceFile", manuscript.paper());
        var link = "/api/review/invitations/" + office.token(reviewer);

        manuscript
                .post("/seats/" + seat + "/answer", Office.EDITOR, Map.of("answer", "AGREED", "onBehalf", onBehalf))
                .isProblem(403, "forbidden");
        manuscript
                .post("/seats/" + seat + "/answer", Office.SECRETARY, Map.of("answer", "AGREED", "onBehalf", onBehalf))
                .is(200);
        var answers = new java.util.HashMap<>(office.answers(link, "ACCEPT"));
        answers.put("onBehalf", onBehalf);
        manuscript.put("/seats/" + seat + "/review", Office.SECRETARY, answers).is(200);

        var review = manuscript.see(Office.CHIEF).body().get("reviews").get(0);
        assertThat(review.get("enteredBy").get("channel").asString()).isEqualTo("LETTER");
        assertThat(Mailbox.await(reviewer.email(), "We entered your answer").text())
                .contains("/i/", Days.in("en", entryOf(manuscript, reviewer).plus(Duration.ofDays(7))))
                .doesNotContain("replying");
        assertThat(Mailbox.await(reviewer.email(), "We entered your review").text())
                .contains("/i/");
    }

    @Test
    void reviewerWithAnAccountFindsTheSameAssignmentWithoutTheLink() {
        var reviewer = office.expert("Accounted");
        var other = new Staff(UUID.randomUUID().toString(), "", "nobody@reviewers.example", "author");
        var own = new Staff(UUID.randomUUID().toString(), "", reviewer.email(), "author");
        var manuscript = office.submitted().inReview().invited(reviewer);
        var seat = manuscript.seat(reviewer).get("seatId").asString();

        assertThat(office.get("/api/review/assignments", own).body().get("items"))
                .hasSize(1);
        assertThat(office.get("/api/review/assignments", other).body().get("items"))
                .isEmpty();
        office.get("/api/review/assignments/" + seat, other).isProblem(404, "not-found");
        office.post("/api/review/assignments/" + seat + "/agreement", own, -1, Map.of())
                .is(200);
        assertThat(manuscript.seat(reviewer).get("state").asString()).isEqualTo("AGREED");
    }

    @Test
    void draftIsKeptAsTypedAndALostRaceTellsThePresentVersion() {
        var reviewer = office.expert("Typing");
        office.submitted().inReview().invited(reviewer);
        var path = "/api/review/invitations/" + office.token(reviewer);
        office.put(path + "/review", null, 0, Map.of()).isProblem(409, "assignment-not-open");
        office.post(path + "/agreement", null, -1, Map.of()).is(200);

        office.put(path + "/review", null, 0, Map.of("commentsToAuthors", "Half a sen"))
                .is(200);
        office.put(path + "/review", null, 0, Map.of("commentsToAuthors", "lost"))
                .isProblem(409, "stale-version");
        office.put(path + "/review", null, 1, Map.of("commentsToAuthors", "Half a sentence"))
                .is(200);

        var kept = office.get(path, null).body().get("assignment").get("review");
        assertThat(kept.get("commentsToAuthors").asString()).isEqualTo("Half a sentence");
        assertThat(kept.get("version").asLong()).isEqualTo(2);
        office.post(path + "/review/submission", null, 2, Map.of()).isProblem(422, "invalid");
    }

    @Test
    void meetingConfirmsDecisions() {
        var manuscript = reviewed("ACCEPT", "ACCEPT");
        var decision = decided(manuscript, "ACCEPT");
        var meeting = Map.of(
                "number",
                "M-" + UUID.randomUUID(),
                "date",
                "2026-04-20",
                "members",
                List.of(Office.CHIEF.personId()),
                "manuscripts",
                List.of(Map.of("manuscriptId", manuscript.id, "decisionId", decision)));
        office.post("/api/review/meetings", Office.SECRETARY, -1, meeting).is(201);
        assertThat(manuscript
                        .see(Office.CHIEF)
                        .body()
                        .get("minutes")
                        .get("date")
                        .asString())
                .isEqualTo("2026-04-20");
        office.post("/api/review/meetings", Office.SECRETARY, -1, meeting).isProblem(409, "meeting-known");
    }

    private static Instant entryOf(Office.Manuscript manuscript, Office.Reviewer reviewer) {
        return Instant.parse(
                manuscript.seat(reviewer).get("enteredBy").get("at").asString());
    }

    /** Two reviews in, the section editor's turn. */
    private Office.Manuscript reviewed(String one, String other) {
        var first = office.expert("First");
        var second = office.expert("Second");
        var manuscript = office.submitted().inReview().invited(first, second);
        office.review(office.token(first), one);
        office.review(office.token(second), other);
        return manuscript;
    }

    private static Map<String, Object> letter(String kind) {
        return Map.of("kind", kind, "letter", Map.of("language", "ru", "text", "Решение редакции."));
    }

    private static String decided(Office.Manuscript manuscript, String kind) {
        manuscript.post("/decisions", Office.CHIEF, letter(kind)).is(201);
        return lastDecision(manuscript);
    }

    private static String lastDecision(Office.Manuscript manuscript) {
        var decisions = manuscript.see(Office.CHIEF).body().get("decisions");
        return decisions.get(decisions.size() - 1).get("decisionId").asString();
    }

    private static void revised(Office.Manuscript manuscript, String decision) {
        var position = manuscript.say("ManuscriptRevised", state -> newVersion(state, "REVISION", decision));
        manuscript.see(Office.CHIEF, position).is(200);
    }

    private static void newVersion(ObjectNode state, String kind, String decision) {
        var version = (ObjectNode) state.get("version");
        version.put("versionId", UUID.randomUUID().toString());
        version.put("ordinal", version.get("ordinal").asInt() + 1);
        version.put("kind", kind);
        version.put("answersDecision", decision);
    }
}
