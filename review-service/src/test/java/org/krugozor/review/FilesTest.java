package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.krugozor.review.support.Eventually;
import org.krugozor.review.support.Office;
import org.krugozor.review.support.RunningOffice;
import org.krugozor.review.support.Staff;
import org.krugozor.review.support.SubmissionFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Annotated files cross to the author only cleaned, released, and under another name. */
@RunningOffice
class FilesTest {

    private static final Staff SUBMISSION =
            new Staff(UUID.randomUUID().toString(), "", "service@krugozor.example", "rendition-anonymous");

    @Autowired
    WebTestClient client;

    Office office;

    @BeforeEach
    void open() {
        office = new Office(client);
    }

    @Test
    void annotatedFileReachesTheAuthorCleanedAndOnlyAfterTheDecision() throws IOException {
        var reviewer = office.expert("Annotating");
        var manuscript = office.submitted().inReview().invited(reviewer);
        var link = "/api/review/invitations/" + office.token(reviewer);
        office.post(link + "/agreement", null, -1, Map.of()).is(200);
        upload(link, annotated(), 201);
        var own = Eventually.value("the cleaned copy", Duration.ofSeconds(90), () -> {
            var file = file(link);
            return file.get("state").asString().equals("CHECKING") ? Optional.<JsonNode>empty() : Optional.of(file);
        });
        assertThat(own.get("state").asString()).isEqualTo("CLEAN");
        office.submitReview(link, "MINOR_REVISIONS");
        assertThat(manuscript.see(Office.CHIEF).body().get("reviews").get(0).get("files"))
                .hasSize(1);
        manuscript
                .post(
                        "/decisions",
                        Office.CHIEF,
                        Map.of("kind", "MINOR_REVISIONS", "letter", Map.of("language", "ru", "text", "Доработать.")))
                .is(201);

        var bytes = client.get()
                .uri("/internal/renditions/" + authorRef(manuscript))
                .headers(headers -> headers.setBearerAuth(SUBMISSION.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Content-Disposition", value -> assertThat(value).doesNotContain("Annotating"))
                .returnResult(byte[].class)
                .getResponseBodyContent();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Annotating");
        try (var copy = Loader.loadPDF(bytes)) {
            assertThat(copy.getDocumentInformation().getAuthor()).isNull();
        }
        office.get("/internal/renditions/" + own.get("ref").asString(), SUBMISSION)
                .isProblem(404, "not-found");
        office.get("/internal/renditions/" + authorRef(manuscript), Office.CHIEF)
                .is(403);
    }

    @Test
    void programNamedLikeADocumentIsRefusedAndTheDraftStays() {
        var reviewer = office.expert("Clumsy");
        office.submitted().inReview().invited(reviewer);
        var link = "/api/review/invitations/" + office.token(reviewer);
        upload(link, new byte[] {'%', 'P', 'D', 'F', '-'}, 409);
        office.post(link + "/agreement", null, -1, Map.of()).is(200);
        office.put(link + "/review", null, 0, Map.of("commentsToAuthors", "kept"))
                .is(200);
        upload(link, new byte[] {'M', 'Z', 1, 2, 3}, 422);
        upload(link, new byte[0], 422);
        assertThat(office.get(link, null)
                        .body()
                        .get("assignment")
                        .get("review")
                        .get("commentsToAuthors")
                        .asString())
                .isEqualTo("kept");
    }

    @Test
    void reviewerGetsTheAnonymousCopyOnceAgreedUnderANameOfItsOwn() {
        var content = new byte[300_000];
        new java.util.Random(7).nextBytes(content);
        var rendition = SubmissionFiles.lay(content);
        var manuscript = office.submitted(state -> state.putArray("renditions")
                .addObject()
                .put("ref", rendition)
                .put("audience", "review")
                .put("kind", "ANONYMOUS")
                .put("mediaType", "application/pdf")
                .put("size", content.length)
                .put("sha256", SubmissionFiles.sha256(content)));
        var copy = Eventually.value("the copy", Duration.ofSeconds(60), () -> {
            var file = manuscript.see(Office.EDITOR).body().get("files").get(0);
            return file.get("state").asString().equals("READY") ? Optional.of(file) : Optional.<JsonNode>empty();
        });
        var reviewer = office.expert("Reading");
        manuscript.inReview().invited(reviewer);
        var link = "/api/review/invitations/" + office.token(reviewer);
        assertThat(office.get(link, null).body().get("assignment").get("files")).isEmpty();
        office.post(link + "/agreement", null, -1, Map.of()).is(200);

        var offered = office.get(link, null)
                .body()
                .get("assignment")
                .get("files")
                .get(0)
                .get("ref")
                .asString();

        assertThat(offered).isNotIn(rendition, copy.get("ref").asString());
        assertThat(download(link + "/files/" + offered)).isEqualTo(content);
        office.get(link + "/files/" + rendition, null).isProblem(404, "not-found");
        office.get(link + "/files/" + copy.get("ref").asString(), null).isProblem(404, "not-found");
    }

    private byte[] download(String path) {
        return client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1024 * 1024))
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
    }

    private JsonNode file(String link) {
        return office.get(link, null)
                .body()
                .get("assignment")
                .get("review")
                .get("files")
                .get(0);
    }

    private static String authorRef(Office.Manuscript manuscript) {
        return manuscript.released().get(0).get("files").get(0).get("ref").asString();
    }

    private void upload(String link, byte[] content, int status) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", content).filename("Annotating R. remarks.pdf");
        client.post()
                .uri(link + "/review/files")
                .bodyValue(parts.build())
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private static byte[] annotated() throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setAuthor("Annotating R.");
            var remark = new PDAnnotationText();
            remark.setTitlePopup("Annotating R.");
            remark.setContents("Explain the coding.");
            page.getAnnotations().add(remark);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
