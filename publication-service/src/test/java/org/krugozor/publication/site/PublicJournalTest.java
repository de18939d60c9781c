package org.krugozor.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.publication.Contents;
import org.krugozor.publication.PublicationTest;
import org.krugozor.publication.manuscript.Content;
import org.springframework.http.MediaType;

class PublicJournalTest extends PublicationTest {

    private static volatile Content article;
    private static volatile Content unpublished;
    private static volatile String label;
    private static volatile String issuePath;

    private void published() {
        if (article != null) {
            return;
        }
        doiPattern();
        var content = ready(Contents.research());
        var issue = planned(List.of(content));
        must(issue(SECRETARY, issue, "PUT", "/minutes", Map.of("number", "1", "date", "2026-06-01")));
        must(issue(CHIEF, issue, "POST", "/freeze", Map.of()));
        var out = must(issue(CHIEF, issue, "POST", "/publication", Map.of()));
        label = out.text("/label/kk");
        issuePath = "/issues/" + out.text("/year") + "/" + out.text("/number");
        unpublished = arrived(Contents.research());
        article = content;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyPageStandsInEveryLanguageWithItsTwinsAndNoWordIsMissing(String language) {
        published();
        for (var path :
                List.of("/", "/issues", issuePath, "/articles/" + article.number(), "/call", "/about", "/search")) {
            var html = page("/" + language + path, 200);
            assertThat(html)
                    .contains("<html lang=\"" + language + "\"")
                    .contains("hreflang=\"kk\"", "hreflang=\"ru\"", "hreflang=\"en\"")
                    .doesNotContain("??")
                    .doesNotContain("<script")
                    .doesNotContain("style=");
        }
    }

    @Test
    void theHomePageShowsTheCurrentIssueByItsPrintedLabel() {
        published();
        assertThat(page("/kk/", 200)).contains("№ ");
        assertThat(page("/kk" + issuePath, 200)).contains(label, "Медиация билік пен қоғам", "Саясаттану");
    }

    @Test
    void anArticlesPageTellsReferenceManagersWhatItIs() {
        published();
        assertThat(page("/en/articles/" + article.number(), 200))
                .contains(
                        "<meta name=\"citation_title\" content=\"Mediation as a channel",
                        "<meta name=\"citation_author\" content=\"Sarsenova, Aigerim\"",
                        "<meta name=\"citation_author_orcid\" content=\"https://orcid.org/0009-0099-0000-0012\"",
                        "<meta name=\"citation_doi\" content=\"10.5555/krugozor-2100-",
                        "/articles/" + article.number() + "/article.pdf\"")
                .contains("Аңдатпа", "Аннотация", "Abstract")
                .contains("How to cite", "effective number of fields");
    }

    @Test
    void aReaderLearnsTheAddressOfTheCorrespondingAuthorAlone() {
        published();
        assertThat(page("/en/articles/" + article.number(), 200))
                .contains("a.sarsenova@arka.example")
                .doesNotContain("c.weber@nordfeld.example");
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        published();
        assertThat(page("/ru/articles/" + unpublished.number(), 404)).contains("Такой страницы нет");
        client.get()
                .uri("/articles/" + unpublished.number() + "/article.pdf")
                .exchange()
                .expectStatus()
                .isNotFound();
        client.get()
                .uri("/articles/" + unpublished.number() + "/article.xml")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kk/nothing", "/ru/issues/1999/1", "/en/articles/x", "/kk/issues/2026"})
    void aMissingPageSaysSoInThreeLanguages(String path) {
        assertThat(page(path, 404)).contains("Мұндай бет жоқ", "Такой страницы нет", "There is no such page");
    }

    @Test
    void aPageSeenBeforeIsNotSentAgain() {
        published();
        var etag = client.get()
                .uri("/kk/about")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Cache-Control", value -> assertThat(value).contains("public", "max-age"))
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        client.get()
                .uri("/kk/about")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @Test
    void thePdfIsServedWholeAndInRanges() {
        published();
        var whole = client.get()
                .uri("/articles/" + article.number() + "/article.pdf")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody()
                .returnResult()
                .getResponseBody();
        var part = client.get()
                .uri("/articles/" + article.number() + "/article.pdf")
                .header("Range", "bytes=0-4")
                .exchange()
                .expectStatus()
                .isEqualTo(206)
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(new String(part)).isEqualTo("%PDF-");
        assertThat(whole).startsWith(part).hasSizeGreaterThan(10_000);
    }

    @Test
    void theXmlNamesItsDoi() {
        published();
        var xml = new String(
                client.get()
                        .uri("/articles/" + article.number() + "/article.xml")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_XML)
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(xml).contains("pub-id-type=\"doi\">10.5555/krugozor-2100-").endsWith("</article>");
    }

    @Test
    void theFrontDoorChoosesTheReadersLanguage() {
        client.get()
                .uri("/")
                .header("Accept-Language", "ru-KZ,ru;q=0.9")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .location("/ru/");
    }

    @Test
    void styleAndFontsAreOurOwn() {
        client.get()
                .uri("/assets/journal/journal.css")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(css -> assertThat(css).doesNotContain("http://", "https://", "@import"));
        client.get()
                .uri("/assets/journal/fonts/literata-cyrillic-ext-wght-normal.woff2")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String page(String path, int status) {
        var body = client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }
}
