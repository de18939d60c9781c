package org.krugozor.submission.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.Documents;
import org.krugozor.submission.support.Editors;
import org.krugozor.submission.support.Patience;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.Sisters;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The anonymous working translation review asks for: taken from the author alone, cleaned, and handed on. */
@RunningService
class WorkingTranslationTest {

    private static final String OF_TRANSLATION = " from outbox where aggregateid = :id"
            + " and type = 'org.krugozor.submission.WorkingTranslationProvided.v1'";

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Test
    void aTranslationAskedForIsHandedOnOnceItIsFoundToNameNobody() {
        var email = "translates@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        translate(author, manuscript, text("Trust in local government")).problem(409, "translation-not-asked");
        asked(manuscript, "en");
        awaitAction(author, manuscript, true);
        assertThat(author.get("/manuscripts/" + manuscript)
                        .json()
                        .path("translation")
                        .path("note")
                        .asString())
                .isEqualTo("Tables may stay.");

        translate(author, manuscript, text("By Aigerim Sarsenova, write to " + email))
                .is(201);
        Patience.until("a refusal", () -> "REFUSED".equals(state(author, manuscript)));
        assertThat(count(manuscript)).isZero();

        translate(author, manuscript, text("Trust in local government")).is(201);
        Patience.until("the event", () -> count(manuscript) == 1);

        var said = said(manuscript);
        assertThat(said.path("translation").path("language").asString()).isEqualTo("en");
        var kinds = new ArrayList<String>();
        said.path("renditions").forEach(one -> kinds.add(one.path("kind").asString()));
        assertThat(kinds).contains("TRANSLATION");
        var ref = rendition(manuscript);
        Visitor.stranger(Login.of("r@service.example", "rendition-anonymous"), client)
                .get("/internal/renditions/" + ref)
                .is(200);
        Visitor.stranger(Login.of("p@service.example", "rendition-source"), client)
                .get("/internal/renditions/" + ref)
                .problem(404, "not-found");
        awaitAction(author, manuscript, false);
    }

    @Test
    void aBetterOneIsSentWhileTheVersionIsUnderReviewAndBothAreKept() {
        var email = "improves@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        asked(manuscript, "en");
        awaitAction(author, manuscript, true);
        assertThat(actions(author, manuscript)).doesNotContain("REPLACE_TRANSLATION");
        translate(author, manuscript, text("Trust in local government")).is(201);
        Patience.until("the event", () -> count(manuscript) == 1);
        Patience.until(
                "the offer to send another", () -> actions(author, manuscript).contains("REPLACE_TRANSLATION"));

        translate(author, manuscript, text("By Aigerim Sarsenova, write to " + email))
                .is(201);
        Patience.until("a refusal", () -> "REFUSED".equals(state(author, manuscript)));
        assertThat(count(manuscript)).isEqualTo(1);
        translate(author, manuscript, text("Confidence in local government")).is(201);
        Patience.until("the second event", () -> count(manuscript) == 2);

        var refs = new ArrayList<String>();
        last(manuscript).path("renditions").forEach(one -> {
            if (one.path("kind").asString().equals("TRANSLATION")) {
                refs.add(one.path("ref").asString());
            }
        });
        assertThat(refs).hasSize(2).doesNotHaveDuplicates();
        var review = Visitor.stranger(Login.of("r2@service.example", "rendition-anonymous"), client);
        refs.forEach(ref -> review.get("/internal/renditions/" + ref).is(200));

        decided(manuscript);
        Patience.until("no offer any more", () -> !actions(author, manuscript).contains("REPLACE_TRANSLATION"));
        translate(author, manuscript, text("Too late")).problem(409, "translation-not-asked");
    }

    private void decided(String manuscript) {
        Sisters.say("review", "ReviewProgressed", manuscript, 2, state -> {
            state.putNull("translation");
            Editors.standing(state, "REVIEW", "DECLINED", "NOBODY");
        });
    }

    private static List<String> actions(Visitor author, String manuscript) {
        var actions = new ArrayList<String>();
        author.get("/manuscripts/" + manuscript).json().path("actions").forEach(one -> actions.add(one.asString()));
        return actions;
    }

    private JsonNode last(String manuscript) {
        return JsonMapper.shared()
                .readTree(one(
                        "select payload::text as v" + OF_TRANSLATION + " order by sequence desc limit 1", manuscript));
    }

    @Test
    void nobodyButItsAuthorsAndTheSecretaryProvidesIt() {
        var email = "secretly@after.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = submitted(author, email);
        asked(manuscript, "en");
        awaitAction(author, manuscript, true);
        var stranger = Visitor.as(Login.of("stranger@after.example", "author"), client);
        var secretary = Visitor.as(Login.of("office@after.example", "author", "secretary"), client);

        translate(stranger, manuscript, text("Trust")).problem(404, "not-found");
        translate(secretary, manuscript, text("Trust in local government")).is(201);
        Patience.until("the event", () -> count(manuscript) == 1);

        assertThat(actor(manuscript)).contains("secretary").contains(author.personId());
    }

    private static Visitor.Answer translate(Visitor who, String manuscript, byte[] file) {
        return who.sendFile("/manuscripts/" + manuscript + "/files/translation", "t.docx", file);
    }

    private static byte[] text(String words) {
        return Documents.docx("Aigerim Sarsenova", words);
    }

    private void asked(String manuscript, String language) {
        Sisters.say("review", "ReviewProgressed", manuscript, 1, state -> {
            var wanted = state.putObject("translation");
            wanted.put("versionId", version(manuscript));
            wanted.put("language", language);
            wanted.put("note", "Tables may stay.");
            wanted.put("askedAt", "2026-03-05T06:00:00Z");
            wanted.putNull("providedAt");
            Editors.standing(state, "REVIEW", "IN_PROGRESS", "SECTION_EDITOR");
        });
    }

    private String submitted(Visitor author, String email) {
        var manuscript = author.ready(email);
        author.submit(manuscript).is(200);
        return manuscript;
    }

    private static void awaitAction(Visitor author, String manuscript, boolean there) {
        Patience.until("the action", () -> actions(author, manuscript).contains("TRANSLATE") == there);
    }

    private static String state(Visitor author, String manuscript) {
        var state = "";
        for (JsonNode file : author.get("/manuscripts/" + manuscript).json().path("files")) {
            if (file.path("kind").asString().equals("TRANSLATION")) {
                state = file.path("state").asString();
            }
        }
        return state;
    }

    private String version(String manuscript) {
        return one("select id::text as v from manuscript_version where manuscript_id = :id::uuid", manuscript);
    }

    private String rendition(String manuscript) {
        return one(
                "select ref::text as v from rendition where manuscript_id = :id::uuid and kind = 'TRANSLATION'",
                manuscript);
    }

    private JsonNode said(String manuscript) {
        return JsonMapper.shared().readTree(one("select payload::text as v" + OF_TRANSLATION, manuscript));
    }

    private String actor(String manuscript) {
        return one("select actor::text as v" + OF_TRANSLATION, manuscript);
    }

    private int count(String manuscript) {
        return Integer.parseInt(one("select count(*)::text as v" + OF_TRANSLATION, manuscript));
    }

    private String one(String sql, String manuscript) {
        return database.sql(sql)
                .bind("id", manuscript)
                .map(row -> row.get("v", String.class))
                .one()
                .block(Patience.LONGEST);
    }
}
