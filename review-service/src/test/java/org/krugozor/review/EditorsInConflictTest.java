package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.stream.ChangeVisibility;
import org.krugozor.review.conflict.Reckoning;
import org.krugozor.review.support.CountingConnections;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.Neighbours;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.node.ObjectNode;

/** Editors are held to conflicts as reviewers are: whom one keeps from a manuscript sees nothing of its review. */
@RunningOffice
class EditorsInConflictTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    Reckoning reckoning;

    @Autowired
    ChangeVisibility visibility;

    Office office;

    /** Tells apart what this test's people share from what others' do. */
    String tag;

    @BeforeEach
    void open() {
        office = new Office(client);
        tag = "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** How an editor may be too near to the author of {@link #manuscript}. */
    private enum Way {
        ORCID,
        DEPARTMENT,
        INSTITUTION,
        DOMAIN,
        EARLIER_MANUSCRIPT,
        PUBLICATION,
        TIE,
        DECLARED_AS_REVIEWER
    }

    private String authorsAddress() {
        return "author@" + tag + ".example";
    }

    private Office.Manuscript manuscript() {
        return manuscript(state -> {});
    }

    private Office.Manuscript manuscript(Consumer<ObjectNode> changes) {
        return office.submitted(state -> {
            var author = (ObjectNode) state.get("contributors").get(0);
            author.put("personId", UUID.randomUUID().toString())
                    .put("email", authorsAddress())
                    .put("orcid", "orcid-" + tag);
            var names = author.putObject("names");
            names.putObject("latin").put("surname", "Author" + tag).put("given", "Aigul");
            place(author, "Department " + tag);
            state.putArray("contributors").add(author);
            changes.accept(state);
        });
    }

    private void place(ObjectNode of, String department) {
        var place = of.putObject("affiliation");
        place.putObject("department").put("en", department);
        place.putObject("institution").put("en", "Institution " + tag);
    }

    private Staff chief() {
        return Staff.of("chief-" + UUID.randomUUID().toString().substring(0, 8), "author", "editor", "chief-editor");
    }

    private String person(Staff staff, Consumer<ObjectNode> changes) {
        return Neighbours.say("person-events", "PersonChanged", staff.personId(), person -> {
            person.put("personId", staff.personId());
            person.put("accountId", staff.account());
            person.put("email", staff.email());
            person.putNull("orcid");
            person.putNull("affiliation");
            person.putObject("names").putObject("latin").put("surname", "Chief").put("given", "Some");
            changes.accept(person);
        });
    }

    private Staff near(Way way, Office.Manuscript manuscript) {
        var editor = chief();
        var known = person(editor, person -> {
            switch (way) {
                case ORCID -> person.put("orcid", "orcid-" + tag);
                case DEPARTMENT -> place(person, "department   " + tag.toUpperCase());
                case INSTITUTION -> place(person, "Another");
                case DOMAIN -> person.put("email", "chief@mail." + tag + ".example");
                default -> {}
            }
        });
        office.get("/api/review/office", Office.CHIEF, known).is(200);
        switch (way) {
            case EARLIER_MANUSCRIPT ->
                manuscript(state -> {
                    var other = state.withArray("contributors").addObject();
                    other.put("personId", editor.personId()).put("email", editor.email());
                    other.putObject("names")
                            .putObject("latin")
                            .put("surname", "Chief")
                            .put("given", "Some");
                    ((ObjectNode) state.get("version"))
                            .put("submittedAt", LocalDate.now().minusYears(1) + "T00:00:00Z");
                });
            case PUBLICATION ->
                profile(
                        editor,
                        Map.of(
                                "publications",
                                List.of(Map.of(
                                        "title",
                                        "Together",
                                        "year",
                                        LocalDate.now().getYear() - 1,
                                        "authors",
                                        List.of("Chief, Some", "Author" + tag + ", Aigul")))));
            case TIE ->
                profile(
                        editor,
                        Map.of(
                                "ties",
                                List.of(Map.of("kind", "DOCTORAL_STUDENT", "name", "A", "email", authorsAddress()))));
            case DECLARED_AS_REVIEWER ->
                office.post(
                                manuscript.path() + "/conflicts",
                                Office.SECRETARY,
                                -1,
                                Map.of(
                                        "reviewerId",
                                        profile(editor, Map.of()),
                                        "type",
                                        "PERSONAL",
                                        "reason",
                                        "old friends",
                                        "source",
                                        "REVIEWER"))
                        .is(201);
            default -> {}
        }
        return editor;
    }

    private String profile(Staff staff, Map<String, Object> besides) {
        var body = new HashMap<String, Object>(Map.of(
                "personId",
                staff.personId(),
                "email",
                staff.email(),
                "names",
                Map.of("latin", Map.of("surname", "Chief", "given", "Some"))));
        body.putAll(besides);
        return office.post("/api/review/reviewers", Office.SECRETARY, -1, body)
                .is(201)
                .body()
                .get("reviewerId")
                .asString();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whoIsTooNearSeesNothingOfIt(Way way) {
        var manuscript = manuscript().inReview();
        var reviewer = office.expert("Asked" + tag);
        manuscript.invited(reviewer);
        var near = near(way, manuscript);
        var seat = manuscript.seat(reviewer).get("seatId").asString();

        for (var path : List.of(
                "",
                "/candidates",
                "/candidates/" + reviewer.id() + "/why-not",
                "/timeline",
                "/correspondence",
                "/files/" + UUID.randomUUID(),
                "/sources/" + UUID.randomUUID())) {
            office.get(manuscript.path() + path, near).isProblem(404, "not-found");
        }
        long version = manuscript.version();
        office.post(manuscript.path() + "/panel/suggestion", near, -1, Map.of()).isProblem(404, "not-found");
        office.post(manuscript.path() + "/decisions", near, version, Map.of("kind", "REJECT"))
                .isProblem(404, "not-found");
        office.post(manuscript.path() + "/seats/" + seat + "/message", near, -1, Map.of())
                .isProblem(404, "not-found");
        office.put(manuscript.path() + "/seats/" + seat + "/rating", near, -1, Map.of("rating", 3))
                .isProblem(404, "not-found");
        office.post("/api/review/assignment-plans", near, -1, Map.of("seats", 2, "manuscripts", List.of(manuscript.id)))
                .isProblem(422, "invalid");
        assertThat(office.get("/api/review/cases?q=" + manuscript.number, near).text())
                .doesNotContain(manuscript.id);
        assertThat(office.get("/api/review/reviewers/" + reviewer.id() + "/history", near)
                        .is(200)
                        .text())
                .doesNotContain(manuscript.number, seat)
                .contains("\"asked\":0");
        assertThat(hears(near, manuscript)).isFalse();
        assertThat(hears(Office.CHIEF, manuscript)).isTrue();
        assertThat(office.get("/api/review/cases?q=" + manuscript.number, Office.CHIEF)
                        .text())
                .contains(manuscript.id);
        manuscript.see(Office.DEPUTY).is(200);
    }

    private boolean hears(Staff staff, Office.Manuscript manuscript) {
        var caller = new Caller(staff.account(), staff.email(), true, null, null, Set.of(staff.roles()));
        return Boolean.TRUE.equals(
                visibility.visible(caller, "case", manuscript.id).block());
    }

    @Test
    void meetingsAndTheirMinutesNameNoManuscriptOneIsKeptFrom() {
        var manuscript = manuscript();
        manuscript
                .post(
                        "/decisions",
                        Office.EDITOR,
                        Map.of("kind", "DESK_REJECT", "letter", Map.of("language", "ru", "text", "Не по теме.")))
                .is(201);
        var decision = manuscript
                .see(Office.CHIEF)
                .body()
                .get("decisions")
                .get(0)
                .get("decisionId")
                .asString();
        var near = near(Way.TIE, manuscript);
        var body = Map.of(
                "number",
                "C-" + tag,
                "date",
                "2026-05-20",
                "manuscripts",
                List.of(Map.of("manuscriptId", manuscript.id, "decisionId", decision)));
        assertThat(office.get("/api/review/meetings/agenda", near).is(200).text())
                .doesNotContain(manuscript.id);
        office.post("/api/review/meetings", near, -1, body).isProblem(422, "invalid");
        var meeting = office.post("/api/review/meetings", Office.CHIEF, -1, body)
                .is(201)
                .body()
                .get("meetingId")
                .asString();
        assertThat(office.get("/api/review/meetings/" + meeting, near).is(200).text())
                .doesNotContain(manuscript.id, manuscript.number);
        assertThat(office.get("/api/review/meetings?limit=100", near).is(200).text())
                .doesNotContain(manuscript.id);
        assertThat(office.get("/api/review/meetings?limit=100", Office.CHIEF).text())
                .contains(manuscript.id);
    }

    @Test
    void whatIsLearntLaterCountsFromThenOnAndWhatIsPastNoLonger() {
        var manuscript = manuscript();
        var editor = chief();
        office.get("/api/review/office", Office.CHIEF, person(editor, person -> {}))
                .is(200);
        manuscript.see(editor).is(200);

        heard(person(editor, person -> place(person, "Department " + tag)));
        manuscript.see(editor).isProblem(404, "not-found");
        heard(person(editor, person -> {}));
        manuscript.see(editor).is(200);

        var profile = profile(
                editor, Map.of("ties", List.of(Map.of("kind", "ADVISER", "name", "A", "email", authorsAddress()))));
        manuscript.see(editor).isProblem(404, "not-found");
        database.sql("delete from reviewer where id = '" + profile + "'").then().block();
        database.sql("update conflict.staff set reckoned_on = date '2020-01-01' where person_id = '" + editor.personId()
                        + "'")
                .then()
                .block();
        reckoning.renew().block();
        manuscript.see(editor).is(200);
    }

    /** Reactions hear on their own: the position of the read model does not tell how far they are. */
    private void heard(String position) {
        var parts = position.split("/");
        Eventually.value(
                "reaction to " + position,
                Duration.ofSeconds(30),
                () -> Optional.ofNullable(database.sql("""
                                select sequence from heard where consumer like '%reckoning-of-persons%'
                                    and source = :source and subject = :subject and sequence >= :sequence""")
                        .bind("source", parts[0])
                        .bind("subject", parts[1])
                        .bind("sequence", Long.parseLong(parts[2]))
                        .map(row -> row.get("sequence", Long.class))
                        .one()
                        .block()));
    }

    @Test
    void theSameInstitutionBarsNobodyWhereTheJournalOnlyWarnsAndNeverTheSecretary() {
        var manuscript = manuscript();
        var colleague = near(Way.INSTITUTION, manuscript);
        var clerk = Staff.of("clerk-" + tag, "author", "secretary");
        heard(person(clerk, person -> place(person, "Department " + tag)));
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
                        Map.of("settings", Map.of("institutionConflictWarns", warns)))
                .is(200);
    }

    @Test
    void whoDecidesMaySetAComputedConflictAsideWithAReasonThatIsKept() {
        var manuscript = manuscript();
        var near = near(Way.DOMAIN, manuscript);
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
        assertThat(bar.get("conflict").get("domain").asString()).isEqualTo(tag + ".example");

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
        profile(near, Map.of("ties", List.of(Map.of("kind", "PERSONAL", "name", "A", "email", authorsAddress()))));
        manuscript.see(near).isProblem(404, "not-found");
    }

    @Test
    void onesOwnManuscriptAndADeclaredConflictAreSetAsideByNobody() {
        var manuscript = manuscript();
        var author = near(Way.ORCID, manuscript);
        manuscript.see(author).isProblem(404, "not-found");
        office.post(
                        manuscript.path() + "/editors/" + author.personId() + "/override",
                        Office.DEPUTY,
                        manuscript.version(),
                        Map.of("reason", "x"))
                .isProblem(409, "conflict-stands");
        var near = near(Way.DOMAIN, manuscript);
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
        heard(person(Office.EDITOR, person -> place(person, "Department " + tag)));
        try {
            var manuscript = manuscript();
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
            heard(Office.person(Office.EDITOR));
        }
    }

    @Test
    void caseWhoseEditorIsKeptFromItByNowWaitsForWhoDistributes() {
        var manuscript = manuscript();
        assertThat(manuscript
                        .see(Office.EDITOR)
                        .body()
                        .get("sectionEditor")
                        .get("personId")
                        .asString())
                .isEqualTo(Office.EDITOR.personId());
        assertThat(waiting(Office.DEPUTY, manuscript)).isFalse();
        heard(person(Office.EDITOR, person -> place(person, "Department " + tag)));
        try {
            manuscript.see(Office.EDITOR).isProblem(404, "not-found");
            assertThat(waiting(Office.DEPUTY, manuscript)).isTrue();
        } finally {
            heard(Office.person(Office.EDITOR));
        }
    }

    private boolean waiting(Staff who, Office.Manuscript manuscript) {
        return office.get("/api/review/cases?view=waiting&limit=100&q=" + manuscript.number, who)
                .text()
                .contains(manuscript.id);
    }

    @Test
    void whereNobodyIsFreeToDecideTheSecretaryIsToldWhatWouldHelp() {
        var manuscript = manuscript(state -> state.put("itemType", "EDITORS_COLUMN"));
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

    @Test
    void outgoingMailAboutACaseIsNotShownToWhoIsKeptFromIt() {
        var manuscript = manuscript().inReview();
        var reviewer = office.expert("Mailed" + tag);
        manuscript.invited(reviewer);
        var clerk = Staff.of("clerk-" + tag, "author", "secretary");
        heard(person(clerk, person -> person.put("orcid", "orcid-" + tag)));
        assertThat(mails(clerk)).doesNotContain(reviewer.email(), manuscript.id);
        assertThat(mails(Office.SECRETARY)).contains(reviewer.email());
    }

    /** All pages of the outgoing mail: other tests write letters too. */
    private String mails(Staff reader) {
        var all = new StringBuilder();
        for (var after = ""; after != null; ) {
            var page = office.get("/api/review/mails?limit=100" + after, reader).is(200);
            all.append(page.text());
            var next = page.body().path("next").asString("");
            after = next.isEmpty() ? null : "&after=" + next;
        }
        return all.toString();
    }

    @Test
    void listsCostNoMoreStatementsForWhoIsKeptFromMuch() {
        var manuscript = manuscript();
        var near = near(Way.DEPARTMENT, manuscript);
        long few = statements(near);
        for (int i = 0; i < 5; i++) {
            manuscript();
        }
        assertThat(statements(near)).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    private long statements(Staff who) {
        office.get("/api/review/cases", who).is(200);
        long before = CountingConnections.statements();
        office.get("/api/review/cases", who).is(200);
        return CountingConnections.statements() - before;
    }

    @Test
    void noReviewerReadsOfConflictsAnywhere() {
        var manuscript = manuscript().inReview();
        var reviewer = office.expert("Unaware" + tag);
        manuscript
                .post(
                        "/rounds",
                        Office.EDITOR,
                        Map.of("gapReason", "small field", "reviewers", List.of(Map.of("reviewerId", reviewer.id()))))
                .is(201);
        var token = office.token(reviewer);
        near(Way.DOMAIN, manuscript);
        var link = "/api/review/invitations/" + token;
        var account = new Staff(UUID.randomUUID().toString(), "", reviewer.email(), "author");
        var seat = manuscript.seat(reviewer).get("seatId").asString();
        assertThat(office.get(link, null).is(200).text()
                        + office.get("/api/review/assignments", account).is(200).text()
                        + office.get("/api/review/reviewers/me", account).text())
                .doesNotContainIgnoringCase("conflict\"")
                .doesNotContain("overrid", "setAside", "bars", authorsAddress());
        office.post(manuscript.path() + "/seats/" + seat + "/override", account, 0, Map.of("reason", "x"))
                .is(403);
        office.post(manuscript.path() + "/conflicts", account, -1, Map.of()).is(403);
        office.post(
                        manuscript.path() + "/conflicts/" + UUID.randomUUID() + "/withdrawal",
                        account,
                        0,
                        Map.of("reason", "x"))
                .is(403);
        office.exchange(
                        HttpMethod.POST,
                        manuscript.path() + "/editors/" + UUID.randomUUID() + "/override",
                        account,
                        0,
                        Map.of("reason", "x"))
                .is(403);
    }
}
