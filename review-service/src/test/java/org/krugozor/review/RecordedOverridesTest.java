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
                        Map.of("reason", "Nobody else knows it.", "setAside", List.of("personal")))
                .is(200);

        isOnRecord(manuscript, reviewer, "OVERRIDE_CONFLICT");
    }

    @Test
    void aReasonIsForWhatItsEditorSawAndWhatCameSinceIsToldFirst() {
        var reviewer = near(office.expert("Seenbefore"));
        var manuscript = office.submitted().inReview();
        var seen = List.of("fully-loaded", "co-author");
        var order = Map.of(
                "gapReason",
                "small field",
                "reviewers",
                List.of(despite(office.expert("Free")), despite(reviewer, seen.toArray(String[]::new))));

        var refused = manuscript.post("/rounds", Office.EDITOR, order);

        refused.isProblem(422, "reviewer-obstacle-new");
        assertThat(refused.body().get("errors")).hasSize(1);
        var error = refused.body().get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo("/reviewers/1");
        assertThat(error.get("code").asString()).isEqualTo("reviewer-personal");
        assertThat(error.get("detail").asString()).contains("personal relation to an author");
        assertThat(manuscript.see(Office.CHIEF).body().get("rounds")).isEmpty();
    }

    @Test
    void oneMoreIsNotInvitedForAReasonGivenBeforeTheTieWasKnown() {
        var reviewer = office.expert("Addedlater");
        var manuscript = office.submitted().inReview().invited(office.expert("Alone"));
        var shown = standing(manuscript, reviewer);
        near(reviewer);

        manuscript.post("/seats", Office.EDITOR, despite(reviewer, shown)).isProblem(422, "reviewer-obstacle-new");

        var now = standing(manuscript, reviewer);
        assertThat(now).containsExactly("personal");
        manuscript.post("/seats", Office.EDITOR, despite(reviewer, now)).is(201);
        isOnRecord(manuscript, reviewer, "INVITE");
    }

    @Test
    void whoIsKeptForOneConflictIsNotKeptForAnother() {
        var reviewer = office.expert("Keptforone");
        var manuscript = office.submitted().inReview().invited(reviewer);
        near(reviewer);
        var seat = "/seats/" + manuscript.seat(reviewer).get("seatId").asString() + "/override";

        manuscript
                .post(seat, Office.EDITOR, Map.of("reason", "agreed", "setAside", List.of("co-author")))
                .isProblem(422, "reviewer-obstacle-new");
        manuscript.post(seat, Office.EDITOR, Map.of("reason", "agreed")).isProblem(422, "reviewer-obstacle-new");
        assertThat(manuscript.seat(reviewer).get("overrideReason").isNull()).isTrue();
    }

    /** What the page of candidates says a reason for asking them is for. */
    private String[] standing(Office.Manuscript manuscript, Office.Reviewer reviewer) {
        return office
                .get(manuscript.path() + "/candidates?panel=" + reviewer.id(), Office.EDITOR)
                .is(200)
                .body()
                .get("around")
                .get("panel")
                .values()
                .stream()
                .filter(one -> one.get("reviewerId").asString().equals(reviewer.id()))
                .flatMap(one -> one.get("standing").values().stream())
                .map(JsonNode::asString)
                .toArray(String[]::new);
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
        return despite(reviewer, "personal");
    }

    private static Map<String, Object> despite(Office.Reviewer reviewer, String... setAside) {
        return Map.of(
                "reviewerId",
                reviewer.id(),
                "override",
                Map.of("reason", "Nobody else knows it.", "setAside", List.of(setAside)));
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
