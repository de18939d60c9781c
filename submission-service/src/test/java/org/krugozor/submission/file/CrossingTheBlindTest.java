package org.krugozor.submission.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;
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

/** What leaves the service, to whom, and what it no longer tells. */
@RunningService
class CrossingTheBlindTest {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Test
    void reviewCopiesTheCleanedFileAndPublicationTheSource() throws IOException {
        var email = "crossing@blind.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.ready(email);
        author.submit(manuscript).is(200);
        var review = Visitor.stranger(Login.of("r@service.example", "rendition-anonymous"), client);
        var publication = Visitor.stranger(Login.of("p@service.example", "rendition-source"), client);
        var anonymous = ref(manuscript, "ANONYMOUS");
        var source = ref(manuscript, "SOURCE");

        var copy = review.get("/internal/renditions/" + anonymous).is(200);
        assertThat(unzipped(copy.bytes())).doesNotContain("Sarsenova").contains("Доверие к местной власти");
        assertThat(unzipped(publication
                        .get("/internal/renditions/" + source)
                        .is(200)
                        .bytes()))
                .contains("Sarsenova");

        review.get("/internal/renditions/" + source).problem(404, "not-found");
        publication.get("/internal/renditions/" + anonymous).problem(404, "not-found");
        author.get("/internal/renditions/" + anonymous).problem(403, "forbidden");
    }

    @Test
    void anAnonymousFileThatNamesItsAuthorsBlocks() {
        var email = "telling@blind.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.draft();
        author.write(manuscript, Drafts.whole(email)).is(200);
        var text = Documents.docx("x", Drafts.paragraphs());
        author.upload(manuscript, "MANUSCRIPT", "a.docx", text).is(201);
        author.upload(
                        manuscript,
                        "ANONYMOUS",
                        "b.docx",
                        Documents.docx("x", "Статья Айгерим Сарсеновой", "Связь: " + email))
                .is(201);
        author.checked(manuscript);

        var problem = author.submit(manuscript).problem(422, "checks-block");

        assertThat(problem.text()).contains("anonymous-names-authors", email, "Сарсенова");
    }

    @Test
    void aDownloadKeepsItsNameInAnyLanguageAndIsNeverShownInPlace() {
        var email = "download@blind.example";
        var author = Visitor.as(Login.of(email, "author"), client);
        var manuscript = author.draft();
        var bytes = Documents.docx("x", "Қолжазба");
        var file = author.upload(manuscript, "MANUSCRIPT", "../../Қолжазба \"соңғы\".docx", bytes)
                .is(201)
                .json()
                .path("fileId")
                .asString();

        var answer = author.get("/manuscripts/" + manuscript + "/files/" + file + "/content")
                .is(200);

        assertThat(answer.bytes()).isEqualTo(bytes);
        assertThat(answer.headers().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%D2%9A%D0%BE%D0%BB%D0%B6%D0%B0%D0%B7%D0%B1%D0%B0");
        assertThat(answer.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().getFirst("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void aRemovedFileIsGoneFromTheDraft() {
        var author = Visitor.as(Login.of("removes@blind.example", "author"), client);
        var manuscript = author.draft();
        var file = author.upload(manuscript, "DOCUMENT", "a.docx", Documents.docx("x", "x"))
                .is(201)
                .json()
                .path("fileId")
                .asString();

        author.send("DELETE", "/manuscripts/" + manuscript + "/files/" + file, null)
                .is(204);

        assertThat(author.get("/manuscripts/" + manuscript).json().path("files"))
                .isEmpty();
        author.send("DELETE", "/manuscripts/" + manuscript + "/files/" + file, null)
                .problem(404, "not-found");
    }

    @Test
    void aFileSentInPiecesIsLaidOnTheDraft() {
        var login = Login.of("pieces@blind.example", "author");
        var author = Visitor.as(login, client);
        var manuscript = author.draft();
        var bytes = Documents.docx("x", "по частям");
        var tus = client.mutate()
                .defaultHeader("Authorization", "Bearer " + login.token())
                .defaultHeader("Tus-Resumable", "1.0.0")
                .build();
        var location = tus.post()
                .uri("/api/submission/uploads")
                .header("Upload-Length", String.valueOf(bytes.length))
                .header("Upload-Metadata", "filename " + base64("части.docx"))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location");
        var half = bytes.length / 2;
        piece(tus, location, 0, java.util.Arrays.copyOfRange(bytes, 0, half));
        piece(tus, location, half, java.util.Arrays.copyOfRange(bytes, half, bytes.length));

        var upload = location.substring(location.lastIndexOf('/') + 1);
        var file = author.send(
                        "POST", "/manuscripts/" + manuscript + "/files", Map.of("upload", upload, "kind", "MANUSCRIPT"))
                .is(201)
                .json();

        assertThat(file.path("name").asString()).isEqualTo("части.docx");
        assertThat(author.get("/manuscripts/" + manuscript + "/files/"
                                + file.path("fileId").asString() + "/content")
                        .is(200)
                        .bytes())
                .isEqualTo(bytes);
    }

    private static void piece(WebTestClient tus, String location, int offset, byte[] bytes) {
        tus.patch()
                .uri(location)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .bodyValue(bytes)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String ref(String manuscript, String kind) {
        return database.sql("select ref from rendition where manuscript_id = :id::uuid and kind = :kind")
                .bind("id", manuscript)
                .bind("kind", kind)
                .map(row -> row.get("ref", java.util.UUID.class).toString())
                .one()
                .block(Patience.LONGEST);
    }

    private static String unzipped(byte[] docx) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
