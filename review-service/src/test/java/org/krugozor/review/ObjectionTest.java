package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.platform.time.DomainClock;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A reviewer for whom the office entered something may say that it is not so. */
@RunningOffice
class ObjectionTest {

    private static final Map<String, String> WORDS = Map.of("text", "I said on the telephone that I cannot.");

    @Autowired
    WebTestClient client;

    @Autowired
    DomainClock clock;

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
    void objectionStandsBesideWhatWasEnteredAndTheOfficeIsTold() {
        var reviewer = office.expert("Objects");
        var manuscript = office.submitted().inReview().invited(reviewer);
        var paper = agreedFor(manuscript, reviewer);
        var link = "/api/review/invitations/"
                + Mailbox.await(reviewer.email(), "We entered your answer").token();

        var shown = entered(link, null);
        assertThat(shown.get("mayObject").asBoolean()).isTrue();
        assertThat(Instant.parse(shown.get("objectBy").asString()))
                .isEqualTo(Instant.parse(shown.get("at").asString()).plus(Duration.ofDays(7)));
        office.post(link + "/objection", null, -1, Map.of("text", " ")).isProblem(422, "invalid");
        office.post(link + "/objection", null, -1, Map.of("text", "x".repeat(2001)))
                .isProblem(422, "invalid");
        var objected = office.post(link + "/objection", null, -1, WORDS).is(200);
        office.post(link + "/objection", null, -1, WORDS).isProblem(409, "already-objected");

        assertThat(objected.text())
                .doesNotContain("Sarsenova", Office.SECRETARY.personId(), paper, manuscript.id, manuscript.number);
        assertThat(entered(link, null).get("mayObject").asBoolean()).isFalse();
        assertThat(entered(link, null).get("objectedAt").isNull()).isFalse();
        var seat = manuscript.seat(reviewer);
        assertThat(seat.get("state").asString()).isEqualTo("AGREED");
        assertThat(seat.get("enteredByName").asString()).isNotEmpty();
        assertThat(seat.get("objections").get(0).get("text").asString()).isEqualTo(WORDS.get("text"));
        var timeline = office.get(manuscript.path() + "/timeline", Office.EDITOR)
                .body()
                .get("items");
        assertThat(timeline.valueStream()
                        .filter(one -> one.get("act").asString().equals("OBJECT")))
                .singleElement()
                .satisfies(one -> assertThat(one.get("role").asString()).isEqualTo("reviewer"));
        for (var told : List.of(Office.EDITOR, Office.SECRETARY)) {
            assertThat(Mailbox.await(told.email(), manuscript.number).text())
                    .contains("/work/cases/" + manuscript.id)
                    .doesNotContain(reviewer.email(), WORDS.get("text"));
        }
    }

    @Test
    void objectionByAccountToAReviewIsKeptWithThatReview() {
        var reviewer = office.expert("Reviewed");
        var manuscript = office.submitted().inReview().invited(reviewer);
        // once the office has entered an answer, an invitation that has not left yet asks for nothing and stays here
        var link = "/api/review/invitations/" + office.token(reviewer);
        var paper = agreedFor(manuscript, reviewer);
        var seat = "/seats/" + manuscript.seat(reviewer).get("seatId").asString();
        var answers = new java.util.HashMap<>(office.answers(link, "ACCEPT"));
        answers.put("onBehalf", Map.of("channel", "LETTER", "sourceFile", paper));
        manuscript.put(seat + "/review", Office.SECRETARY, answers).is(200);
        var own = account(reviewer.email());
        var page = "/api/review/assignments/"
                + manuscript.seat(reviewer).get("seatId").asString();

        office.post(page + "/objection", account("nobody@reviewers.example"), -1, WORDS)
                .isProblem(404, "not-found");
        office.post(page + "/objection", own, -1, WORDS).is(200);

        var review = manuscript.see(Office.CHIEF).body().get("reviews").get(0);
        assertThat(review.get("objections").get(0).get("text").asString()).isEqualTo(WORDS.get("text"));
        assertThat(entered(page, own).get("objectedAt").isNull()).isFalse();
    }

    @Test
    void afterSevenDaysItIsTooLate() {
        var reviewer = office.expert("Tardy");
        var manuscript = office.submitted().inReview().invited(reviewer);
        var link = "/api/review/invitations/" + office.token(reviewer);
        agreedFor(manuscript, reviewer);

        clock.shift(Duration.ofDays(7));

        assertThat(entered(link, null).get("mayObject").asBoolean()).isFalse();
        office.post(link + "/objection", null, -1, WORDS).isProblem(409, "objection-too-late");
    }

    private static String agreedFor(Office.Manuscript manuscript, Office.Reviewer reviewer) {
        var paper = manuscript.paper();
        manuscript
                .post(
                        "/seats/" + manuscript.seat(reviewer).get("seatId").asString() + "/answer",
                        Office.SECRETARY,
                        Map.of("answer", "AGREED", "onBehalf", Map.of("channel", "CALL", "sourceFile", paper)))
                .is(200);
        return paper;
    }

    private static Staff account(String email) {
        return new Staff(UUID.randomUUID().toString(), "", email, "author");
    }

    private JsonNode entered(String page, @org.jspecify.annotations.Nullable Staff who) {
        return office.get(page, who).is(200).body().get("assignment").get("entered");
    }
}
