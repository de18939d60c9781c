package org.krugozor.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.submission.support.Documents;
import org.krugozor.submission.support.Drafts;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may call what: every endpoint for every role, for nobody, and for somebody else's things. */
@RunningService
class AccessTest {

    private static final String NOBODYS = "/manuscripts/019a8c3e-0010-7a41-9d02-5b7c1e400010";

    @Autowired
    WebTestClient client;

    /** 0 stands for "let through": anything but 401 and 403. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // method, path, nobody, author, editor, chief-editor, secretary, administrator, rendition-anonymous
        "GET, /calls, 0, 0, 0, 0, 0, 0, 0",
        "GET, /calls/ID, 0, 0, 0, 0, 0, 0, 0",
        "POST, /calls, 401, 403, 403, 0, 403, 403, 403",
        "PUT, /calls/ID, 401, 403, 403, 0, 403, 403, 403",
        "DELETE, /calls/ID, 401, 403, 403, 403, 403, 403, 403",
        "PUT, /persons/me, 401, 0, 0, 0, 0, 0, 0",
        "GET, /persons/me, 401, 0, 0, 0, 0, 0, 0",
        "PUT, /persons/me/profile, 401, 0, 0, 0, 0, 0, 0",
        "GET, /persons, 401, 403, 0, 0, 0, 403, 403",
        "POST, /persons, 401, 403, 0, 0, 0, 403, 403",
        "POST, /persons/batch, 401, 403, 0, 0, 0, 403, 403",
        "GET, /persons/ID, 401, 403, 0, 0, 0, 403, 403",
        "GET, /manuscripts, 401, 0, 403, 403, 0, 403, 403",
        "POST, /manuscripts, 401, 0, 403, 403, 0, 403, 403",
        "GET, /manuscripts/ID, 401, 0, 403, 403, 0, 403, 403",
        "DELETE, /manuscripts/ID, 401, 0, 403, 403, 0, 403, 403",
        "PUT, /manuscripts/ID/draft, 401, 0, 403, 403, 0, 403, 403",
        "GET, /manuscripts/ID/checks, 401, 0, 403, 403, 0, 403, 403",
        "POST, /manuscripts/ID/submission, 401, 0, 403, 403, 0, 403, 403",
        "POST, /manuscripts/ID/withdrawal, 401, 0, 403, 403, 0, 403, 403",
        "POST, /manuscripts/ID/correction, 401, 0, 403, 403, 0, 403, 403",
        "GET, /manuscripts/ID/timeline, 401, 0, 403, 403, 0, 403, 403",
        "POST, /manuscripts/ID/files, 401, 0, 403, 403, 0, 403, 403",
        "POST, /manuscripts/ID/files/translation, 401, 0, 403, 403, 0, 403, 403",
        "GET, /manuscripts/ID/files/ID, 401, 0, 403, 403, 0, 403, 403",
        "GET, /manuscripts/ID/files/ID/content, 401, 0, 403, 403, 0, 403, 403",
        "DELETE, /manuscripts/ID/files/ID, 401, 0, 403, 403, 0, 403, 403",
        "POST, /uploads, 401, 0, 403, 403, 0, 403, 403",
        "GET, /internal/renditions/ID, 401, 403, 403, 403, 403, 403, 0",
        "GET, /anything-else, 401, 403, 403, 403, 403, 403, 403",
        "POST, /internal/republish, 401, 403, 403, 403, 403, 0, 403",
        "GET, /dead-letters, 401, 403, 403, 403, 403, 0, 403",
    })
    void eachEndpointIsForItsRolesAlone(
            String method,
            String path,
            int nobody,
            int author,
            int editor,
            int chief,
            int secretary,
            int administrator,
            int service) {
        var address = path.replace("ID", UUID.randomUUID().toString());
        expect(Visitor.anonymous(client), method, address, nobody);
        expect(role("author"), method, address, author);
        expect(role("editor"), method, address, editor);
        expect(role("chief-editor"), method, address, chief);
        expect(role("secretary"), method, address, secretary);
        expect(role("administrator"), method, address, administrator);
        expect(role("rendition-anonymous"), method, address, service);
    }

    private Visitor role(String role) {
        return Visitor.stranger(Login.of(UUID.randomUUID() + "@roles.example", role), client);
    }

    private static void expect(Visitor visitor, String method, String path, int status) {
        var body = method.equals("GET") || method.equals("DELETE") ? null : Map.of();
        var answer = visitor.send(method, path, body);
        if (status == 0) {
            assertThat(answer.status()).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(answer.status()).isEqualTo(status);
        }
    }

    @Test
    void whatIsNotYoursLooksLikeWhatIsNotThere() {
        var email = "owner@access.example";
        var owner = Visitor.as(Login.of(email, "author"), client);
        var manuscript = owner.ready(email);
        var file = owner.get("/manuscripts/" + manuscript)
                .json()
                .path("files")
                .get(0)
                .path("fileId")
                .asString();
        var other = Visitor.as(Login.of("other@access.example", "author"), client);
        var unintroduced = Visitor.stranger(Login.of("new@access.example", "author"), client);
        var mine = "/manuscripts/" + manuscript;

        for (var stranger : List.of(other, unintroduced)) {
            for (var rest : List.of("", "/checks", "/timeline", "/files/" + file, "/files/" + file + "/content")) {
                same(stranger.get(mine + rest), stranger.get(NOBODYS + rest));
            }
            same(
                    stranger.send("PUT", mine + "/draft", Drafts.whole(email), "If-Match", "\"1\""),
                    stranger.send("PUT", NOBODYS + "/draft", Drafts.whole(email), "If-Match", "\"1\""));
            same(
                    stranger.send("POST", mine + "/submission", Map.of(), "If-Match", "\"1\""),
                    stranger.send("POST", NOBODYS + "/submission", Map.of(), "If-Match", "\"1\""));
            same(
                    stranger.post(mine + "/withdrawal", Map.of("reason", "x")),
                    stranger.post(NOBODYS + "/withdrawal", Map.of("reason", "x")));
            same(
                    stranger.send("DELETE", mine, null, "If-Match", "\"1\""),
                    stranger.send("DELETE", NOBODYS, null, "If-Match", "\"1\""));
            same(
                    stranger.send("DELETE", mine + "/files/" + file, null),
                    stranger.send("DELETE", NOBODYS + "/files/" + file, null));
            stranger.upload(manuscript, "DOCUMENT", "x.docx", Documents.docx("x", "x"))
                    .problem(404, "not-found");
        }
    }

    private static void same(Visitor.Answer one, Visitor.Answer other) {
        one.problem(404, "not-found");
        assertThat(one.text()).isEqualTo(other.text());
    }

    @Test
    void aDraftIsHiddenFromTheOfficeAndFromTheAuthorsItNames() {
        var coauthor = "named@access.example";
        var writer = Visitor.as(Login.of("writer@access.example", "author"), client);
        var manuscript = writer.ready(coauthor);

        Visitor.as(Login.of(coauthor, "author"), client)
                .get("/manuscripts/" + manuscript)
                .problem(404, "not-found");
        Visitor.as(Login.of("office@access.example", "secretary"), client)
                .get("/manuscripts/" + manuscript)
                .problem(404, "not-found");
    }

    @Test
    void anAuthorOfASubmittedManuscriptSeesItOnlyByAVerifiedAddress() {
        var writer = Visitor.as(Login.of("sender@access.example", "author"), client);
        var manuscript = writer.draft();
        var draft = Drafts.whole("sender@access.example");
        var second = new java.util.LinkedHashMap<>(Drafts.author("second@access.example"));
        second.put("corresponding", false);
        second.put("orcid", null);
        var third = new java.util.LinkedHashMap<>(Drafts.author("third@access.example"));
        third.put("corresponding", false);
        third.put("orcid", null);
        draft.put("contributors", List.of(Drafts.author("sender@access.example"), second, third));
        writer.write(manuscript, draft).is(200);
        writer.files(manuscript);
        writer.submit(manuscript).is(200);

        var verified = Visitor.as(Login.of("second@access.example", "author"), client);
        var view = verified.get("/manuscripts/" + manuscript).is(200).json();
        assertThat(view.path("actions")).isEmpty();
        assertThat(verified.get("/manuscripts").json().path("items").findValuesAsString("manuscriptId"))
                .containsExactly(manuscript);
        verified.post("/manuscripts/" + manuscript + "/withdrawal", Map.of("reason", "x"))
                .problem(403, "only-corresponding-author");

        var unverified = Visitor.as(Login.of("third@access.example", "author").unverified(), client);
        unverified.get("/manuscripts/" + manuscript).problem(404, "not-found");
        assertThat(unverified.get("/manuscripts?view=all").json().path("items")).isEmpty();
    }
}
