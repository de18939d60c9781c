package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.review.support.Mailbox;
import org.krugozor.review.support.Neighbours;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.node.ObjectNode;

/** What the other services say, every example the contracts keep, and what crosses on the way. */
@RunningOffice
class EventsTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submission/CompletionProvided",
                "submission/ManuscriptRevised",
                "submission/WithdrawalRequested",
                "submission/CorrectionRequested",
                "publication/ArticleEnteredProduction",
                "publication/ProofRequested",
                "publication/ProofApproved",
                "publication/ArticleReady",
                "publication/ArticleScheduled",
                "publication/ArticleUnscheduled",
                "publication/ProductionCancelled",
                "publication/ManuscriptWithdrawn",
                "publication/CorrectionApplied",
                "publication/ArticleCorrected",
                "publication/ArticleRetracted",
                "publication/DoiRegistered",
                "publication/RequestRefused"
            })
    void everyExampleAboutAManuscriptIsUnderstood(String example) {
        var manuscript = office.submitted();
        var source = example.split("/")[0];
        var position = Neighbours.say(source + "-events", example.split("/")[1], manuscript.id, state -> {
            state.put("manuscriptId", manuscript.id);
            state.put("number", manuscript.number);
        });
        manuscript.see(Office.SECRETARY, position).is(200);
        assertThat(deadLettersOf(manuscript.id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IssueFrozen", "IssueUnfrozen", "IssuePublished"})
    void everyExampleAboutAnIssueIsUnderstood(String type) {
        var issue = UUID.randomUUID().toString();
        var position = Neighbours.say("publication-events", type, issue, state -> state.put("issueId", issue));
        office.get("/api/review/cases", Office.SECRETARY, position).is(200);
        assertThat(deadLettersOf(issue)).isZero();
    }

    @Test
    void withdrawalIsAnsweredWhereTheManuscriptIsHeld() {
        var manuscript = office.submitted();
        var request = UUID.randomUUID().toString();
        var position = manuscript.say("WithdrawalRequested", state -> withdrawal(state, request));
        var withdrawn = manuscript.see(Office.SECRETARY, position).body();
        assertThat(withdrawn.get("standing").get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(manuscript
                        .said("ManuscriptWithdrawn")
                        .get("answers")
                        .get(0)
                        .get("requestId")
                        .asString())
                .isEqualTo(request);
        Mailbox.await("a.sarsenova@arka.example", manuscript.number + " отозвана");
    }

    @Test
    void revertedAcceptanceComesBackWhenPublicationGivesItUp() {
        var column = office.submitted(state -> {
            state.put("itemType", "EDITORS_COLUMN");
            state.putNull("section");
        });
        column.post("/decisions", Office.CHIEF, Map.of("kind", "ACCEPT")).is(201);
        var decision = column.see(Office.CHIEF)
                .body()
                .get("decisions")
                .get(0)
                .get("decisionId")
                .asString();
        column.post("/decisions/" + decision + "/reversal", Office.CHIEF, Map.of("reason", "copied"))
                .is(200);
        var request = column.said("AcceptanceReversalRequested")
                .get("requests")
                .get(0)
                .get("requestId")
                .asString();
        assertThat(column.see(Office.CHIEF).body().get("phase").asString()).isEqualTo("ACCEPTED");

        var position = Neighbours.say("publication-events", "ProductionCancelled", column.id, state -> {
            state.put("manuscriptId", column.id);
            state.put("decisionId", decision);
            ((ObjectNode) state.get("answers").get(0)).put("requestId", request);
            ((ObjectNode) state.get("standing")).put("epoch", 2);
        });

        var back = column.see(Office.CHIEF, position).body();
        assertThat(back.get("phase").asString()).isEqualTo("CHIEFS_TRIAGE");
        assertThat(back.get("standing").get("epoch").asInt()).isEqualTo(3);
        assertThat(back.get("reversal").isNull()).isTrue();
    }

    @Test
    void eventHeardTwiceOpensOneCaseAndWritesOneMail() {
        var manuscript = office.submitted();
        Neighbours.send("submission-events", "ManuscriptSubmitted", manuscript.id, 1, manuscript.state, false);
        Neighbours.send("submission-events", "ManuscriptSubmitted", manuscript.id, 1, manuscript.state, true);
        var position = manuscript.say(
                "WithdrawalRequested",
                state -> withdrawal(state, UUID.randomUUID().toString()));
        manuscript.see(Office.SECRETARY, position).is(200);
        var received = database.sql(
                        "select count(*) as n from mail where manuscript_id = :id and kind = 'submission-received'")
                .bind("id", UUID.fromString(manuscript.id))
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
        assertThat(received).isEqualTo(1);
        assertThat(deadLettersOf(manuscript.id)).isZero();
    }

    @Test
    void erasedPersonLeavesNoNameInProfileAuthorshipOrMail() {
        var person = Staff.of("erased-" + UUID.randomUUID().toString().substring(0, 8), "author");
        var manuscript = office.submitted(state -> {
            var author = (ObjectNode) state.get("contributors").get(0);
            author.put("personId", person.personId());
            author.put("email", person.email());
        });
        Mailbox.await(person.email(), manuscript.number);
        office.post(
                        "/api/review/reviewers",
                        Office.SECRETARY,
                        -1,
                        Map.of(
                                "personId",
                                person.personId(),
                                "email",
                                person.email(),
                                "names",
                                Map.of("latin", Map.of("surname", "Forgotten", "given", "F")),
                                "languagesRead",
                                List.of("en")))
                .is(201);
        var position = Neighbours.say(
                "person-events", "PersonErased", person.personId(), state -> state.put("personId", person.personId()));

        var page = manuscript.see(Office.SECRETARY, position).text();

        assertThat(page).doesNotContain("Sarsenova", "Сарсенова", person.email());
        for (var table : List.of("mail", "reviewer", "conflict.author", "conflict.authorship", "read_person")) {
            var found = database.sql("select count(*) as n from " + table + " t where t::text like :email")
                    .bind("email", "%" + person.email() + "%")
                    .map(row -> row.get("n", Long.class))
                    .one()
                    .block();
            assertThat(found).as(table).isZero();
        }
    }

    private long deadLettersOf(String subject) {
        return database.sql("select count(*) as n from dead_letter where subject = :subject")
                .bind("subject", subject)
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    private static void withdrawal(ObjectNode state, String request) {
        state.putArray("requests")
                .addObject()
                .put("requestId", request)
                .put("kind", "WITHDRAWAL")
                .put("reason", "moved on")
                .put("requestedAt", "2026-03-05T06:00:00Z");
    }
}
