package org.krugozor.publication.galley.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.krugozor.publication.Contents;
import org.krugozor.publication.PublicationTest;
import org.krugozor.publication.manuscript.Content;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;

class UploadedGalleysTest extends PublicationTest {

    private static final String API = "/api/publication";

    @Test
    void aPdfMadeElsewhereIsCountedStampedWithItsPagesAndDoiAndPublished() throws IOException {
        doiPattern();
        var first = withPdf(Contents.research(), 2);
        var second = withPdf(Contents.research(), 3);
        var issue = planned(List.of(first, second));
        must(issue(SECRETARY, issue, "PUT", "/minutes", Map.of("number", "1", "date", "2026-06-01")));
        // both are by the same author: the chief editor goes on for a reason that is kept
        assertThat(issue(CHIEF, issue, "POST", "/freeze", Map.of()).body().toString())
                .contains("author-twice");
        var frozen = must(
                issue(CHIEF, issue, "POST", "/freeze", Map.of("override", Map.of("reason", "Agreed by the board"))));
        assertThat(frozen.text("/override/reason")).isEqualTo("Agreed by the board");
        assertThat(frozen.body().at("/articles/1/firstPage").asInt()).isEqualTo(3);
        must(issue(CHIEF, issue, "POST", "/publication", Map.of()));

        try (var pdf = Loader.loadPDF(publicPdf(second))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(text).contains("https://doi.org/" + frozen.text("/articles/1/doi"));
            assertThat(text.lines().map(String::strip)).contains("3", "4", "5");
        }
    }

    @Test
    void anIssueOpenedAgainCanBeMendedAndFrozenAnew() {
        doiPattern();
        var article = withPdf(Contents.research(), 2);
        var issue = planned(List.of(article));
        must(issue(SECRETARY, issue, "PUT", "/minutes", Map.of("number", "1", "date", "2026-06-01")));
        var first = must(issue(CHIEF, issue, "POST", "/freeze", Map.of()));
        assertThat(issue(CHIEF, issue, "POST", "/articles", Map.of("manuscriptId", UUID.randomUUID()))
                        .status())
                .isEqualTo(422);
        assertThat(article(SECRETARY, article.manuscriptId(), "PUT", "/translation", Map.of("checked", false))
                        .text("/type"))
                .endsWith("issue-fixed");

        var open = must(issue(CHIEF, issue, "POST", "/unfreeze", Map.of("reason", "A page is missing")));
        assertThat(open.text("/state")).isEqualTo("PLANNED");
        assertThat(open.body().at("/articles/0/doi").isNull()).isTrue();
        assertThat(open.body().at("/history").toString()).contains("issue-unfrozen", "A page is missing");

        upload(article.manuscriptId(), pdf(4));
        counted(article.manuscriptId(), 4);
        var second = must(issue(CHIEF, issue, "POST", "/freeze", Map.of()));
        assertThat(second.text("/articles/0/doi"))
                .isNotEqualTo(first.text("/articles/0/doi"))
                .endsWith("-1-4");
        must(issue(CHIEF, issue, "POST", "/publication", Map.of()));
        assertThat(said(issue)).containsExactly("IssueFrozen", "IssueUnfrozen", "IssueFrozen", "IssuePublished");
    }

    @Test
    void aRemovedGalleyIsGoneFromTheArticleAndLeavesATrace() {
        var article = withPdf(Contents.research(), 2).manuscriptId();
        var galley = get(CHIEF, API + "/articles/" + article).text("/galleys/0/galleyId");
        assertThat(article(SECRETARY, article, "DELETE", "/galleys/" + galley, "")
                        .status())
                .isEqualTo(204);
        var seen = get(CHIEF, API + "/articles/" + article);
        assertThat(seen.body().at("/galleys").size()).isZero();
        assertThat(seen.body().at("/history").toString()).contains("galley-removed");
    }

    @Test
    void theSecretaryEntersAnApprovalForTheAuthorWithTheLetterAttached() {
        var id = arrived(Contents.research()).manuscriptId();
        must(article(SECRETARY, id, "POST", "/production", ""));
        upload(id, pdf(2));
        counted(id, 2);
        must(article(SECRETARY, id, "POST", "/proof", ""));
        var behalf = Map.of("channel", "EMAIL", "note", "Wrote on Tuesday", "sourceFile", letter(id));
        assertThat(article(SECRETARY, id, "POST", "/proof/approval", Map.of()).status())
                .as("not in the secretary's own name")
                .isEqualTo(403);
        assertThat(article(STRANGER, id, "POST", "/proof/approval", Map.of("onBehalf", behalf))
                        .status())
                .isEqualTo(404);
        must(article(SECRETARY, id, "POST", "/proof/approval", Map.of("onBehalf", behalf)));
        var seen = get(CHIEF, API + "/articles/" + id);
        assertThat(seen.text("/proof/onBehalf/channel")).isEqualTo("EMAIL");
        assertThat(database.sql(
                                "select actor ->> 'onBehalfOf' from outbox where aggregateid = :id and type like '%ProofApproved%'")
                        .bind("id", id.toString())
                        .map(row -> row.get(0, String.class))
                        .one()
                        .block(PATIENCE))
                .isEqualTo(Contents.AUTHOR.toString());
    }

    private String letter(UUID id) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource("From: author".getBytes()), MediaType.TEXT_PLAIN)
                .filename("letter.txt");
        var answer = new String(client.post()
                .uri(API + "/articles/" + id + "/sources")
                .headers(headers -> headers.setBearerAuth(token(SECRETARY)))
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseBody());
        return answer.replaceAll("(?s).*\"fileId\":\"([^\"]+)\".*", "$1");
    }

    private Content withPdf(Content content, int pages) {
        var id = arrived(content).manuscriptId();
        must(article(SECRETARY, id, "POST", "/production", ""));
        upload(id, pdf(pages));
        counted(id, pages);
        must(article(SECRETARY, id, "PUT", "/translation", Map.of("checked", true)));
        must(article(SECRETARY, id, "POST", "/readiness", ""));
        return content;
    }

    private void counted(UUID id, int pages) {
        until(() -> get(CHIEF, API + "/articles/" + id)
                        .body()
                        .at("/galleys/0/pages")
                        .asInt(0)
                == pages);
    }

    private void upload(UUID id, byte[] content) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(content)).filename("from the press.pdf");
        client.post()
                .uri(API + "/articles/" + id + "/galleys")
                .headers(headers -> {
                    headers.setBearerAuth(token(SECRETARY));
                    headers.set("If-Match", get(CHIEF, API + "/articles/" + id).etag());
                })
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private byte[] publicPdf(Content content) {
        return client.get()
                .uri("/articles/" + content.number() + "/article.pdf")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private List<String> said(String issue) {
        return database.sql("select type from outbox where aggregateid = :id order by sequence")
                .bind("id", issue)
                .map(row -> row.get(0, String.class).replaceAll(".*\\.([A-Z]\\w+)\\.v1", "$1"))
                .all()
                .collectList()
                .block(PATIENCE);
    }

    private static byte[] pdf(int pages) {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage(PDRectangle.A4));
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
