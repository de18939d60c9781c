package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The terms of the journal: each value on its own, and what is impossible is said at its field. */
@RunningOffice
class OfficeTermsTest {

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void termsOfThePanelAndOfConflictsAreKeptAndWhatIsLeftOutStays() {
        var before = settings();
        try {
            change(Map.of(
                    "panel",
                    Map.of("translationBelow", 7),
                    "conflicts",
                    Map.of("coAuthorYears", 4, "publicDomains", List.of("Mail.Example ", "post.example"))));

            var now = settings();
            assertThat(now.get("panel").get("translationBelow").asInt()).isEqualTo(7);
            assertThat(now.get("panel").get("degrees").asInt())
                    .isEqualTo(before.get("panel").get("degrees").asInt());
            assertThat(now.get("conflicts").get("coAuthorYears").asInt()).isEqualTo(4);
            assertThat(now.get("conflicts").get("departmentYears").asInt()).isEqualTo(2);
            assertThat(now.get("conflicts").get("publicDomains").get(0).asString())
                    .isEqualTo("mail.example");
        } finally {
            change(Map.of(
                    "panel",
                    Map.of("translationBelow", 5),
                    "conflicts",
                    Map.of("coAuthorYears", 3, "publicDomains", List.of())));
        }
    }

    @Test
    void whatIsImpossibleIsSaidAtItsField() {
        var answer = put(Map.of(
                "originalityShown",
                "LOUDLY",
                "summerPause",
                Map.of("from", "2026-08-01", "to", "2026-07-01"),
                "panel",
                Map.of("degrees", 9, "translationBelow", -1),
                "conflicts",
                Map.of("coAuthorYears", -1, "publicDomains", List.of("no domain"))));

        answer.isProblem(422, "invalid");
        assertThat(pointers(answer.body()))
                .containsExactlyInAnyOrder(
                        "/settings/originalityShown",
                        "/settings/summerPause/to",
                        "/settings/panel/degrees",
                        "/settings/panel/translationBelow",
                        "/settings/conflicts/coAuthorYears",
                        "/settings/conflicts/publicDomains");
    }

    @Test
    void aWordWhereANumberOrADayIsAskedForIsPointedAtToo() {
        var number = put(Map.of("seats", "many"));
        number.isProblem(400, "malformed");
        assertThat(pointers(number.body())).containsExactly("/settings/seats");
        var day = put(Map.of("holidays", List.of("2026-12-16", "sometime")));
        day.isProblem(400, "malformed");
        assertThat(pointers(day.body())).containsExactly("/settings/holidays/1");
    }

    @Test
    void thePauseCanBeTakenAwayAgain() {
        change(Map.of("summerPause", Map.of("from", "2026-07-01", "to", "2026-08-01")));
        assertThat(settings().get("summerPause").get("from").asString()).isEqualTo("2026-07-01");

        change(Map.of("pause", false));

        assertThat(settings().get("summerPause").isNull()).isTrue();
    }

    @Test
    void whatIsTakenForAConflictChangesWithAReasonAloneAndStaysOnRecordWithWhoChangedItAndWhen() {
        var present = office.get("/api/review/office", Office.CHIEF);
        var loosened = Map.of("institutionConflictWarns", true, "conflicts", Map.of("coAuthorYears", 1));
        var silent = office.put(
                "/api/review/office", Office.CHIEF, present.version(), Map.of("settings", loosened, "reason", " "));
        silent.isProblem(422, "invalid");
        assertThat(pointers(silent.body())).containsExactly("/reason");
        try {
            office.put(
                            "/api/review/office",
                            Office.CHIEF,
                            present.version(),
                            Map.of("settings", loosened, "reason", "Too few are left."))
                    .is(200);

            var change = office.get("/api/review/office", Office.SECRETARY)
                    .body()
                    .get("changes")
                    .get(0);
            assertThat(change.get("by").asString()).isEqualTo("Of-the-Office Somebody");
            assertThat(change.get("role").asString()).isEqualTo("chief-editor");
            assertThat(change.get("reason").asString()).isEqualTo("Too few are left.");
            assertThat(change.get("at").isNull()).isFalse();
            assertThat(change.get("changed").values().stream()
                            .map(one ->
                                    one.get("pointer").asString() + " " + one.get("before") + " " + one.get("after")))
                    .containsExactly(
                            "/settings/conflicts/coAuthorYears 3 1", "/settings/institutionConflictWarns false true");
        } finally {
            change(Map.of("institutionConflictWarns", false, "conflicts", Map.of("coAuthorYears", 3)));
        }
    }

    @Test
    void otherTermsNeedNoReasonAndStayOnRecordToo() {
        long seen = office.get("/api/review/office", Office.ADMINISTRATOR).version();
        office.put("/api/review/office", Office.ADMINISTRATOR, seen, Map.of("settings", Map.of("panelDays", 9)))
                .is(200);

        var change = office.get("/api/review/office", Office.CHIEF)
                .body()
                .get("changes")
                .get(0);
        assertThat(change.get("role").asString()).isEqualTo("administrator");
        assertThat(change.get("reason").isNull()).isTrue();
        assertThat(change.get("changed").toString()).contains("/settings/panelDays", "\"after\":9");
        change(Map.of("panelDays", 7));
    }

    @Test
    void aLostRaceKeepsWhatWasThere() {
        long seen = office.get("/api/review/office", Office.CHIEF).version();
        office.put("/api/review/office", Office.CHIEF, seen, Map.of("settings", Map.of("panelDays", 8)))
                .is(200);
        office.put("/api/review/office", Office.CHIEF, seen, Map.of("settings", Map.of("panelDays", 9)))
                .isProblem(409, "stale-version");
        assertThat(settings().get("panelDays").asInt()).isEqualTo(8);
        change(Map.of("panelDays", 7));
    }

    private JsonNode settings() {
        return office.get("/api/review/office", Office.CHIEF).body().get("settings");
    }

    private org.krugozor.review.support.Answers.Answer put(Map<String, ?> settings) {
        var present = office.get("/api/review/office", Office.CHIEF);
        return office.put(
                "/api/review/office",
                Office.CHIEF,
                present.version(),
                Map.of("settings", settings, "reason", "agreed on the board"));
    }

    private void change(Map<String, ?> settings) {
        put(settings).is(200);
    }

    private static List<String> pointers(JsonNode problem) {
        return StreamSupport.stream(problem.get("errors").spliterator(), false)
                .map(error -> error.get("pointer").asString())
                .toList();
    }
}
