package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.CountingConnections;
import org.krugozor.review.support.Neighbours;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.node.ObjectNode;

@RunningOffice
class DeskTest {

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
    void findsByNumberTitleWordAndAuthor() {
        var word = "слово" + UUID.randomUUID().toString().substring(0, 6);
        var manuscript = office.submitted(state -> {
            ((ObjectNode) state.get("metadata").get("ru")).put("title", "Ёлка и " + word);
            ((ObjectNode) state.get("contributors").get(0).get("names").get("latin")).put("surname", "Zz" + word);
        });
        for (var query : new String[] {manuscript.number, word, "елка и " + word, "zz" + word}) {
            assertThat(office.get("/api/review/cases?q=" + query, Office.SECRETARY)
                            .body()
                            .get("items"))
                    .as(query)
                    .hasSize(1);
        }
    }

    @Test
    void pagesThroughAllCasesOnce() {
        for (int i = 0; i < 7; i++) {
            office.submitted();
        }
        var seen = new HashSet<String>();
        String after = null;
        int pages = 0;
        do {
            var page = office.get(
                            "/api/review/cases?limit=3" + (after == null ? "" : "&after=" + after), Office.SECRETARY)
                    .is(200)
                    .body();
            page.get("items").forEach(item -> assertThat(
                            seen.add(item.get("manuscriptId").asString()))
                    .isTrue());
            after = page.get("next").isNull() ? null : page.get("next").asString();
            pages++;
        } while (after != null && pages < 300);
        var all = database.sql("select count(*) as n from case_file")
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
        assertThat((long) seen.size()).isEqualTo(all);
    }

    @Test
    void viewsCountAndHoldTheSameCases() {
        var manuscript = office.submitted();
        var page = office.get("/api/review/cases?view=triage", Office.SECRETARY).body();
        assertThat(page.get("count").toString())
                .isEqualTo(page.get("views").get("triage").toString());
        assertThat(foundIn("triage", manuscript)).isEqualTo(1);
        assertThat(foundIn("needs-reviewers", manuscript)).isZero();

        manuscript.inReview();

        assertThat(foundIn("triage", manuscript)).isZero();
        assertThat(foundIn("needs-reviewers", manuscript)).isEqualTo(1);
    }

    private long foundIn(String view, Office.Manuscript manuscript) {
        return office.get("/api/review/cases?view=" + view + "&q=" + manuscript.number, Office.SECRETARY)
                .body()
                .get("count")
                .get("value")
                .asLong();
    }

    @Test
    void listCostsTheSameNumberOfStatementsHoweverMuchThereIs() {
        office.submitted();
        long few = statementsOf("/api/review/cases");
        database.sql("""
                        insert into case_file select gen_random_uuid(), version, 'many-' || n || '-' || number, phase,
                            stage, status, waiting_for, due, attention_at, epoch, section, language, item_type, call_id,
                            section_editor, seats_short, received_at - n * interval '1 minute', since, search, summary,
                            content
                        from (select * from case_file limit 1) one, generate_series(1, 2000) n""").then().block();
        try {
            long many = statementsOf("/api/review/cases");
            assertThat(few).isPositive();
            assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
            assertThat(office.get("/api/review/cases", Office.SECRETARY)
                            .body()
                            .get("count")
                            .toString())
                    .contains("200")
                    .contains("false");
        } finally {
            database.sql("delete from case_file where number like 'many-%'")
                    .then()
                    .block();
        }
    }

    private long statementsOf(String path) {
        long before = CountingConnections.statements();
        office.get(path, Office.SECRETARY).is(200);
        return CountingConnections.statements() - before;
    }

    @Test
    void standingShownIsTheTrueOneOverPublicationAndIssue() {
        var manuscript = office.submitted();
        var issue = UUID.randomUUID().toString();
        var article = Neighbours.say("publication-events", "ArticleScheduled", manuscript.id, state -> {
            state.put("manuscriptId", manuscript.id);
            ((ObjectNode) state.get("standing")).put("epoch", 2);
        });
        assertThat(manuscript
                        .see(Office.CHIEF, article)
                        .body()
                        .get("standing")
                        .get("stage")
                        .asString())
                .isEqualTo("PRODUCTION");
        var published = Neighbours.say("publication-events", "IssuePublished", issue, state -> {
            state.put("issueId", issue);
            ((ObjectNode) state.get("articles").get(0)).put("manuscriptId", manuscript.id);
        });
        assertThat(manuscript
                        .see(Office.CHIEF, published)
                        .body()
                        .get("standing")
                        .get("status")
                        .asString())
                .isEqualTo("PUBLISHED");
        var listed = office.get("/api/review/cases?q=" + manuscript.number, Office.SECRETARY)
                .body();
        assertThat(listed.get("items").get(0).get("standing").get("status").asString())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void candidatesAreRankedByWhatTheyAddWithReasons() {
        var manuscript = office.submitted().inReview();
        var politics = office.reviewer("Politics", Map.of("11", 5));
        var psychology = office.reviewer("Psychology", Map.of("15", 5));
        var found = office.get(manuscript.path() + "/candidates?q=psychology&panel=" + politics.id(), Office.EDITOR)
                .is(200)
                .body();
        var candidate = found.get("items").get(0);
        assertThat(candidate.get("adds").asDouble()).isGreaterThan(0);
        assertThat(candidate.get("eligible").asBoolean()).isTrue();
        assertThat(candidate.get("reasons").get(0).asString()).startsWith("adds 15");
        assertThat(found.get("panel").get("total").asDouble()).isGreaterThan(0);
        assertThat(psychology.id()).isNotBlank();
    }

    @Test
    void reviewersAreFoundByNameFieldAndLanguage() {
        var word = "Uu" + UUID.randomUUID().toString().substring(0, 6);
        var reviewer = office.reviewer(word, Map.of("11.15", 4));
        for (var query : new String[] {"q=" + word, "q=" + word + "&field=11", "q=" + word + "&language=kk"}) {
            var found = office.get("/api/review/reviewers?" + query, Office.SECRETARY)
                    .is(200)
                    .body();
            assertThat(found.get("items").get(0).get("reviewerId").asString())
                    .as(query)
                    .isEqualTo(reviewer.id());
        }
        for (var query : new String[] {"q=" + word + "&field=15", "q=" + word + "&language=ar"}) {
            assertThat(office.get("/api/review/reviewers?" + query, Office.SECRETARY)
                            .body()
                            .get("items"))
                    .as(query)
                    .isEmpty();
        }
    }
}
