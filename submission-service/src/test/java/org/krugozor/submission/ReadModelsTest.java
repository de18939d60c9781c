package org.krugozor.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.submission.support.Editors;
import org.krugozor.submission.support.Patience;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.Sisters;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is read from other services: every example of their contracts, and the tables built anew. */
@RunningService
class ReadModelsTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    /** An example that could not be read would become a dead letter and leave no row. */
    @ParameterizedTest
    @CsvSource({
        "review, EditorAssigned",
        "review, CompletionRequested",
        "review, ManuscriptDeskRejected",
        "review, ReviewRoundOpened",
        "review, ReviewProgressed",
        "review, ReviewRoundCompleted",
        "review, RevisionsRequested",
        "review, ManuscriptAccepted",
        "review, ManuscriptRejected",
        "review, ManuscriptWithdrawn",
        "review, DecisionReverted",
        "review, CorrectionApplied",
        "review, AcceptanceReversalRequested",
        "review, RequestRefused",
        "review, DecisionsConfirmed",
        "publication, ArticleEnteredProduction",
        "publication, ProofRequested",
        "publication, ProofApproved",
        "publication, ArticleReady",
        "publication, ArticleScheduled",
        "publication, ArticleUnscheduled",
        "publication, ProductionCancelled",
        "publication, ManuscriptWithdrawn",
        "publication, CorrectionApplied",
        "publication, ArticleCorrected",
        "publication, ArticleRetracted",
        "publication, DoiRegistered",
        "publication, RequestRefused",
        "publication, IssueFrozen",
        "publication, IssueUnfrozen",
        "publication, IssuePublished",
    })
    void everyExampleOfTheContractsIsUnderstood(String source, String type) {
        var example = Sisters.example(source, type);
        var subject = UUID.randomUUID().toString();
        var manuscript = example.has("issueId") && example.has("articles")
                ? UUID.randomUUID().toString()
                : subject;
        Sisters.say(source, type, subject, 1, state -> {
            if (state.path("articles").isArray() && !state.path("articles").isEmpty()) {
                ((tools.jackson.databind.node.ObjectNode) state.path("articles").get(0))
                        .put("manuscriptId", manuscript);
            }
        });

        Patience.until(source + " " + type + " is in the timeline", () -> rows("read_timeline", manuscript) == 1);
        assertThat(rows("read_progress", manuscript)).isEqualTo(1);
        assertThat(deadLetters(subject)).isZero();
    }

    @Test
    void tablesBuiltAnewAreAsTheyWereAndNothingIsSaidAgain() {
        var email = "rebuilt@read.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.ready(email);
        author.submit(manuscript).is(200);
        var editors = new Editors(manuscript);
        editors.say("EditorAssigned", "SUBMISSION", "IN_PROGRESS", "SECTION_EDITOR");
        editors.decide("ACCEPT", "ManuscriptAccepted", "COPYEDITING", "IN_PROGRESS", "PRODUCTION_EDITOR", "Да.");
        Patience.until("all is heard", () -> rows("read_timeline", manuscript) == 3);
        var before = tables(manuscript);
        var said = said();

        // the owners repeat what they said: the same facts with the same numbers, marked as a replay
        database.sql("delete from read_timeline where manuscript_id = :id::uuid")
                .bind("id", manuscript)
                .then()
                .block(Patience.LONGEST);
        database.sql("delete from read_progress where manuscript_id = :id::uuid")
                .bind("id", manuscript)
                .then()
                .block(Patience.LONGEST);
        database.sql("delete from heard where subject = :id and consumer = 'read'")
                .bind("id", manuscript)
                .then()
                .block(Patience.LONGEST);
        var repeated = replay(manuscript);
        Patience.until("all is heard again", () -> rows("read_timeline", manuscript) == repeated);

        assertThat(tables(manuscript)).isEqualTo(before);
        assertThat(said()).isEqualTo(said);
    }

    /** Sends again what lies on the topics about the manuscript, as the owners' outboxes would. */
    private long replay(String manuscript) {
        var messages = Sisters.heardAbout(manuscript, Set.of("submission", "review"), 3);
        messages.forEach(Sisters::repeat);
        return messages.size();
    }

    private Map<String, List<String>> tables(String manuscript) {
        var tables = new LinkedHashMap<String, List<String>>();
        for (var table : List.of("read_progress", "read_timeline")) {
            tables.put(
                    table,
                    database.sql("select to_jsonb(t)::text as row from " + table
                                    + " t where manuscript_id = :id::uuid order by 1")
                            .bind("id", manuscript)
                            .map(row -> row.get("row", String.class))
                            .all()
                            .collectList()
                            .block(Patience.LONGEST));
        }
        return tables;
    }

    private long said() {
        return count("select count(*) as n from outbox where :id = :id", "x");
    }

    private long deadLetters(String subject) {
        return count("select count(*) as n from dead_letter where subject = :id", subject);
    }

    private long rows(String table, String manuscript) {
        return count("select count(*) as n from " + table + " where manuscript_id = :id::uuid", manuscript);
    }

    private long count(String sql, String id) {
        return database.sql(sql)
                .bind("id", id)
                .map(row -> row.get("n", Long.class))
                .one()
                .block(Patience.LONGEST);
    }
}
