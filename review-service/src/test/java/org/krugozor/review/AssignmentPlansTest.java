package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.CountingConnections;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Many manuscripts get their panels at once, in a worker process, and nobody is asked whom a panel may not ask. */
@RunningOffice
class AssignmentPlansTest {

    private static final String PLANS = "/api/review/assignment-plans";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger LANGUAGES = new AtomicInteger();

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    /** A language nobody else in the tests reads: whoever a test adds is alone with its manuscripts. */
    String language;

    @BeforeEach
    void open() {
        office = new Office(client);
        language = "w" + (char) ('a' + LANGUAGES.getAndIncrement());
    }

    private Office.Manuscript waiting(String... fields) {
        return office.submitted(state -> {
                    state.put("language", language);
                    ((ObjectNode) state.get("contributors").get(0)).put("email", authorsAddress());
                    var all = state.putArray("fields");
                    for (var field : fields) {
                        all.addObject().put("code", field).put("role", "THEORY").put("weight", 1.0 / fields.length);
                    }
                })
                .inReview();
    }

    private String reviewer(Map<String, Object> besides, Map<String, Integer> expertise) {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var profile = new HashMap<String, Object>(Map.of(
                "email",
                word + "@plan.example",
                "names",
                Map.of("latin", Map.of("surname", "Planned" + word, "given", "P")),
                "languagesRead",
                List.of(language),
                "locale",
                "en",
                "maxLoad",
                3,
                "expertise",
                expertise.entrySet().stream()
                        .map(known -> Map.of("field", known.getKey(), "level", known.getValue()))
                        .toList()));
        profile.putAll(besides);
        return office.post("/api/review/reviewers", Office.SECRETARY, -1, profile)
                .is(201)
                .body()
                .get("reviewerId")
                .asString();
    }

    private String reviewer() {
        return reviewer(Map.of(), Map.of("11.15", 4, "15", 4));
    }

    /** Of an author of this test's manuscripts and of no other's, so that a tie to them is nobody else's conflict. */
    private String authorsAddress() {
        return "author-" + language + "@plans.example";
    }

    private Map<String, Object> nearAnAuthor() {
        return Map.of("ties", List.of(Map.of("kind", "PERSONAL", "name", "Q. Xzy", "email", authorsAddress())));
    }

    private String order(Map<String, Object> besides, Office.Manuscript... manuscripts) {
        var wanted = new HashMap<String, Object>(Map.of(
                "seats",
                2,
                "seconds",
                1,
                "manuscripts",
                Arrays.stream(manuscripts).map(one -> one.id).toList()));
        wanted.putAll(besides);
        return office.post(PLANS, Office.EDITOR, -1, wanted)
                .is(202)
                .body()
                .get("id")
                .asString();
    }

    private Answer plan(String id) {
        return office.get(PLANS + "/" + id, Office.EDITOR);
    }

    private Answer worked(String id) {
        return Eventually.value("plan " + id, PATIENCE, () -> Optional.of(plan(id).is(200))
                .filter(plan -> !plan.body().get("state").asString().equals("WORKING")));
    }

    private static Set<String> members(JsonNode panel) {
        var ids = new HashSet<String>();
        panel.get("reviewers").forEach(one -> ids.add(one.get("reviewerId").asString()));
        return ids;
    }

    private static JsonNode panel(Answer plan, Office.Manuscript manuscript) {
        for (var panel : plan.body().get("panels")) {
            if (panel.get("manuscriptId").asString().equals(manuscript.id)) {
                return panel;
            }
        }
        throw new AssertionError("no panel for " + manuscript.number + " in " + plan.body());
    }

    private Answer apply(String id, long version, Office.Manuscript... manuscripts) {
        return office.postOnce(
                PLANS + "/" + id + "/application",
                Office.EDITOR,
                version,
                Map.of(
                        "panels",
                        Arrays.stream(manuscripts)
                                .map(one -> Map.of("manuscriptId", one.id, "gapReason", "small field"))
                                .toList()));
    }

    private Set<String> invited(Office.Manuscript manuscript) {
        var ids = new ArrayList<String>();
        manuscript.see(Office.CHIEF).body().get("rounds").forEach(round -> round.get("seats")
                .forEach(seat -> ids.add(seat.get("reviewerId").asString())));
        assertThat(ids).doesNotHaveDuplicates();
        return new HashSet<>(ids);
    }

    @Test
    void whoIsInConflictIsInNoPlanAndIsNeverInvited() {
        var near = reviewer(nearAnAuthor(), Map.of("11.15", 5, "15", 5));
        var people = Set.of(reviewer(), reviewer(), reviewer());
        var manuscripts = new Office.Manuscript[] {waiting("11.15", "15"), waiting("15"), waiting("11.15")};
        var id = order(Map.of("minLoad", 0), manuscripts);
        var plan = worked(id);
        assertThat(plan.body().get("state").asString()).isEqualTo("READY");
        assertThat(plan.body().get("panels")).hasSize(3);
        assertThat(plan.text()).doesNotContain(near);
        assertThat(plan.body().get("coverage").asDouble())
                .isLessThanOrEqualTo(plan.body().get("bound").asDouble() + 1e-6);
        apply(id, plan.version(), manuscripts).is(200);
        for (var manuscript : manuscripts) {
            assertThat(invited(manuscript)).hasSize(2).isSubsetOf(people);
        }
    }

    @Test
    void whoCameIntoConflictAfterThePlanIsNotInvitedByIt() {
        var one = reviewer();
        var other = reviewer();
        var manuscript = waiting("15");
        var id = order(Map.of(), manuscript);
        var plan = worked(id);
        assertThat(members(panel(plan, manuscript))).containsExactlyInAnyOrder(one, other);
        var profile = office.get("/api/review/reviewers/" + one, Office.SECRETARY);
        var body = new HashMap<String, Object>();
        profile.body().properties().forEach(entry -> body.put(entry.getKey(), entry.getValue()));
        body.putAll(nearAnAuthor());
        office.put("/api/review/reviewers/" + one, Office.SECRETARY, profile.version(), body)
                .is(200);
        var outcome = apply(id, plan.version(), manuscript)
                .is(200)
                .body()
                .get("outcomes")
                .get(0);
        assertThat(outcome.get("state").asString()).isEqualTo("REFUSED");
        assertThat(outcome.get("problem").asString()).isEqualTo("reviewer-needs-override");
        assertThat(invited(manuscript)).isEmpty();
        var refused = panel(plan(id), manuscript);
        assertThat(refused.get("applied").asBoolean()).isFalse();
        assertThat(refused.get("waiting").asBoolean()).isTrue();
    }

    @Test
    void appliedTwiceInvitesNobodyTwice() {
        reviewer();
        reviewer();
        var manuscript = waiting("11.15", "15");
        var id = order(Map.of(), manuscript);
        var version = worked(id).version();
        assertThat(apply(id, version, manuscript).is(200).text()).contains("OPENED");
        var first = invited(manuscript);
        assertThat(apply(id, version, manuscript).is(200).text()).contains("ALREADY_APPLIED");
        assertThat(invited(manuscript)).isEqualTo(first).hasSize(2);
        assertThat(panel(plan(id), manuscript).get("applied").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeIsNamedWithWhatWouldHelp() {
        reviewer();
        var manuscript = waiting("15");
        var id = order(Map.of(), manuscript);
        var plan = worked(id).body();
        assertThat(plan.get("state").asString()).isEqualTo("UNASSIGNABLE");
        var obstacle = plan.get("obstacles").get(0);
        assertThat(obstacle.get("code").asString()).isEqualTo("too-few-eligible");
        assertThat(obstacle.get("reason").asString()).contains(manuscript.number, "2 wanted, 1 may review it");
        assertThat(obstacle.get("help").asString()).isNotBlank();
    }

    @Test
    void handOfAnEditorChangesAPanelButNotPastAConflictWithoutAReason() {
        var near = reviewer(nearAnAuthor(), Map.of("15", 5));
        var one = reviewer();
        var other = reviewer();
        var spare = reviewer(Map.of(), Map.of("15", 2));
        var manuscript = waiting("15");
        var id = order(Map.of(), manuscript);
        var plan = worked(id);
        var path = PLANS + "/" + id + "/panels/" + manuscript.id;
        office.put(path, Office.EDITOR, plan.version(), seated(one, near)).isProblem(422, "reviewer-needs-override");
        var changed = office.put(path, Office.EDITOR, plan.version(), seated(one, spare))
                .is(200);
        office.put(path, Office.EDITOR, plan.version(), seated(one, other)).isProblem(409, "stale-version");
        var now = plan(id);
        assertThat(now.version()).isEqualTo(changed.version());
        assertThat(members(panel(now, manuscript))).containsExactlyInAnyOrder(one, spare);
        assertThat(panel(now, manuscript).get("byHand").asBoolean()).isTrue();
        var reasoned = office.put(
                        path,
                        Office.EDITOR,
                        now.version(),
                        Map.of(
                                "reviewers",
                                List.of(
                                        Map.of("reviewerId", spare),
                                        Map.of("reviewerId", near, "override", Map.of("reason", "only expert")))))
                .is(200);
        assertThat(panel(plan(id), manuscript).get("coverage").asDouble()).isEqualTo(1.0);
        apply(id, reasoned.version(), manuscript).is(200);
        assertThat(invited(manuscript)).containsExactlyInAnyOrder(spare, near);
    }

    private static Map<String, Object> seated(String... reviewers) {
        return Map.of(
                "reviewers",
                Arrays.stream(reviewers)
                        .map(reviewer -> Map.of("reviewerId", reviewer))
                        .toList());
    }

    @Test
    void calledOffPlanIsWorkedOutNoFurtherAndAppliedByNobody() {
        reviewer();
        reviewer();
        var manuscript = waiting("15");
        var id = order(Map.of("seconds", 60), manuscript);
        office.exchange(HttpMethod.DELETE, PLANS + "/" + id, Office.EDITOR, -1, null)
                .is(204);
        Eventually.value("end of job " + id, Duration.ofSeconds(20), () -> Optional.of(jobState(id))
                .filter(state -> !Set.of("QUEUED", "RUNNING").contains(state)));
        var plan = plan(id);
        assertThat(plan.body().get("state").asString()).isEqualTo("CANCELLED");
        apply(id, plan.version(), manuscript).isProblem(409, "plan-not-ready");
        assertThat(invited(manuscript)).isEmpty();
    }

    @Test
    void planLeftBehindByAProgramThatDiedIsWorkedOutByTheNext() {
        reviewer();
        reviewer();
        var manuscript = waiting("15");
        var id = order(Map.of(), manuscript);
        worked(id);
        // the plan is ready a moment before its job is put down as done
        Eventually.value("end of job " + id, Duration.ofSeconds(20), () -> Optional.of(jobState(id))
                .filter("DONE"::equals));
        // as a program leaves it that was killed in the middle: claimed, not finished, nothing kept
        sql("delete from assignment_panel where plan_id = '" + id + "'");
        sql("update assignment_plan set state = 'WORKING', findings = null where id = '" + id + "'");
        sql("update job set state = 'RUNNING', finished_at = null, claimed_until = now() - interval '1 minute'"
                + " where type = 'assign-backlog' and key = '" + id + "'");
        assertThat(worked(id).body().get("state").asString()).isEqualTo("READY");
        assertThat(plan(id).body().get("panels")).hasSize(1);
    }

    @Test
    void searchUnderWayTellsHowGoodTheBestPlanIsAndHowFarFromTheBest() {
        reviewer();
        reviewer();
        var id = order(Map.of(), waiting("15"), waiting("11.15", "15"));
        worked(id);
        // as it stands in the middle of a search longer than that of two manuscripts
        sql("delete from assignment_panel where plan_id = '" + id + "'");
        sql("update assignment_plan set state = 'WORKING', findings = null,"
                + " standing = '{\"coverage\": 1.5, \"bound\": 1.6}' where id = '" + id + "'");
        var working = plan(id).is(200).body();
        assertThat(working.get("coverage").asDouble()).isEqualTo(1.5);
        assertThat(working.get("bound").asDouble()).isEqualTo(1.6);
        assertThat(working.get("gap").asDouble()).isEqualTo(0.0625, within(1e-9));
        assertThat(working.get("most").asInt()).isEqualTo(2);
        office.exchange(HttpMethod.DELETE, PLANS + "/" + id, Office.EDITOR, -1, null)
                .is(204);
    }

    @Test
    void oldPlansNobodyAppliedGoWhenANewOneIsOrderedAndTheOthersArePagedThrough() {
        reviewer();
        reviewer();
        var applied = order(Map.of(), waiting("15"));
        var forgotten = order(Map.of(), waiting("15"));
        var version = worked(applied).version();
        worked(forgotten);
        var panel =
                plan(applied).body().get("panels").get(0).get("manuscriptId").asString();
        office.post(
                        PLANS + "/" + applied + "/application",
                        Office.EDITOR,
                        version,
                        Map.of("panels", List.of(Map.of("manuscriptId", panel))))
                .is(200);
        sql("update assignment_plan set created_at = created_at - interval '1 year' where id in ('" + applied + "', '"
                + forgotten + "')");
        var fresh = order(Map.of("seconds", 1), waiting("15"));
        plan(forgotten).isProblem(404, "not-found");
        plan(applied).is(200);
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = office.get(PLANS + "?limit=1" + next, Office.EDITOR).body();
            page.get("items").forEach(one -> seen.add(one.get("id").asString()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(seen)
                .startsWith(fresh)
                .contains(applied)
                .doesNotContain(forgotten)
                .doesNotHaveDuplicates();
        worked(fresh);
    }

    @Test
    void atMostOneOfAnInstitutionSitsOnAPanelWhereThatIsWished() {
        var university = Map.<String, Object>of(
                "affiliations", List.of(Map.of("institution", Map.of("en", "University of " + language))));
        var one = reviewer(university, Map.of("15", 5));
        var other = reviewer(university, Map.of("15", 5));
        var manuscript = waiting("15");
        var impossible =
                worked(order(Map.of("onePerInstitution", true), manuscript)).body();
        assertThat(impossible.get("state").asString()).isEqualTo("UNASSIGNABLE");
        assertThat(impossible.get("obstacles").get(0).get("code").asString()).isEqualTo("too-few-eligible");
        assertThat(impossible.get("obstacles").get(0).get("reason").asString()).contains("together at most: 1");
        assertThat(members(panel(worked(order(Map.of(), manuscript)), manuscript)))
                .containsExactlyInAnyOrder(one, other);
        var elsewhere = reviewer(Map.of(), Map.of("15", 2));
        assertThat(members(panel(worked(order(Map.of("onePerInstitution", true), manuscript)), manuscript)))
                .contains(elsewhere);
    }

    @Test
    void planIsItsEditorsAloneAndOfCasesTheyHandle() {
        reviewer();
        reviewer();
        var manuscript = waiting("15");
        var id = order(Map.of(), manuscript);
        office.get(PLANS + "/" + id, Office.OTHER_EDITOR).isProblem(404, "not-found");
        office.get(PLANS + "/" + id, Office.SECRETARY).isProblem(403, "forbidden");
        office.post(
                        PLANS,
                        Office.OTHER_EDITOR,
                        -1,
                        Map.of("seats", 2, "seconds", 1, "manuscripts", List.of(manuscript.id)))
                .isProblem(422, "invalid");
        worked(id);
    }

    @Test
    void showingALongerPlanTakesNoMoreStatements() {
        for (int i = 0; i < 6; i++) {
            reviewer();
        }
        var few = order(Map.of(), waiting("15"));
        var many = order(Map.of(), waiting("15"), waiting("11.15"), waiting("15", "11.15"), waiting("15"));
        worked(few);
        worked(many);
        assertThat(statements(many)).isEqualTo(statements(few)).isLessThan(15);
    }

    private long statements(String id) {
        long before = CountingConnections.statements();
        plan(id).is(200);
        return CountingConnections.statements() - before;
    }

    private String jobState(String plan) {
        return String.valueOf(
                database.sql("select state from job where type = 'assign-backlog' and key = '" + plan + "'")
                        .map(row -> row.get("state", String.class))
                        .one()
                        .block());
    }

    private void sql(String statement) {
        database.sql(statement).then().block();
    }
}
