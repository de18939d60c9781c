package org.krugozor.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.submission.support.Documents;
import org.krugozor.submission.support.Drafts;
import org.krugozor.submission.support.RunningService;
import org.krugozor.submission.support.TestTokens.Login;
import org.krugozor.submission.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever is sent, the answer is a problem with a name and a sentence, and what was saved stays. */
@RunningService
class BadInputTest {

    private static final Login LOGIN = Login.of("clumsy@bad.example", "author");

    @Autowired
    WebTestClient client;

    private Visitor author;
    private String manuscript;

    @BeforeEach
    void aSavedDraft() {
        author = Visitor.as(LOGIN, client);
        manuscript = author.draft();
        author.write(manuscript, Drafts.whole(LOGIN.email())).is(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "{\"fields\":[{\"role\":\"NONSENSE\"}]}",
                "{\"contributors\":\"nobody\"}",
                "{\"metadata\":{\"ru\":7}}",
                "{\"fields\":[{\"weight\":\"heavy\"}]}"
            })
    void bodiesOfAnotherFormAreMalformed(String body) {
        author.send("PUT", "/manuscripts/" + manuscript + "/draft", body, "If-Match", author.version(manuscript))
                .problem(400, "malformed");
        stands();
    }

    @Test
    void valuesOutOfBoundsAreListedOneByOne() {
        var draft = Drafts.whole(LOGIN.email());
        draft.put("language", "xx");
        draft.put("metadata", Map.of("de", Drafts.entry("Titel", "Satz. ", List.of("a"))));
        draft.put("letter", "x".repeat(10_001));
        draft.put("references", java.util.Collections.nCopies(501, Map.of("text", "x")));

        var problem = author.write(manuscript, draft).problem(422, "invalid").text();

        assertThat(problem).contains("/language", "/metadata/de", "/letter", "/references");
        stands();
    }

    @Test
    void aDraftMayBeAsUnfinishedAsOneLikes() {
        author.write(manuscript, Map.of()).is(200);
        var odd = new LinkedHashMap<String, Object>();
        odd.put("metadata", java.util.Collections.singletonMap("ru", null));
        odd.put("contributors", new ArrayList<>(java.util.Arrays.asList(null, Map.of())));
        odd.put("fields", List.of(Map.of()));
        odd.put("references", List.of(Map.of()));
        odd.put("offers", null);
        odd.put("declarations", Map.of());
        author.write(manuscript, odd).is(200);

        author.submit(manuscript).problem(422, "checks-block");
    }

    @Test
    void changesWithoutAVersionOrWithABrokenOneAreRefused() {
        author.send("PUT", "/manuscripts/" + manuscript + "/draft", Map.of()).problem(428, "precondition-required");
        author.send("PUT", "/manuscripts/" + manuscript + "/draft", Map.of(), "If-Match", "seven")
                .problem(422, "invalid");
        author.send("DELETE", "/manuscripts/" + manuscript, null).problem(428, "precondition-required");
        stands();
    }

    @Test
    void unknownIdsAreNotFound() {
        author.get("/manuscripts/" + UUID.randomUUID()).problem(404, "not-found");
        author.get("/manuscripts/not-an-id").problem(404, "not-found");
        author.get("/calls/" + UUID.randomUUID()).problem(404, "not-found");
        author.get("/manuscripts/" + manuscript + "/files/" + UUID.randomUUID()).problem(404, "not-found");
        author.post(
                        "/manuscripts",
                        Map.of("callId", UUID.randomUUID(), "itemType", "RESEARCH_ARTICLE", "language", "ru"))
                .problem(422, "invalid");
    }

    @Test
    void listsTakeOnlyTheirOwnCursors() {
        author.get("/manuscripts?after=nonsense").problem(422, "invalid");
        author.get("/manuscripts?after=YWJjH2RlZg").problem(422, "invalid");
        author.get("/manuscripts?limit=0").problem(422, "invalid");
        author.get("/manuscripts?limit=many").problem(400, "malformed");
        author.get("/manuscripts?view=secret").problem(422, "invalid");
    }

    @Test
    void anAuthorBringsNoEditorsColumn() {
        author.post("/manuscripts", Map.of("callId", author.call(), "itemType", "EDITORS_COLUMN", "language", "ru"))
                .problem(422, "invalid");
    }

    @Test
    void aProgramIsNoDocumentWhateverItsName() {
        var program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';

        author.upload(manuscript, "MANUSCRIPT", "статья.docx", program).problem(415, "unsupported-file");
    }

    @Test
    void aBrokenDocumentIsRefusedAndSaysWhy() {
        var whole = Documents.docx("x", Drafts.paragraphs());
        var broken = java.util.Arrays.copyOf(whole, whole.length / 2);
        author.upload(manuscript, "MANUSCRIPT", "статья.docx", broken).is(201);
        author.upload(manuscript, "ANONYMOUS", "anonymous.docx", whole).is(201);
        author.checked(manuscript);

        var file = author.get("/manuscripts/" + manuscript).json().path("files").get(0);
        assertThat(file.path("state").asString()).isEqualTo("REFUSED");
        assertThat(file.path("refusal").path("ru").asString()).isNotBlank();
        var problem = author.submit(manuscript).problem(422, "checks-block");
        assertThat(problem.text()).contains("file-refused", "статья.docx");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAndNothingOfItIsKept() {
        var huge = new byte[101 * 1024 * 1024];
        System.arraycopy("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, huge, 0, 8);

        author.upload(manuscript, "MANUSCRIPT", "huge.pdf", huge).problem(413, "file-too-large");

        assertThat(author.get("/manuscripts/" + manuscript).json().path("files"))
                .isEmpty();
    }

    @Test
    void anUploadWithoutItsPartsIsRefused() {
        author.upload(manuscript, "POEM", "x.pdf", "%PDF-".getBytes()).problem(422, "invalid");
        author.upload(manuscript, "MANUSCRIPT", "x.pdf", new byte[0]).problem(422, "invalid");
        author.send("POST", "/manuscripts/" + manuscript + "/files", Map.of("kind", "MANUSCRIPT"))
                .problem(422, "invalid");
        author.send(
                        "POST",
                        "/manuscripts/" + manuscript + "/files",
                        Map.of("kind", "MANUSCRIPT", "upload", UUID.randomUUID()))
                .problem(404, "not-found");
    }

    @Test
    void submittingWhileFilesAreCheckedIsAskedToWait() {
        author.upload(manuscript, "MANUSCRIPT", "a.docx", Documents.docx("x", Drafts.paragraphs()))
                .is(201);
        var answer = author.submit(manuscript);
        // the inspection may have been quicker than the request: then the missing file blocks
        if (answer.status() == 409) {
            answer.problem(409, "files-still-checking");
        } else {
            answer.problem(422, "checks-block");
        }
    }

    @Test
    void problemsAreSaidInTheLanguageOfTheCaller() {
        var kk = author.speaking("kk").submit(manuscript).problem(422, "checks-block");
        assertThat(kk.json().path("title").asString()).isEqualTo("Жіберуге әлі дайын емес");
        assertThat(kk.headers().getFirst("Content-Language")).isEqualTo("kk");
        assertThat(kk.text()).contains("Қолжазбаны жүктеңіз.");
    }

    private void stands() {
        assertThat(author.get("/manuscripts/" + manuscript)
                        .json()
                        .path("draft")
                        .path("metadata")
                        .path("ru")
                        .path("title")
                        .asString())
                .startsWith("Как складывается");
    }
}
