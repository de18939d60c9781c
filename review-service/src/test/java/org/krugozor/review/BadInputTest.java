package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever is sent wrong is a named problem with a sentence, and what was saved stays. */
@RunningOffice
class BadInputTest {

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void weightsThatDoNotSumArePointedAtInTheCallersLanguage() {
        var manuscript = office.submitted();
        var body = "{\"fields\":[{\"code\":\"11\",\"role\":\"THEORY\",\"weight\":0.4}]}";
        var text = client.put()
                .uri(manuscript.path() + "/fields")
                .headers(headers -> {
                    headers.setBearerAuth(Office.EDITOR.token());
                    headers.set("If-Match", "\"0\"");
                    headers.set("Accept-Language", "kk");
                })
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .returnResult(String.class)
                .getResponseBody()
                .blockFirst();
        assertThat(text).contains("weights-must-sum", "/fields", "Салмақтардың қосындысы");
        assertThat(manuscript.version()).isZero();
    }

    @Test
    void versionIsAskedForAndALostRaceSaysThePresentOne() {
        var manuscript = office.submitted();
        var path = manuscript.path() + "/originality";
        var report = Map.of("system", "Check", "date", "2026-03-03", "originality", 90);
        office.post(path, Office.SECRETARY, -1, report).isProblem(428, "precondition-required");
        office.post(path, Office.SECRETARY, 0, report).is(201);
        var lost = office.post(
                path,
                Office.SECRETARY,
                0,
                Map.of("system", "C", "date", "2026-03-03", "attempt", 2, "originality", 90));
        lost.isProblem(409, "stale-version");
        assertThat(lost.body().get("currentVersion").asLong()).isEqualTo(1);
    }

    @Test
    void brokenBodiesAndUnknownThingsAreTheCallersMistakes() {
        var manuscript = office.submitted();
        office.post(manuscript.path() + "/decisions", Office.CHIEF, 0, "{\"kind\":")
                .isProblem(400, "malformed");
        office.post(manuscript.path() + "/decisions", Office.CHIEF, 0, "{\"kind\":\"ADORE\"}")
                .is(400);
        office.post(manuscript.path() + "/decisions", Office.CHIEF, 0, "{}").isProblem(422, "invalid");
        office.get("/api/review/cases/" + UUID.randomUUID(), Office.CHIEF).isProblem(404, "not-found");
        office.get("/api/review/cases/not-an-id", Office.CHIEF).isProblem(404, "not-found");
        office.get("/api/review/cases?view=everything", Office.CHIEF).isProblem(422, "invalid");
        office.get("/api/review/cases?after=%%%", Office.CHIEF).isProblem(422, "invalid");
        office.get("/api/review/cases?after=bm9wZQ", Office.CHIEF).isProblem(422, "invalid");
        office.get("/api/review/cases?limit=100000", Office.CHIEF).isProblem(422, "invalid");
        client.post()
                .uri(manuscript.path() + "/decisions")
                .headers(headers -> headers.setBearerAuth(Office.CHIEF.token()))
                .header("Content-Type", "text/plain")
                .bodyValue("ACCEPT")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void aFieldNobodyKnowsIsNotConfirmedAndIsPointedAt() {
        var manuscript = office.submitted();
        var answer = manuscript.put(
                "/fields", Office.EDITOR, Map.of("fields", List.of(field("11", 0.6), field("99.10", 0.4))));

        answer.isProblem(422, "invalid");
        var error = answer.body().get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo("/fields/1/code");
        assertThat(error.get("code").asString()).isEqualTo("unknown-field");
        assertThat(error.get("detail").asString()).contains("99.10");
        manuscript
                .put("/fields", Office.EDITOR, Map.of("fields", List.of(field("11", 0.6), field("turkology", 0.4))))
                .is(200);
    }

    private static Map<String, ?> field(String code, double weight) {
        return Map.of("code", code, "role", "THEORY", "weight", weight);
    }

    @Test
    void panelWithAGapOrAConflictNeedsAReason() {
        var manuscript = office.submitted().inReview();
        var narrow = office.reviewer("Narrow", Map.of("11", 5));
        var gap = manuscript.post(
                "/rounds", Office.EDITOR, Map.of("reviewers", List.of(Map.of("reviewerId", narrow.id()))));
        gap.isProblem(422, "gap-needs-reason");
        assertThat(gap.body().get("fields").asString()).contains("15");
        assertThat(gap.body().get("detail").asString())
                .contains("Psychology (15)")
                .doesNotContain("{");
        manuscript
                .post("/rounds", Office.EDITOR, Map.of("reviewers", List.of(Map.of("reviewerId", UUID.randomUUID()))))
                .isProblem(422, "invalid");
        manuscript.post("/rounds", Office.EDITOR, Map.of()).isProblem(422, "invalid");
    }

    @Test
    void reviewerWithAnImpossibleProfileIsNotKept() {
        var answer = office.post(
                "/api/review/reviewers",
                Office.SECRETARY,
                -1,
                Map.of(
                        "email",
                        "no address",
                        "names",
                        Map.of(),
                        "expertise",
                        List.of(Map.of("field", "11", "level", 9))));
        answer.isProblem(422, "invalid");
        assertThat(answer.text()).contains("/email", "/expertise/0/level");
    }

    @Test
    void programNamedLikeADocumentIsNotTaken() {
        var manuscript = office.submitted();
        var parts = new MultipartBodyBuilder();
        parts.part("file", new byte[] {'M', 'Z', 0, 1, 2, 3}).filename("letter.docx");
        client.post()
                .uri(manuscript.path() + "/sources")
                .headers(headers -> headers.setBearerAuth(Office.SECRETARY.token()))
                .bodyValue(parts.build())
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://krugozor.org/problems/file-kind-not-taken");
    }
}
