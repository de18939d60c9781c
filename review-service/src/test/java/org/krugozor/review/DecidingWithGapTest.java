package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What no review covers is decided upon for a reason, and the page tells what the reviews covered and were worth. */
@RunningOffice
class DecidingWithGapTest {

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void decidingOnReviewsThatLeaveAFieldUncoveredAsksForAReasonAndKeepsIt() {
        var manuscript = reviewedWithoutSociology();
        assertThat(manuscript.see(Office.CHIEF).body().get("uncovered").get(0).asString())
                .isEqualTo("04");

        var refused = manuscript.post("/decisions", Office.CHIEF, decision(null));
        refused.isProblem(422, "deciding-with-gap");
        assertThat(refused.body().get("fields").asString()).isEqualTo("04");
        assertThat(refused.body().get("detail").asString())
                .contains("Political science (04)")
                .doesNotContain("{");
        manuscript
                .post("/decisions", Office.CHIEF, decision("The data are simple counts."))
                .is(201);

        var decisions = manuscript.see(Office.CHIEF).body().get("decisions");
        assertThat(decisions.get(decisions.size() - 1).get("gapReason").asString())
                .isEqualTo("The data are simple counts.");
        assertThat(office.get(manuscript.path() + "/timeline", Office.CHIEF).text())
                .contains("The data are simple counts.");
    }

    @Test
    void theReasonIsNotAskedForAgainAfterTheMinorRevision() {
        var manuscript = reviewedWithoutSociology();
        manuscript
                .post("/decisions", Office.CHIEF, decision("The data are simple counts."))
                .is(201);
        var decisions = manuscript.see(Office.CHIEF).body().get("decisions");
        var id = decisions.get(decisions.size() - 1).get("decisionId").asString();
        var position = manuscript.say("ManuscriptRevised", state -> {
            var version = (tools.jackson.databind.node.ObjectNode) state.get("version");
            version.put("versionId", java.util.UUID.randomUUID().toString());
            version.put("ordinal", 2);
            version.put("kind", "REVISION");
            version.put("answersDecision", id);
        });
        manuscript.see(Office.CHIEF, position).is(200);

        var accept = new HashMap<>(decision(null));
        accept.put("kind", "ACCEPT");
        manuscript.post("/decisions", Office.CHIEF, accept).is(201);
    }

    @Test
    void theCaseTellsHowGoodAReviewWasAndWhatTheReviewersCoverAfterTheDecision() {
        var manuscript = reviewedWithoutSociology();
        var review = manuscript.see(Office.EDITOR).body().get("reviews").get(0);
        assertThat(review.get("rating").isNull()).isTrue();
        manuscript
                .put("/seats/" + review.get("seatId").asString() + "/rating", Office.EDITOR, Map.of("rating", 4))
                .is(200);
        manuscript
                .post("/decisions", Office.CHIEF, decision("The data are simple counts."))
                .is(201);

        var page = manuscript.see(Office.EDITOR).body();

        assertThat(page.get("reviews").get(0).get("rating").asInt()).isEqualTo(4);
        var coverage = page.get("rounds").get(0).get("coverage");
        assertThat(coverage.get("perField").get(2).get("state").asString()).isEqualTo("UNCOVERED");
        assertThat(coverage.get("perField").get(0).get("state").asString()).isNotEqualTo("UNCOVERED");
    }

    /** Two reviews are in; a third reviewer, the one who knows sociology, was asked and has not answered. */
    private Office.Manuscript reviewedWithoutSociology() {
        var known = Map.of("11", 5, "15", 5);
        var first = office.reviewer("Politologist", known);
        var second = office.reviewer("Psychologist", known);
        var sociologist = office.reviewer("Sociologist", Map.of("04", 5));
        var manuscript = office.submitted().inReview().invited(first, second, sociologist);
        review(office.token(first));
        review(office.token(second));
        return manuscript;
    }

    /** As everybody reviews, but for saying that sociology is unknown to them. */
    private void review(String token) {
        var path = "/api/review/invitations/" + token;
        office.post(path + "/agreement", null, -1, Map.of()).is(200);
        var answers = new HashMap<>(office.answers(path, "MINOR_REVISIONS"));
        answers.put("expertise", Map.of("11.15", 5, "15", 5, "04", 1));
        var saved = office.put(path + "/review", null, 0, answers).is(200);
        office.post(path + "/review/submission", null, saved.version(), Map.of())
                .is(200);
    }

    private static Map<String, Object> decision(@org.jspecify.annotations.Nullable String gapReason) {
        var body = new HashMap<String, Object>();
        body.put("kind", "MINOR_REVISIONS");
        body.put("letter", Map.of("language", "ru", "text", "Решение редакции."));
        if (gapReason != null) {
            body.put("gapReason", gapReason);
        }
        return body;
    }
}
