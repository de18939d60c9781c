package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Answers.Answer;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.LateMail;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A mistaken declaration is taken back with a reason; it stays in the record and keeps nobody from anything any more. */
@RunningOffice
class WithdrawnDeclarationsTest {

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
    void whoeverDeclaredItTakesItBackAndThePersonSeesTheCaseAgain() {
        var manuscript = office.submitted();
        declare(manuscript, Office.SECRETARY, Map.of("personId", Office.EDITOR.personId()));
        manuscript.see(Office.EDITOR).isProblem(404, "not-found");

        withdraw(manuscript, Office.SECRETARY, "A namesake.").is(200);

        manuscript.see(Office.EDITOR).is(200);
        var kept = declared(manuscript, Office.CHIEF).get(0);
        assertThat(kept.get("name").asString()).isEqualTo("Of-the-Office Somebody");
        assertThat(kept.get("conflict").get("said").asString()).isEqualTo("told us");
        assertThat(kept.get("by").asString()).isEqualTo("Of-the-Office Somebody");
        assertThat(kept.get("mayWithdraw").asBoolean()).isFalse();
        assertThat(kept.get("withdrawn").get("by").asString()).isEqualTo("Of-the-Office Somebody");
        assertThat(kept.get("withdrawn").get("reason").asString()).isEqualTo("A namesake.");
        assertThat(kept.get("withdrawn").get("at").isNull()).isFalse();
        var done = act(manuscript, "WITHDRAW_DECLARATION");
        assertThat(done.get("personId").asString()).isEqualTo(Office.SECRETARY.personId());
        assertThat(done.get("name").asString()).isEqualTo("Of-the-Office Somebody");
        assertThat(done.get("detail").get("reason").asString()).isEqualTo("A namesake.");
        assertThat(act(manuscript, "DECLARE_CONFLICT").get("personId").asString())
                .isEqualTo(Office.SECRETARY.personId());
    }

    @Test
    void nobodyClearsThemselvesButTheChiefEditorDoesWithARecordedAct() {
        var manuscript = office.submitted();
        declare(manuscript, Office.EDITOR, Map.of());
        manuscript.see(Office.EDITOR).isProblem(404, "not-found");

        withdraw(manuscript, Office.EDITOR, "I was wrong.").isProblem(404, "not-found");
        manuscript.see(Office.EDITOR).isProblem(404, "not-found");
        withdraw(manuscript, Office.CHIEF, "The editor was wrong.").is(200);

        manuscript.see(Office.EDITOR).is(200);
        assertThat(act(manuscript, "WITHDRAW_DECLARATION").get("role").asString())
                .isEqualTo("chief-editor");
    }

    @Test
    void theChiefEditorInConflictDoesNotClearThemselvesEither() {
        var manuscript = office.submitted();
        declare(manuscript, Office.SECRETARY, Map.of("personId", Office.CHIEF.personId()));
        long version = manuscript.see(Office.SECRETARY).version();
        var declaration = declared(manuscript, Office.SECRETARY).get(0);

        office.post(path(manuscript, declaration), Office.CHIEF, version, Map.of("reason", "No."))
                .isProblem(404, "not-found");
        office.post(path(manuscript, declaration), Office.DEPUTY, version, Map.of("reason", "Another person."))
                .is(200);

        manuscript.see(Office.CHIEF).is(200);
    }

    @Test
    void othersDoNotTakeItBackAndAReasonIsAskedFor() {
        var manuscript = office.submitted();
        declare(manuscript, Office.SECRETARY, Map.of("personId", UUID.randomUUID()));
        assertThat(declared(manuscript, Office.EDITOR).get(0).get("mayWithdraw").asBoolean())
                .isFalse();
        assertThat(declared(manuscript, Office.CHIEF).get(0).get("mayWithdraw").asBoolean())
                .isTrue();

        withdraw(manuscript, Office.EDITOR, "x").isProblem(403, "forbidden");
        withdraw(manuscript, Office.SECRETARY, " ").isProblem(422, "invalid");
        withdraw(manuscript, Office.AUTHOR, "x").is(403);
        office.post(
                        manuscript.path() + "/conflicts/" + UUID.randomUUID() + "/withdrawal",
                        Office.CHIEF,
                        manuscript.version(),
                        Map.of("reason", "x"))
                .isProblem(404, "not-found");
        assertThat(declared(manuscript, Office.CHIEF).get(0).get("withdrawn").isNull())
                .isTrue();
    }

    @Test
    void aSecondWithdrawalIsToldSoAndChangesNothing() {
        var manuscript = office.submitted();
        declare(manuscript, Office.SECRETARY, Map.of("personId", UUID.randomUUID()));
        withdraw(manuscript, Office.SECRETARY, "First.").is(200);

        withdraw(manuscript, Office.CHIEF, "Second.").isProblem(409, "declaration-withdrawn");

        assertThat(declared(manuscript, Office.CHIEF)
                        .get(0)
                        .get("withdrawn")
                        .get("reason")
                        .asString())
                .isEqualTo("First.");
    }

    @Test
    void whatWasComputedStaysWhateverIsTakenBack() {
        var reviewer = office.expert("Computed");
        var profile = office.get("/api/review/reviewers/" + reviewer.id(), Office.SECRETARY);
        var body = new HashMap<String, Object>();
        profile.body().properties().forEach(entry -> body.put(entry.getKey(), entry.getValue()));
        body.put("ties", List.of(Map.of("kind", "PERSONAL", "name", "A", "email", "a.sarsenova@arka.example")));
        office.put("/api/review/reviewers/" + reviewer.id(), Office.SECRETARY, profile.version(), body)
                .is(200);
        var manuscript = office.submitted().inReview();
        declare(manuscript, Office.SECRETARY, Map.of("reviewerId", reviewer.id()));
        assertThat(sources(manuscript, reviewer)).containsExactlyInAnyOrder("tie", "editor");

        withdraw(manuscript, Office.SECRETARY, "A mistake.").is(200);

        assertThat(sources(manuscript, reviewer)).containsExactly("tie");
        manuscript.post("/rounds", Office.EDITOR, asking(reviewer)).isProblem(422, "reviewer-needs-override");
    }

    @Test
    void theReviewerIsACandidateAgainAndIsInvitedToTheDeliveredMail() {
        var reviewer = office.expert("Mistaken");
        var manuscript = office.submitted().inReview();
        declare(manuscript, Office.SECRETARY, Map.of("reviewerId", reviewer.id()));
        assertThat(declared(manuscript, Office.CHIEF).get(0).get("name").asString())
                .isEqualTo("Mistaken R");
        manuscript.post("/rounds", Office.EDITOR, asking(reviewer)).isProblem(422, "reviewer-needs-override");
        assertThat(sources(manuscript, reviewer)).containsExactly("editor");

        withdraw(manuscript, Office.SECRETARY, "Told of somebody else.").is(200);

        assertThat(sources(manuscript, reviewer)).isEmpty();
        manuscript.post("/rounds", Office.EDITOR, asking(reviewer)).is(201);
        assertThat(office.token(reviewer)).isNotEmpty();
    }

    @Test
    void anInvitationHeldForItAloneLeavesOnceItIsTakenBack() {
        var reviewer = office.expert("Held");
        var manuscript = office.submitted().inReview();
        LateMail.to(reviewer.email(), database, () -> {
            manuscript.invited(reviewer);
            declare(manuscript, Office.SECRETARY, Map.of("reviewerId", reviewer.id()));
        });
        Eventually.value("the mail held back", Duration.ofSeconds(30), () -> Optional.of(state(reviewer))
                .filter("FAILED"::equals));
        assertThat(Mailbox.of(reviewer.email())).isEmpty();

        withdraw(manuscript, Office.SECRETARY, "A mistake.").is(200);

        assertThat(office.token(reviewer)).isNotEmpty();
    }

    private String state(Office.Reviewer reviewer) {
        return database.sql("select state from mail where recipient = :to")
                .bind("to", reviewer.email())
                .map(row -> row.get("state", String.class))
                .one()
                .block();
    }

    private void declare(Office.Manuscript manuscript, Staff who, Map<String, ?> whose) {
        var body = new HashMap<String, Object>(whose);
        body.put("type", "PERSONAL");
        body.put("reason", "told us");
        office.post(manuscript.path() + "/conflicts", who, -1, body).is(201);
    }

    private Answer withdraw(Office.Manuscript manuscript, Staff who, String reason) {
        return office.post(
                path(manuscript, declared(manuscript, Office.CHIEF).get(0)),
                who,
                manuscript.version(),
                Map.of("reason", reason));
    }

    private static String path(Office.Manuscript manuscript, JsonNode declaration) {
        return manuscript.path() + "/conflicts/"
                + declaration.get("declarationId").asString() + "/withdrawal";
    }

    private static JsonNode declared(Office.Manuscript manuscript, Staff who) {
        return manuscript.see(who).is(200).body().get("declared");
    }

    private JsonNode act(Office.Manuscript manuscript, String act) {
        return office.get(manuscript.path() + "/timeline", Office.CHIEF).is(200).body().get("items").values().stream()
                .filter(entry -> entry.get("act").asString().equals(act))
                .findFirst()
                .orElseThrow();
    }

    private List<String> sources(Office.Manuscript manuscript, Office.Reviewer reviewer) {
        return office
                .get(manuscript.path() + "/candidates/" + reviewer.id() + "/why-not", Office.CHIEF)
                .is(200)
                .body()
                .get("joining")
                .get("conflicts")
                .values()
                .stream()
                .map(one -> one.get("source").asString())
                .toList();
    }

    private static Map<String, Object> asking(Office.Reviewer reviewer) {
        return Map.of("gapReason", "small field", "reviewers", List.of(Map.of("reviewerId", reviewer.id())));
    }
}
