package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.PlansOfOffice;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Many manuscripts get their panels at once, in a worker process, and nobody is asked whom a panel may not ask. */
@RunningOffice
class AssignmentPlansTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;
    PlansOfOffice plans;

    @BeforeEach
    void open() {
        office = new Office(client);
        plans = new PlansOfOffice(office);
    }

    @Test
    void whoIsInConflictIsInNoPlanAndIsNeverInvited() {
        var near = plans.reviewer(plans.nearAnAuthor(), Map.of("11.15", 5, "15", 5));
        var people = Set.of(plans.reviewer(), plans.reviewer(), plans.reviewer());
        var manuscripts =
                new Office.Manuscript[] {plans.waiting("11.15", "15"), plans.waiting("15"), plans.waiting("11.15")};
        var id = plans.order(Map.of("minLoad", 0), manuscripts);
        var plan = plans.worked(id);
        assertThat(plan.body().get("state").asString()).isEqualTo("READY");
        assertThat(plan.body().get("panels")).hasSize(3);
        assertThat(plan.text()).doesNotContain(near);
        assertThat(plan.body().get("coverage").asDouble())
                .isLessThanOrEqualTo(plan.body().get("bound").asDouble() + 1e-6);
        plans.applied(id, plan.version(), manuscripts);
        for (var manuscript : manuscripts) {
            assertThat(plans.invited(manuscript)).hasSize(2).isSubsetOf(people);
        }
    }

    @Test
    void whoCameIntoConflictAfterThePlanIsNotInvitedByIt() {
        var one = plans.reviewer();
        var other = plans.reviewer();
        var manuscript = plans.waiting("15");
        var id = plans.order(Map.of(), manuscript);
        var plan = plans.worked(id);
        assertThat(PlansOfOffice.members(PlansOfOffice.panel(plan, manuscript))).containsExactlyInAnyOrder(one, other);
        comesNear(one);
        var refused = PlansOfOffice.panel(plans.applied(id, plan.version(), manuscript), manuscript);
        assertThat(refused.get("refused").get("problem").asString()).isEqualTo("reviewer-needs-override");
        assertThat(refused.get("gapReason").asString()).isEqualTo("small field");
        assertThat(plans.invited(manuscript)).isEmpty();
        assertThat(refused.get("applied").asBoolean()).isFalse();
        assertThat(refused.get("waiting").asBoolean()).isTrue();
    }

    @Test
    void appliedTwiceInvitesNobodyTwice() {
        plans.reviewer();
        plans.reviewer();
        var manuscript = plans.waiting("11.15", "15");
        var id = plans.order(Map.of(), manuscript);
        var version = plans.worked(id).version();
        plans.applied(id, version, manuscript);
        var first = plans.invited(manuscript);
        assertThat(plans.apply(id, version, manuscript)
                        .is(202)
                        .body()
                        .get("rounds")
                        .asInt())
                .isZero();
        assertThat(plans.invited(manuscript)).isEqualTo(first).hasSize(2);
        assertThat(PlansOfOffice.panel(plans.opened(id), manuscript)
                        .get("applied")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatCannotBeIsNamedWithWhatWouldHelp() {
        plans.reviewer();
        var manuscript = plans.waiting("15");
        var id = plans.order(Map.of(), manuscript);
        var plan = plans.worked(id).body();
        assertThat(plan.get("state").asString()).isEqualTo("UNASSIGNABLE");
        var obstacle = plan.get("obstacles").get(0);
        assertThat(obstacle.get("code").asString()).isEqualTo("too-few-eligible");
        assertThat(obstacle.get("reason").asString()).contains(manuscript.number, "2 wanted, 1 may review it");
        assertThat(obstacle.get("help").asString()).isNotBlank();
    }

    @Test
    void planWaitsOnForWhomAProfileWasMadePartOfMeanwhile() {
        var one = plans.reviewer();
        var other = plans.reviewer();
        var manuscript = plans.waiting("15");
        var id = plans.order(Map.of(), manuscript);
        plans.worked(id);
        var kept = plans.reviewer(Map.of(), Map.of());
        merged(one, kept);

        assertThat(PlansOfOffice.members(PlansOfOffice.panel(plans.plan(id), manuscript)))
                .containsExactlyInAnyOrder(kept, other);

        merged(other, kept);
        assertThat(PlansOfOffice.members(PlansOfOffice.panel(plans.plan(id), manuscript)))
                .containsExactly(kept);
    }

    private void merged(String part, String into) {
        var path = "/api/review/reviewers/" + into;
        office.post(
                        path + "/merging",
                        Office.SECRETARY,
                        office.get(path, Office.SECRETARY).version(),
                        Map.of("reviewerId", part))
                .is(200);
    }

    @Test
    void handOfAnEditorChangesAPanelButNotPastAConflictWithoutAReason() {
        var near = plans.reviewer(plans.nearAnAuthor(), Map.of("15", 5));
        var one = plans.reviewer();
        var other = plans.reviewer();
        var spare = plans.reviewer(Map.of(), Map.of("15", 2));
        var manuscript = plans.waiting("15");
        var id = plans.order(Map.of(), manuscript);
        var plan = plans.worked(id);
        var path = PlansOfOffice.PLANS + "/" + id + "/panels/" + manuscript.id;
        office.put(path, Office.EDITOR, plan.version(), seated(one, near)).isProblem(422, "reviewer-needs-override");
        var changed = office.put(path, Office.EDITOR, plan.version(), seated(one, spare))
                .is(200);
        office.put(path, Office.EDITOR, plan.version(), seated(one, other)).isProblem(409, "stale-version");
        var now = plans.plan(id);
        assertThat(now.version()).isEqualTo(changed.version());
        assertThat(PlansOfOffice.members(PlansOfOffice.panel(now, manuscript))).containsExactlyInAnyOrder(one, spare);
        assertThat(PlansOfOffice.panel(now, manuscript).get("byHand").asBoolean())
                .isTrue();
        var reasoned = office.put(
                        path,
                        Office.EDITOR,
                        now.version(),
                        Map.of(
                                "reviewers",
                                List.of(
                                        Map.of("reviewerId", spare),
                                        Map.of(
                                                "reviewerId",
                                                near,
                                                "override",
                                                Map.of("reason", "only expert", "setAside", List.of("personal"))))))
                .is(200);
        assertThat(PlansOfOffice.panel(plans.plan(id), manuscript)
                        .get("coverage")
                        .asDouble())
                .isEqualTo(1.0);
        plans.applied(id, reasoned.version(), manuscript);
        assertThat(plans.invited(manuscript)).containsExactlyInAnyOrder(spare, near);
    }

    @Test
    void aReasonGivenInAPlanIsNotForAConflictThatCameLater() {
        var one = plans.reviewer();
        var full = plans.reviewer(Map.of("maxLoad", 0), Map.of("15", 5));
        plans.reviewer(Map.of(), Map.of("15", 2));
        var manuscript = plans.waiting("15");
        var id = plans.order(Map.of(), manuscript);
        var plan = plans.worked(id);
        var seated = office.put(
                        PlansOfOffice.PLANS + "/" + id + "/panels/" + manuscript.id,
                        Office.EDITOR,
                        plan.version(),
                        despite(one, full, List.of("fully-loaded")))
                .is(200);
        comesNear(full);

        var refused = PlansOfOffice.panel(plans.applied(id, seated.version(), manuscript), manuscript)
                .get("refused");

        assertThat(refused.get("problem").asString()).isEqualTo("reviewer-obstacle-new");
        assertThat(refused.get("detail").asString()).contains("personal relation to an author");
        assertThat(plans.invited(manuscript)).isEmpty();
    }

    @Test
    void aReasonKeptInAPlanBeforeItWasNotedWhatItIsForIsAskedForAgain() {
        var one = plans.reviewer();
        var full = plans.reviewer(Map.of("maxLoad", 0), Map.of("15", 5));
        plans.reviewer(Map.of(), Map.of("15", 2));
        var manuscript = plans.waiting("15");
        var id = plans.order(Map.of(), manuscript);
        var plan = plans.worked(id);
        var seated = office.put(
                        PlansOfOffice.PLANS + "/" + id + "/panels/" + manuscript.id,
                        Office.EDITOR,
                        plan.version(),
                        despite(one, full, List.of("fully-loaded")))
                .is(200);
        database.sql("""
                        update assignment_panel set content = jsonb_set(content, '{members}',
                            (select jsonb_agg(member - 'setAside') from jsonb_array_elements(content -> 'members') m (member)))
                        where plan_id = :id::uuid""").bind("id", id).then().block();

        var refused = PlansOfOffice.panel(plans.applied(id, seated.version(), manuscript), manuscript)
                .get("refused");

        assertThat(refused.get("problem").asString()).isEqualTo("reviewer-obstacle-new");
        assertThat(plans.invited(manuscript)).isEmpty();
    }

    private static Map<String, Object> despite(String one, String other, List<String> setAside) {
        return Map.of(
                "reviewers",
                List.of(
                        Map.of("reviewerId", one),
                        Map.of(
                                "reviewerId",
                                other,
                                "override",
                                Map.of("reason", "agreed to one more", "setAside", setAside))));
    }

    private void comesNear(String reviewer) {
        var profile = office.get("/api/review/reviewers/" + reviewer, Office.SECRETARY);
        var body = new HashMap<String, Object>();
        profile.body().properties().forEach(entry -> body.put(entry.getKey(), entry.getValue()));
        body.putAll(plans.nearAnAuthor());
        office.put("/api/review/reviewers/" + reviewer, Office.SECRETARY, profile.version(), body)
                .is(200);
    }

    private static Map<String, Object> seated(String... reviewers) {
        return Map.of(
                "reviewers",
                Arrays.stream(reviewers)
                        .map(reviewer -> Map.of("reviewerId", reviewer))
                        .toList());
    }

    @Test
    void atMostOneOfAnInstitutionSitsOnAPanelWhereThatIsWished() {
        var university = Map.<String, Object>of(
                "affiliations", List.of(Map.of("institution", Map.of("en", "University of " + plans.language))));
        var one = plans.reviewer(university, Map.of("15", 5));
        var other = plans.reviewer(university, Map.of("15", 5));
        var manuscript = plans.waiting("15");
        var impossible = plans.worked(plans.order(Map.of("onePerInstitution", true), manuscript))
                .body();
        assertThat(impossible.get("state").asString()).isEqualTo("UNASSIGNABLE");
        assertThat(impossible.get("obstacles").get(0).get("code").asString()).isEqualTo("too-few-eligible");
        assertThat(impossible.get("obstacles").get(0).get("reason").asString()).contains("together at most: 1");
        assertThat(PlansOfOffice.members(
                        PlansOfOffice.panel(plans.worked(plans.order(Map.of(), manuscript)), manuscript)))
                .containsExactlyInAnyOrder(one, other);
        var elsewhere = plans.reviewer(Map.of(), Map.of("15", 2));
        assertThat(PlansOfOffice.members(PlansOfOffice.panel(
                        plans.worked(plans.order(Map.of("onePerInstitution", true), manuscript)), manuscript)))
                .contains(elsewhere);
    }

    @Test
    void planIsItsEditorsAloneAndOfCasesTheyHandle() {
        plans.reviewer();
        plans.reviewer();
        var manuscript = plans.waiting("15");
        var id = plans.order(Map.of(), manuscript);
        office.get(PlansOfOffice.PLANS + "/" + id, Office.OTHER_EDITOR).isProblem(404, "not-found");
        office.get(PlansOfOffice.PLANS + "/" + id, Office.SECRETARY).isProblem(403, "forbidden");
        office.post(
                        PlansOfOffice.PLANS,
                        Office.OTHER_EDITOR,
                        -1,
                        Map.of("seats", 2, "seconds", 1, "manuscripts", List.of(manuscript.id)))
                .isProblem(422, "invalid");
        plans.worked(id);
    }
}
