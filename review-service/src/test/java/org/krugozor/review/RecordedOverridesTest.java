package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Whoever sets a conflict aside is named on the case with the moment and the reason, however they did it. */
@RunningOffice
class RecordedOverridesTest {

    private static final String EDITOR = "Of-the-Office Somebody";

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void whereARoundIsOpened() {
        var reviewer = near(office.expert("Opened"));
        var manuscript = office.submitted().inReview();
        manuscript
                .post(
                        "/rounds",
                        Office.EDITOR,
                        Map.of("gapReason", "small field", "reviewers", List.of(despite(reviewer))))
                .is(201);

        isOnRecord(manuscript, reviewer, "OPEN_ROUND");
    }

    @Test
    void whereOneMoreIsInvited() {
        var reviewer = near(office.expert("Added"));
        var manuscript = office.submitted().inReview();
        manuscript.invited(office.expert("Unblamed"));
        manuscript.post("/seats", Office.EDITOR, despite(reviewer)).is(201);

        isOnRecord(manuscript, reviewer, "INVITE");
    }

    @Test
    void whereTheConflictWasFoundSince() {
        var reviewer = office.expert("Since");
        var manuscript = office.submitted().inReview();
        manuscript.invited(reviewer);
        assertThat(manuscript.seat(reviewer).get("overriddenBy").isNull()).isTrue();
        near(reviewer);
        manuscript
                .post(
                        "/seats/" + manuscript.seat(reviewer).get("seatId").asString() + "/override",
                        Office.EDITOR,
                        Map.of("reason", "Nobody else knows it."))
                .is(200);

        isOnRecord(manuscript, reviewer, "OVERRIDE_CONFLICT");
    }

    private void isOnRecord(Office.Manuscript manuscript, Office.Reviewer reviewer, String act) {
        var seat = manuscript.seat(reviewer);
        assertThat(seat.get("overrideReason").asString()).isEqualTo("Nobody else knows it.");
        assertThat(seat.get("overriddenBy").asString()).isEqualTo(EDITOR);
        assertThat(seat.get("overriddenAt").isNull()).isFalse();
        var done = done(manuscript, act);
        assertThat(done.get("name").asString()).isEqualTo(EDITOR);
        assertThat(done.get("personId").asString()).isEqualTo(Office.EDITOR.personId());
        assertThat(done.get("at").isNull()).isFalse();
        assertThat(done.get("detail").get("overrides").toString())
                .contains(
                        "Nobody else knows it.", "personal", seat.get("seatId").asString());
    }

    private JsonNode done(Office.Manuscript manuscript, String act) {
        return office.get(manuscript.path() + "/timeline", Office.CHIEF).body().get("items").values().stream()
                .filter(entry -> entry.get("act").asString().equals(act))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> despite(Office.Reviewer reviewer) {
        return Map.of("reviewerId", reviewer.id(), "override", Map.of("reason", "Nobody else knows it."));
    }

    /** Names the author of every manuscript of this test among the people near to them. */
    private Office.Reviewer near(Office.Reviewer reviewer) {
        var path = "/api/review/reviewers/" + reviewer.id();
        var profile = office.get(path, Office.SECRETARY);
        var body = new HashMap<String, Object>();
        profile.body().properties().forEach(entry -> body.put(entry.getKey(), entry.getValue()));
        body.put("ties", List.of(Map.of("kind", "PERSONAL", "name", "A", "email", "a.sarsenova@arka.example")));
        office.put(path, Office.SECRETARY, profile.version(), body).is(200);
        return reviewer;
    }
}
