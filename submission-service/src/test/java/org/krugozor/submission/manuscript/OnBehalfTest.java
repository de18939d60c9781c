package org.krugozor.submission.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.submission.support.Documents;
import org.krugozor.submission.support.Drafts;
import org.krugozor.submission.support.Patience;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The secretary does an author's step for them, with the source attached. */
@RunningService
class OnBehalfTest {

    private static final Login SECRETARY = Login.of("secretary@behalf.example", "secretary");

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    private Visitor secretary;

    @BeforeEach
    void office() {
        secretary = Visitor.as(SECRETARY, client);
    }

    @Test
    void aManuscriptSentByLetterIsEnteredForItsAuthor() {
        var email = "by-letter@behalf.example";
        var person = person(email);
        var manuscript = begun(person);
        secretary.write(manuscript, Drafts.whole(email)).is(200);
        secretary.files(manuscript);
        var version = secretary.version(manuscript);
        secretary
                .send("POST", "/manuscripts/" + manuscript + "/submission", Map.of(), "If-Match", version)
                .problem(422, "invalid");
        secretary
                .send(
                        "POST",
                        "/manuscripts/" + manuscript + "/submission",
                        Map.of("onBehalf", Map.of("channel", "LETTER", "note", "Письмо от 3 марта")),
                        "If-Match",
                        version)
                .problem(422, "invalid");
        var letter = secretary
                .upload(manuscript, "DOCUMENT", "письмо.docx", Documents.docx("x", "Прошу принять"))
                .is(201)
                .json()
                .path("fileId")
                .asString();
        secretary.checked(manuscript);

        var view = secretary
                .send(
                        "POST",
                        "/manuscripts/" + manuscript + "/submission",
                        Map.of("onBehalf", Map.of("channel", "LETTER", "sourceFile", letter)),
                        "If-Match",
                        version)
                .is(200)
                .json();

        assertThat(view.path("submittedBy").asString()).isEqualTo(person);
        assertThat(view.path("enteredBy").asString()).isEqualTo(secretary.personId());
        var author = Visitor.as(Login.of(email, "author"), client);
        assertThat(author.personId()).isEqualTo(person);
        var seen = author.get("/manuscripts/" + manuscript).is(200).json();
        assertThat(seen.path("versions").get(0).path("enteredBy").asString()).isEqualTo(secretary.personId());
        assertThat(traces(manuscript)).isEqualTo(2);
        var said = database.sql(
                        "select payload ->> 'enteredBy' as by, actor ->> 'onBehalfOf' as behalf from outbox where aggregateid = :id")
                .bind("id", manuscript)
                .map(row -> row.get("by", String.class) + " for " + row.get("behalf", String.class))
                .one()
                .block(Patience.LONGEST);
        assertThat(said).isEqualTo(secretary.personId() + " for " + person);
    }

    @Test
    void anAuthorActsForNobodyElse() {
        var author = Visitor.as(Login.of("cheeky@behalf.example", "author"), client);
        author.post(
                        "/manuscripts",
                        Map.of(
                                "callId",
                                author.call(),
                                "itemType",
                                "RESEARCH_ARTICLE",
                                "language",
                                "ru",
                                "onBehalf",
                                Map.of("personId", secretary.personId(), "channel", "CALL")))
                .problem(403, "on-behalf-not-yours");
        var manuscript = author.draft();
        author.post(
                        "/manuscripts/" + manuscript + "/withdrawal",
                        Map.of("reason", "x", "onBehalf", Map.of("channel", "CALL")))
                .problem(403, "on-behalf-not-yours");
    }

    @Test
    void theSecretaryBringsAColumnWithoutRoundAndBalance() {
        var manuscript = secretary.draft("EDITORS_COLUMN");
        var draft = new java.util.LinkedHashMap<String, Object>();
        draft.put("language", "ru");
        draft.put(
                "metadata",
                Map.of(
                        "kk", Map.of("title", "Сипаттаудан түсіндіруге дейін"),
                        "ru", Map.of("title", "От описания к объяснению"),
                        "en", Map.of("title", "From description to explanation")));
        draft.put("contributors", java.util.List.of(Drafts.author("chief@behalf.example")));
        secretary.write(manuscript, draft).is(200);
        secretary
                .upload(manuscript, "MANUSCRIPT", "колонка.docx", Documents.docx("x", "Слово редактора"))
                .is(201);
        secretary.checked(manuscript);

        var view = secretary.submit(manuscript).is(200).json();

        assertThat(view.path("standing").path("waitingFor").asString()).isEqualTo("CHIEF_EDITOR");
        assertThat(view.path("enteredBy").isNull()).isTrue();
    }

    private String begun(String person) {
        return secretary
                .post(
                        "/manuscripts",
                        Map.of(
                                "callId",
                                secretary.call(),
                                "itemType",
                                "RESEARCH_ARTICLE",
                                "language",
                                "ru",
                                "onBehalf",
                                Map.of("personId", person, "channel", "LETTER", "note", "Письмо")))
                .is(201)
                .json()
                .path("manuscriptId")
                .asString();
    }

    private String person(String email) {
        return secretary
                .post(
                        "/persons",
                        Map.of(
                                "email",
                                email,
                                "names",
                                Map.of("ru", Map.of("surname", "Сарсенова", "given", "Айгерим")),
                                "locale",
                                "ru"))
                .is(201)
                .json()
                .path("personId")
                .asString();
    }

    private long traces(String manuscript) {
        return database.sql(
                        "select count(*) as n from manuscript_act where manuscript_id = :id::uuid and on_behalf is not null")
                .bind("id", manuscript)
                .map(row -> row.get("n", Long.class))
                .one()
                .block(Patience.LONGEST);
    }
}
