package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.conflict.Reckoning;
import org.krugozor.review.support.EditorsAndAuthor;
import org.krugozor.review.support.EditorsAndAuthor.Way;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What keeps an editor from a manuscript comes and goes with what is known, and is set aside where that may be. */
@RunningOffice
class EditorsKeptFromCasesTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Reckoning reckoning;

    Office office;
    EditorsAndAuthor known;

    @BeforeEach
    void open() {
        office = new Office(client);
        known = new EditorsAndAuthor(office, database);
    }

    @Test
    void whatIsLearntLaterCountsFromThenOnAndWhatIsPastNoLonger() {
        var manuscript = known.manuscript();
        var editor = known.chief();
        office.get("/api/review/office", Office.CHIEF, known.person(editor, person -> {}))
                .is(200);
        manuscript.see(editor).is(200);

        known.heard(known.person(editor, person -> known.place(person, "Department " + known.tag)));
        manuscript.see(editor).isProblem(404, "not-found");
        known.heard(known.person(editor, person -> {}));
        manuscript.see(editor).is(200);

        var profile = known.profile(
                editor,
                Map.of("ties", List.of(Map.of("kind", "ADVISER", "name", "A", "email", known.authorsAddress()))));
        manuscript.see(editor).isProblem(404, "not-found");
        database.sql("delete from reviewer where id = '" + profile + "'").then().block();
        database.sql("update conflict.staff set reckoned_on = date '2020-01-01' where person_id = '" + editor.personId()
                        + "'")
                .then()
                .block();
        reckoning.renew().block();
        manuscript.see(editor).is(200);
    }

    @Test
    void theSameInstitutionBarsNobodyWhereTheJournalOnlyWarnsAndNeverTheSecretary() {
        var manuscript = known.manuscript();
        var colleague = known.near(Way.INSTITUTION, manuscript);
        var clerk = Staff.of("clerk-" + known.tag, "author", "secretary");
        known.heard(known.person(clerk, person -> known.place(person, "Department " + known.tag)));
        manuscript.see(clerk).is(200);
        manuscript.see(colleague).isProblem(404, "not-found");
        warn(true);
        try {
            manuscript.see(colleague).is(200);
        } finally {
            warn(false);
        }
        manuscript.see(colleague).isProblem(404, "not-found");
    }

    private void warn(boolean warns) {
        office.put(
                        "/api/review/office",
                        Office.CHIEF,
                        office.get("/api/review/office", Office.CHIEF).version(),
                        Map.of("settings", Map.of("institutionConflictWarns", warns), "reason", "small town"))
                .is(200);
    }

    @Test
    void whoDecidesMaySetAComputedConflictAsideWithAReasonThatIsKept() {
        var manuscript = known.manuscript();
        var near = known.near(Way.DOMAIN, manuscript);
        manuscript.see(near).isProblem(404, "not-found");
        var path = manuscript.path() + "/editors/" + near.personId() + "/override";
        office.post(path, near, manuscript.version(), Map.of("reason", "I am fine"))
                .isProblem(404, "not-found");
        office.post(path, Office.EDITOR, manuscript.version(), Map.of("reason", "she is fine"))
                .isProblem(403, "forbidden");
        office.post(path, Office.DEPUTY, manuscript.version(), Map.of()).isProblem(422, "invalid");
        var bar = manuscript.see(Office.DEPUTY).body().get("bars").get(0);
        assertThat(bar.get("personId").asString()).isEqualTo(near.personId());
        assertThat(bar.get("conflict").get("code").asString()).isEqualTo("same-institution");
        assertThat(bar.get("conflict").get("source").asString()).isEqualTo("mail-domain");
        assertThat(bar.get("conflict").get("domain").asString()).isEqualTo(known.tag + ".example");

        office.post(path, Office.DEPUTY, manuscript.version(), Map.of("reason", "Another faculty."))
                .is(200);

        manuscript.see(near).is(200);
        var kept = manuscript.see(Office.DEPUTY).body().get("bars").get(0);
        assertThat(kept.get("reason").asString()).isEqualTo("Another faculty.");
        assertThat(kept.get("by").asString()).isEqualTo(Office.DEPUTY.personId());
        assertThat(kept.get("byName").asString()).isEqualTo("Of-the-Office Somebody");
        assertThat(kept.get("at").isNull()).isFalse();
        var timeline = office.get(manuscript.path() + "/timeline", Office.CHIEF).body();
        assertThat(timeline.get("items").toString())
                .contains("ADMIT_EDITOR", "Another faculty.", Office.DEPUTY.personId());
        office.post(path, Office.DEPUTY, manuscript.version(), Map.of("reason", "Again."))
                .isProblem(409, "nothing-to-override");
        // another kind found later counts again
        known.profile(
                near,
                Map.of("ties", List.of(Map.of("kind", "PERSONAL", "name", "A", "email", known.authorsAddress()))));
        manuscript.see(near).isProblem(404, "not-found");
    }

    @Test
    void onesOwnManuscriptAndADeclaredConflictAreSetAsideByNobody() {
        var manuscript = known.manuscript();
        var author = known.near(Way.ORCID, manuscript);
        manuscript.see(author).isProblem(404, "not-found");
        office.post(
                        manuscript.path() + "/editors/" + author.personId() + "/override",
                        Office.DEPUTY,
                        manuscript.version(),
                        Map.of("reason", "x"))
                .isProblem(409, "conflict-stands");
        var near = known.near(Way.DOMAIN, manuscript);
        manuscript.see(near).isProblem(404, "not-found");
        office.post(
                        manuscript.path() + "/conflicts",
                        Office.SECRETARY,
                        -1,
                        Map.of("personId", near.personId(), "type", "PERSONAL", "reason", "told us"))
                .is(201);
        office.post(
                        manuscript.path() + "/editors/" + near.personId() + "/override",
                        Office.DEPUTY,
                        manuscript.version(),
                        Map.of("reason", "x"))
                .isProblem(409, "conflict-stands");
        manuscript.see(near).isProblem(404, "not-found");
    }

    @Test
    void sectionsEditorInConflictIsNotGivenTheCaseAndCannotBe() {
        known.heard(known.person(Office.EDITOR, person -> known.place(person, "Department " + known.tag)));
        try {
            var manuscript = known.manuscript();
            var file = manuscript.see(Office.CHIEF).body();
            assertThat(file.get("sectionEditor").isNull()).isTrue();
            manuscript.see(Office.EDITOR).isProblem(404, "not-found");
            manuscript
                    .put("/editor", Office.CHIEF, Map.of("personId", Office.EDITOR.personId()))
                    .isProblem(409, "editor-in-conflict");
            manuscript
                    .put("/editor", Office.CHIEF, Map.of("personId", Office.OTHER_EDITOR.personId()))
                    .is(200);
            manuscript.see(Office.OTHER_EDITOR).is(200);
        } finally {
            known.heard(Office.person(Office.EDITOR));
        }
    }

    @Test
    void caseWhoseEditorIsKeptFromItByNowWaitsForWhoDistributes() {
        var manuscript = known.manuscript();
        assertThat(manuscript
                        .see(Office.EDITOR)
                        .body()
                        .get("sectionEditor")
                        .get("personId")
                        .asString())
                .isEqualTo(Office.EDITOR.personId());
        assertThat(waiting(Office.DEPUTY, manuscript)).isFalse();
        known.heard(known.person(Office.EDITOR, person -> known.place(person, "Department " + known.tag)));
        try {
            manuscript.see(Office.EDITOR).isProblem(404, "not-found");
            assertThat(waiting(Office.DEPUTY, manuscript)).isTrue();
        } finally {
            known.heard(Office.person(Office.EDITOR));
        }
    }

    private boolean waiting(Staff who, Office.Manuscript manuscript) {
        return office.get("/api/review/cases?view=waiting&limit=100&q=" + manuscript.number, who)
                .text()
                .contains(manuscript.id);
    }

    @Test
    void whereNobodyIsFreeToDecideTheSecretaryIsToldWhatWouldHelp() {
        var manuscript = known.manuscript(state -> state.put("itemType", "EDITORS_COLUMN"));
        assertThat(waiting(Office.SECRETARY, manuscript)).isFalse();
        manuscript
                .post("/decisions", Office.SECRETARY, Map.of("kind", "REJECT"))
                .isProblem(403, "forbidden");
        // everybody who was ever met as a chief editor, and the deputy
        database.sql("""
                        insert into conflict.declaration
                            (id, manuscript_id, person_id, type, reason, source, declared_at)
                        select gen_random_uuid(), :id::uuid, person_id, 'PERSONAL', 'known', 'EDITOR', now()
                        from conflict.staff where chief or person_id = :deputy::uuid""")
                .bind("id", manuscript.id)
                .bind("deputy", Office.DEPUTY.personId())
                .then()
                .block();

        manuscript.see(Office.CHIEF).isProblem(404, "not-found");
        var page = manuscript.see(Office.SECRETARY).is(200);
        assertThat(page.body().get("nobodyDecides").asBoolean()).isTrue();
        assertThat(waiting(Office.SECRETARY, manuscript)).isTrue();
        office.post(manuscript.path() + "/decisions", Office.SECRETARY, page.version(), Map.of("kind", "REJECT"))
                .isProblem(409, "nobody-free-to-decide");
    }
}
