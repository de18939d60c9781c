package org.krugozor.submission.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.Patience;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.node.ObjectNode;

@RunningService
class CallsTest {

    private static final Login CHIEF = Login.of("chief@calls.example", "chief-editor", "editor");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Test
    void anEmptyJournalOpensWithTheDefaultCallAndSaysIt() {
        var anybody = Visitor.anonymous(client);
        var call = anybody.get("/calls/" + anybody.call()).is(200).json();

        assertThat(call.path("standing").asBoolean()).isTrue();
        assertThat(call.path("rubric").path("criteria")).hasSize(6);
        var said = database.sql("select count(*) as n from outbox where aggregateid = :id and sequence = 1")
                .bind("id", anybody.call().toString())
                .map(row -> row.get("n", Long.class))
                .one()
                .block(Patience.LONGEST);
        assertThat(said).isEqualTo(1);
    }

    @Test
    void aSpecialCallClosesForNewManuscriptsOnly() {
        var chief = Visitor.as(CHIEF, client);
        var special = special(chief);
        special.put("opensOn", "2020-01-01");
        special.put("closesOn", "2020-02-01");
        var call = chief.post("/calls", special).is(201).json().path("callId").asString();
        var author = Visitor.as(Login.of("late@calls.example", "author"), client);

        author.post("/manuscripts", Map.of("callId", call, "itemType", "RESEARCH_ARTICLE", "language", "en"))
                .problem(409, "call-closed");
    }

    @Test
    void aChangeIsSaidWithTheNextVersionAndAnOldOneIsRefused() {
        var chief = Visitor.as(CHIEF, client);
        var created = chief.post("/calls", special(chief)).is(201).json();
        var id = created.path("callId").asString();
        var changed = (ObjectNode) created;
        ((ObjectNode) changed.path("rules")).put("authorsMax", 6);

        var kept =
                chief.send("PUT", "/calls/" + id, changed, "If-Match", "\"1\"").is(200);

        assertThat(kept.json().path("version").asInt()).isEqualTo(2);
        assertThat(kept.headers().getFirst("Krugozor-Position")).isEqualTo("submission/" + id + "/2");
        ((ObjectNode) changed.path("rules")).put("authorsMax", 7);
        chief.send("PUT", "/calls/" + id, changed, "If-Match", "\"1\"").problem(409, "stale-version");
    }

    @Test
    void aCallThatContradictsItselfIsRefusedPlaceByPlace() {
        var chief = Visitor.as(CHIEF, client);
        var call = special(chief);
        call.putObject("titles").put("ru", "Только по-русски");
        ((ObjectNode) call.path("rules")).put("keywordsMin", 50);
        ((ObjectNode) call.path("topics").get(0)).put("share", 7);
        call.put("opensOn", "2026-02-01").put("closesOn", "2026-01-01");

        var problem = chief.post("/calls", call).problem(422, "invalid").text();

        assertThat(problem).contains("/titles/kk", "/titles/en", "/rules", "/topics/0/share", "/closesOn");
        chief.post("/calls", List.of()).problem(400, "malformed");
    }

    @Test
    void aCallChoosesItsTablesOfTransliterationButOnlyForTheirLanguage() {
        var chief = Visitor.as(CHIEF, client);
        var call = special(chief);
        assertThat(call.path("rules").path("transliterationRussian").asString()).isEqualTo("BSI");
        var rules = (ObjectNode) call.path("rules");

        rules.put("transliterationRussian", "KAZAKH_2021");
        assertThat(chief.post("/calls", call).problem(422, "invalid").text()).contains("/rules");

        rules.put("transliterationRussian", "GOST_779_B").put("transliterationKazakh", "ISO_9");
        var kept = chief.post("/calls", call).is(201).json().path("rules");
        assertThat(kept.path("transliterationRussian").asString()).isEqualTo("GOST_779_B");
        assertThat(kept.path("transliterationKazakh").asString()).isEqualTo("ISO_9");
    }

    private static ObjectNode special(Visitor chief) {
        var call = (ObjectNode) chief.get("/calls/" + chief.call()).is(200).json();
        call.put("standing", false);
        return call;
    }
}
