package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.CountingConnections;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.PlansOfOffice;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A plan while it is worked out and long after: called off, taken up again, told of, forgotten. */
@RunningOffice
class PlansUnderWayTest {

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
    void calledOffPlanIsWorkedOutNoFurtherAndAppliedByNobody() {
        plans.reviewer();
        plans.reviewer();
        var manuscript = plans.waiting("15");
        var id = plans.order(Map.of("seconds", 60), manuscript);
        office.exchange(HttpMethod.DELETE, PlansOfOffice.PLANS + "/" + id, Office.EDITOR, -1, null)
                .is(204);
        Eventually.value("end of job " + id, Duration.ofSeconds(20), () -> Optional.of(jobState(id))
                .filter(state -> !Set.of("QUEUED", "RUNNING").contains(state)));
        var plan = plans.plan(id);
        assertThat(plan.body().get("state").asString()).isEqualTo("CANCELLED");
        plans.apply(id, plan.version(), manuscript).isProblem(409, "plan-not-ready");
        assertThat(plans.invited(manuscript)).isEmpty();
    }

    @Test
    void planLeftBehindByAProgramThatDiedIsWorkedOutByTheNext() {
        plans.reviewer();
        plans.reviewer();
        var manuscript = plans.waiting("15");
        var id = plans.order(Map.of(), manuscript);
        plans.worked(id);
        // the plan is ready a moment before its job is put down as done
        Eventually.value("end of job " + id, Duration.ofSeconds(20), () -> Optional.of(jobState(id))
                .filter("DONE"::equals));
        // as a program leaves it that was killed in the middle: claimed, not finished, nothing kept
        sql("delete from assignment_panel where plan_id = '" + id + "'");
        sql("update assignment_plan set state = 'WORKING', findings = null where id = '" + id + "'");
        sql("update job set state = 'RUNNING', finished_at = null, claimed_until = now() - interval '1 minute'"
                + " where type = 'assign-backlog' and key = '" + id + "'");
        assertThat(plans.worked(id).body().get("state").asString()).isEqualTo("READY");
        assertThat(plans.plan(id).body().get("panels")).hasSize(1);
    }

    @Test
    void searchUnderWayTellsHowGoodTheBestPlanIsAndHowFarFromTheBest() {
        plans.reviewer();
        plans.reviewer();
        var id = plans.order(Map.of(), plans.waiting("15"), plans.waiting("11.15", "15"));
        plans.worked(id);
        // as it stands in the middle of a search longer than that of two manuscripts
        sql("delete from assignment_panel where plan_id = '" + id + "'");
        sql("update assignment_plan set state = 'WORKING', findings = null,"
                + " standing = '{\"coverage\": 1.5, \"bound\": 1.6}' where id = '" + id + "'");
        var working = plans.plan(id).is(200).body();
        assertThat(working.get("coverage").asDouble()).isEqualTo(1.5);
        assertThat(working.get("bound").asDouble()).isEqualTo(1.6);
        assertThat(working.get("gap").asDouble()).isEqualTo(0.0625, within(1e-9));
        assertThat(working.get("most").asInt()).isEqualTo(2);
        office.exchange(HttpMethod.DELETE, PlansOfOffice.PLANS + "/" + id, Office.EDITOR, -1, null)
                .is(204);
    }

    @Test
    void oldPlansNobodyAppliedGoWhenANewOneIsOrderedAndTheOthersArePagedThrough() {
        plans.reviewer();
        plans.reviewer();
        var applied = plans.order(Map.of(), plans.waiting("15"));
        var forgotten = plans.order(Map.of(), plans.waiting("15"));
        var version = plans.worked(applied).version();
        plans.worked(forgotten);
        var panel = plans.plan(applied)
                .body()
                .get("panels")
                .get(0)
                .get("manuscriptId")
                .asString();
        office.post(
                        PlansOfOffice.PLANS + "/" + applied + "/application",
                        Office.EDITOR,
                        version,
                        Map.of("panels", List.of(Map.of("manuscriptId", panel))))
                .is(202);
        plans.opened(applied);
        sql("update assignment_plan set created_at = created_at - interval '1 year' where id in ('" + applied + "', '"
                + forgotten + "')");
        var fresh = plans.order(Map.of("seconds", 1), plans.waiting("15"));
        plans.plan(forgotten).isProblem(404, "not-found");
        plans.plan(applied).is(200);
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = office.get(PlansOfOffice.PLANS + "?limit=1" + next, Office.EDITOR)
                    .body();
            page.get("items").forEach(one -> seen.add(one.get("id").asString()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(seen)
                .startsWith(fresh)
                .contains(applied)
                .doesNotContain(forgotten)
                .doesNotHaveDuplicates();
        plans.worked(fresh);
    }

    @Test
    void showingALongerPlanTakesNoMoreStatements() {
        for (int i = 0; i < 6; i++) {
            plans.reviewer();
        }
        var few = plans.order(Map.of(), plans.waiting("15"));
        var many = plans.order(
                Map.of(),
                plans.waiting("15"),
                plans.waiting("11.15"),
                plans.waiting("15", "11.15"),
                plans.waiting("15"));
        plans.worked(few);
        plans.worked(many);
        assertThat(statements(many)).isEqualTo(statements(few)).isLessThan(15);
    }

    private long statements(String id) {
        long before = CountingConnections.statements();
        plans.plan(id).is(200);
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
