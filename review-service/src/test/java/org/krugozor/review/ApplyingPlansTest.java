package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.HeldCase;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.PlansOfOffice;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A plan is applied in the background, panel by panel: no time limit and no breakdown loses one or asks anybody twice. */
@RunningOffice
class ApplyingPlansTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    void aPanelRefusedUndoesNoOtherThoughAllWereSentUnderOneKey() {
        plans.reviewer();
        var reviewer = plans.reviewer();
        var before = plans.waiting("15");
        var taken = plans.waiting("15", "11.15");
        var after = plans.waiting("11.15");
        var id = plans.order(Map.of(), before, taken, after);
        var version = plans.worked(id).version();
        taken.post(
                        "/rounds",
                        Office.EDITOR,
                        Map.of("gapReason", "by hand", "reviewers", List.of(Map.of("reviewerId", reviewer))))
                .is(201);

        var applied = plans.applied(id, version, before, taken, after);

        assertThat(states(applied, before, taken, after)).containsExactly("applied", "refused", "applied");
        assertThat(PlansOfOffice.panel(applied, taken)
                        .get("refused")
                        .get("detail")
                        .asString())
                .isNotBlank();
        assertThat(plans.invited(before)).hasSize(2);
        assertThat(plans.invited(after)).hasSize(2);
    }

    @Test
    void theAnswerWaitsForNoRoundHoweverLongTheyTake() {
        plans.reviewer();
        plans.reviewer();
        var manuscript = plans.waiting("15");
        var id = plans.order(Map.of(), manuscript);
        var version = plans.worked(id).version();
        try (var held = HeldCase.of(manuscript)) {
            assertThat(plans.apply(id, version, manuscript)
                            .is(202)
                            .body()
                            .get("rounds")
                            .asInt())
                    .isEqualTo(1);

            assertThat(states(plans.plan(id), manuscript)).containsExactly("applying");
            assertThat(plans.apply(id, version, manuscript)
                            .is(202)
                            .body()
                            .get("rounds")
                            .asInt())
                    .isZero();
            office.put(
                            PlansOfOffice.PLANS + "/" + id + "/panels/" + manuscript.id,
                            Office.EDITOR,
                            version,
                            Map.of("reviewers", List.of(Map.of("reviewerId", plans.reviewer()))))
                    .isProblem(409, "panel-being-applied");
        }
        assertThat(states(plans.opened(id), manuscript)).containsExactly("applied");
        assertThat(plans.invited(manuscript)).hasSize(2);
    }

    @Test
    void aPlanPutAsideMeanwhileInvitesNobodyMore() {
        plans.reviewer();
        plans.reviewer();
        var one = plans.waiting("15");
        var other = plans.waiting("15");
        var id = plans.order(Map.of(), one, other);
        var plan = plans.worked(id);
        var later = second(plan, one, other);
        var first = later == one ? other : one;
        try (var held = HeldCase.of(first)) {
            plans.apply(id, plan.version(), one, other).is(202);
            held.awaitWaiting();
            office.exchange(HttpMethod.DELETE, PlansOfOffice.PLANS + "/" + id, Office.EDITOR, -1, null)
                    .is(204);
        }
        Eventually.value("end of the work", PATIENCE, () -> Optional.of(job(id)).filter("DONE"::equals));
        assertThat(plans.invited(first)).hasSize(2);
        assertThat(plans.invited(later)).isEmpty();
    }

    @Test
    void aProgramThatDiesInTheMiddleLosesNoPanelAndInvitesNobodyTwice() {
        var people = Set.of(plans.reviewer(), plans.reviewer());
        var one = plans.waiting("15");
        var other = plans.waiting("15", "11.15");
        var id = plans.order(Map.of(), one, other);
        var plan = plans.worked(id);
        var second = second(plan, one, other);
        var first = second == one ? other : one;
        try (var held = HeldCase.of(second)) {
            plans.apply(id, plan.version(), one, other).is(202);
            Eventually.value("the first round", PATIENCE, () -> Optional.of(states(plans.plan(id), first))
                    .filter(List.of("applied")::equals));

            Eventually.value("the second in hand", PATIENCE, () -> Optional.of(held.endThoseWhoWait())
                    .filter(n -> n > 0));

            assertThat(states(plans.plan(id), first, second)).containsExactly("applied", "applying");
        }
        assertThat(states(plans.opened(id), first, second)).containsExactly("applied", "applied");
        assertThat(attempts(id)).isGreaterThan(1);
        assertThat(plans.invited(first)).isEqualTo(people);
        assertThat(plans.invited(second)).isEqualTo(people);
        for (var reviewer : people) {
            var email = office.get("/api/review/reviewers/" + reviewer, Office.CHIEF)
                    .body()
                    .get("email")
                    .asString();
            var invitations = Eventually.value("both invitations", PATIENCE, () -> Optional.of(invitations(email))
                    .filter(n -> n >= 2));
            assertThat(invitations).isEqualTo(2);
        }
    }

    private static long invitations(String email) {
        return Mailbox.of(email).stream()
                .filter(mail -> mail.subject().startsWith("Invitation"))
                .map(Mailbox.Mail::messageId)
                .distinct()
                .count();
    }

    /** The one of the two whose round is opened after the other's. */
    private Office.Manuscript second(Answer plan, Office.Manuscript one, Office.Manuscript other) {
        var last = database.sql("select manuscript_id::text as m from assignment_panel where plan_id = '"
                        + plan.body().get("id").asString() + "' order by place desc limit 1")
                .map(row -> row.get("m", String.class))
                .one()
                .block();
        return one.id.equals(last) ? one : other;
    }

    private int attempts(String plan) {
        return database.sql("select attempt from job where type = 'open-planned-rounds' and key = '" + plan + "'")
                .map(row -> row.get("attempt", Integer.class))
                .one()
                .block();
    }

    private String job(String plan) {
        return database.sql("select state from job where type = 'open-planned-rounds' and key = '" + plan + "'")
                .map(row -> row.get("state", String.class))
                .one()
                .block();
    }

    private static List<String> states(Answer plan, Office.Manuscript... manuscripts) {
        return Stream.of(manuscripts)
                .map(manuscript -> PlansOfOffice.panel(plan, manuscript))
                .map(panel -> panel.get("applied").asBoolean()
                        ? "applied"
                        : panel.get("applying").asBoolean()
                                ? "applying"
                                : panel.get("refused").isNull() ? "not wanted" : "refused")
                .toList();
    }
}
