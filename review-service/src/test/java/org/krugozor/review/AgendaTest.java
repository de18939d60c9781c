package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.CountingConnections;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What the next meeting of the board has to confirm. */
@RunningOffice
class AgendaTest {

    private static final String AGENDA = "/api/review/meetings/agenda";

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
    void aDecisionStandsOnTheAgendaUntilAMeetingConfirmsIt() {
        var manuscript = office.submitted();
        assertThat(item(manuscript, Office.SECRETARY)).isNull();
        var decision = deskRejected(manuscript);

        var item = item(manuscript, Office.SECRETARY);

        assertThat(item.get("number").asString()).isEqualTo(manuscript.number);
        assertThat(item.get("decisionId").asString()).isEqualTo(decision);
        assertThat(item.get("kind").asString()).isEqualTo("DESK_REJECT");
        assertThat(item.get("decidedAt").asString()).isNotBlank();
        assertThat(item.get("title").get("ru").asString())
                .isEqualTo(
                        manuscript.state.get("metadata").get("ru").get("title").asString());

        office.post(
                        "/api/review/meetings",
                        Office.SECRETARY,
                        -1,
                        Map.of(
                                "number",
                                "A-" + UUID.randomUUID(),
                                "date",
                                "2026-05-20",
                                "manuscripts",
                                List.of(Map.of("manuscriptId", manuscript.id, "decisionId", decision))))
                .is(201);
        assertThat(item(manuscript, Office.SECRETARY)).isNull();
    }

    @Test
    void theMinutesNameWhoWasThereAndWhatWasConfirmed() {
        var manuscript = office.submitted(Office.writtenBy(Office.DEPUTY));
        var decision = deskRejected(manuscript);
        var meeting = office.post(
                        "/api/review/meetings",
                        Office.SECRETARY,
                        -1,
                        Map.of(
                                "number",
                                "P-" + UUID.randomUUID(),
                                "date",
                                "2026-05-21",
                                "members",
                                List.of(Office.EDITOR.personId()),
                                "manuscripts",
                                List.of(Map.of("manuscriptId", manuscript.id, "decisionId", decision))))
                .is(201)
                .body()
                .get("meetingId")
                .asString();

        var minutes = office.get("/api/review/meetings/" + meeting, Office.SECRETARY)
                .is(200)
                .body();

        assertThat(minutes.get("date").asString()).isEqualTo("2026-05-21");
        assertThat(surname(minutes.get("members").get(0))).isEqualTo("Of-the-Office");
        assertThat(minutes.get("manuscripts")).hasSize(1);
        assertThat(minutes.get("manuscripts").get(0).get("number").asString()).isEqualTo(manuscript.number);
        assertThat(minutes.get("manuscripts").get(0).get("kind").asString()).isEqualTo("DESK_REJECT");
        assertThat(minutes.get("manuscripts").get(0).get("decidedAt").asString())
                .isNotBlank();
        assertThat(office.get("/api/review/meetings/" + meeting, Office.DEPUTY)
                        .is(200)
                        .body()
                        .get("manuscripts"))
                .isEmpty();
        office.get("/api/review/meetings/" + UUID.randomUUID(), Office.SECRETARY)
                .isProblem(404, "not-found");
    }

    @Test
    void whatWasRevertedIsNotToBeConfirmed() {
        var manuscript = office.submitted();
        var decision = deskRejected(manuscript);
        manuscript
                .post("/decisions/" + decision + "/reversal", Office.EDITOR, Map.of("reason", "Read it again."))
                .is(200);

        assertThat(item(manuscript, Office.CHIEF)).isNull();
    }

    @Test
    void aDecisionOnTheWayIsNotToBeConfirmed() {
        var manuscript = office.submitted();
        manuscript
                .post(
                        "/decisions",
                        Office.SECRETARY,
                        Map.of(
                                "kind",
                                "RETURN_FOR_COMPLETION",
                                "letter",
                                Map.of("language", "ru", "text", "Дополните.")))
                .is(201);

        assertThat(item(manuscript, Office.CHIEF)).isNull();
    }

    @Test
    void itShowsNobodyWhatTheDeskHidesFromThem() {
        var own = office.submitted(Office.writtenBy(Office.DEPUTY));
        deskRejected(own);

        assertThat(item(own, Office.DEPUTY)).isNull();
        assertThat(item(own, Office.CHIEF)).isNotNull();
        assertThat(item(own, Office.OTHER_EDITOR)).isNull();
        assertThat(item(own, Office.EDITOR)).isNotNull();
    }

    @Test
    void theBoardStandsBesideItByName() {
        var present = office.get("/api/review/office", Office.CHIEF);
        office.put(
                        "/api/review/office",
                        Office.CHIEF,
                        present.version(),
                        Map.of("boardMembers", List.of(Office.DEPUTY.personId(), Office.EDITOR.personId())))
                .is(200);

        var members = office.get(AGENDA, Office.SECRETARY).is(200).body().get("members");
        var shown = office.get("/api/review/office", Office.SECRETARY).is(200).body();

        assertThat(members).hasSize(2);
        assertThat(members.get(0).get("personId").asString()).isEqualTo(Office.DEPUTY.personId());
        assertThat(surname(members.get(0))).isEqualTo("Of-the-Office");
        assertThat(surname(shown.get("boardMembers").get(1))).isEqualTo("Of-the-Office");
        assertThat(surname(shown.get("deputies").get(0))).isEqualTo("Of-the-Office");
        assertThat(surname(shown.get("sectionEditors").get(0))).isEqualTo("Of-the-Office");
        assertThat(shown.get("sectionEditors").get(0).get("sections").get(0).asString())
                .isEqualTo("POLITICAL_SCIENCE");
    }

    @Test
    void itCostsTheSameNumberOfStatementsHoweverMuchWaits() {
        var manuscript = office.submitted();
        deskRejected(manuscript);
        long few = statements();
        for (int i = 0; i < 5; i++) {
            deskRejected(office.submitted());
        }

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    @Test
    void decisionsFromBeforeThereWasAnAgendaAreTakenIn() throws Exception {
        var manuscript = office.submitted();
        var decision = deskRejected(manuscript);
        database.sql("delete from agenda").then().block();
        var migration = new org.springframework.core.io.ClassPathResource("db/migration/V11__create_agenda.sql")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        database.sql(migration
                        .substring(migration.indexOf("insert into agenda"))
                        .replace(";", ""))
                .then()
                .block();

        assertThat(item(manuscript, Office.SECRETARY).get("decisionId").asString())
                .isEqualTo(decision);
    }

    private long statements() {
        long before = CountingConnections.statements();
        office.get(AGENDA, Office.SECRETARY).is(200);
        return CountingConnections.statements() - before;
    }

    private static String surname(JsonNode member) {
        return member.get("names").get("latin").get("surname").asString();
    }

    private JsonNode item(Office.Manuscript manuscript, Staff who) {
        for (var item : office.get(AGENDA, who).is(200).body().get("items")) {
            if (item.get("manuscriptId").asString().equals(manuscript.id)) {
                return item;
            }
        }
        return null;
    }

    private static String deskRejected(Office.Manuscript manuscript) {
        manuscript
                .post(
                        "/decisions",
                        Office.EDITOR,
                        Map.of("kind", "DESK_REJECT", "letter", Map.of("language", "ru", "text", "Не по теме.")))
                .is(201);
        return manuscript
                .see(Office.EDITOR)
                .body()
                .get("decisions")
                .get(0)
                .get("decisionId")
                .asString();
    }
}
