package org.krugozor.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.Patience;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.StatementCount;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A list of two thousand costs the same statements as one of twenty. */
@RunningService
class ListCostTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    StatementCount statements;

    @Test
    void theAuthorsListCostsTheSameHoweverLong() {
        var few = Visitor.as(Login.of("few@lists.example", "author"), client);
        var many = Visitor.as(Login.of("many@lists.example", "author"), client);
        copies(few, 20);
        copies(many, 2_000);

        int forFew = statements.during(() ->
                assertThat(few.get("/manuscripts").is(200).json().path("items")).hasSize(20));
        int forMany = statements.during(() -> {
            var page = many.get("/manuscripts").is(200).json();
            assertThat(page.path("items")).hasSize(30);
            assertThat(page.path("count").path("value").asInt()).isEqualTo(200);
            assertThat(page.path("count").path("exact").asBoolean()).isFalse();
        });

        assertThat(forMany).isEqualTo(forFew).isLessThanOrEqualTo(6);
    }

    @Test
    void aListIsReadToItsEndWithoutGapsOrRepeats() {
        var author = Visitor.as(Login.of("whole@lists.example", "author"), client);
        copies(author, 95);
        var seen = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = author.get("/manuscripts?after=" + next).is(200).json();
            seen.addAll(page.path("items").findValuesAsString("manuscriptId"));
            next = page.path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(95).doesNotHaveDuplicates();
    }

    /** Drafts of the visitor, made in the table itself. */
    private void copies(Visitor visitor, int number) {
        var one = visitor.draft();
        database.sql("""
                        insert into manuscript (id, version, call_id, call_version, item_type, language, submitted_by,
                            titles, status, standing, draft, created_at, updated_at)
                        select gen_random_uuid(), 1, call_id, call_version, item_type, language, submitted_by, titles,
                            status, standing, draft, created_at, updated_at - make_interval(secs => n)
                        from manuscript, generate_series(2, :number) n where id = :id::uuid""").bind("number", number).bind("id", one).then().block(Patience.LONGEST);
    }
}
