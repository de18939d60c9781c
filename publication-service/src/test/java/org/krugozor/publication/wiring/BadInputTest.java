package org.krugozor.publication.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.publication.Contents;
import org.krugozor.publication.PublicationTest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;

/** Wrong input of every kind is a named problem with a sentence, and changes nothing. */
class BadInputTest extends PublicationTest {

    private static final String API = "/api/publication";

    @ParameterizedTest
    @CsvSource({"kk, Кейбір мәндерге назар аударыңыз", "ru, Некоторые значения", "en, Some values need attention"})
    void theProblemSpeaksTheCallersLanguage(String language, String title) {
        client.post()
                .uri(API + "/issues")
                .headers(headers -> headers.setBearerAuth(token(CHIEF)))
                .header("Accept-Language", language)
                .bodyValue(Map.of("year", 2026, "number", 500))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://krugozor.org/problems/invalid")
                .jsonPath("$.errors.length()")
                .isEqualTo(2)
                .jsonPath("$.errors[0].detail")
                .isNotEmpty();
    }

    @Test
    void aCommandWithoutItsVersionOrWithAnOldOneIsRefused() {
        var content = arrived(Contents.research());
        var path = API + "/articles/" + content.manuscriptId();
        problem(send(SECRETARY, "POST", path + "/production", "", ""), 428, "precondition-required");
        problem(send(SECRETARY, "POST", path + "/production", "\"77\"", ""), 409, "stale-version");
        problem(send(SECRETARY, "POST", path + "/production", "seven", ""), 422, "invalid");
        assertThat(get(CHIEF, path).text("/state")).isEqualTo("ACCEPTED");
    }

    @Test
    void stepsOutOfTurnAreNamedConflicts() {
        var content = arrived(Contents.research());
        var id = content.manuscriptId();
        problem(article(SECRETARY, id, "POST", "/proof", ""), 409, "not-in-production");
        problem(article(SECRETARY, id, "POST", "/readiness", ""), 409, "not-in-production");
        must(article(SECRETARY, id, "POST", "/production", ""));
        problem(article(SECRETARY, id, "POST", "/production", ""), 409, "already-in-production");
        problem(article(SECRETARY, id, "POST", "/proof", ""), 409, "no-pdf");
        problem(
                article(SECRETARY, id, "POST", "/proof/approval", Map.of("onBehalf", Map.of("channel", "LETTER"))),
                422,
                "invalid");
    }

    @Test
    void unknownIdsAndBrokenJsonAndWrongContentTypesAreProblems() {
        problem(get(CHIEF, API + "/articles/" + UUID.randomUUID()), 404, "not-found");
        problem(get(CHIEF, API + "/articles/not-an-id"), 404, "not-found");
        problem(get(CHIEF, API + "/issues/" + UUID.randomUUID()), 404, "not-found");
        problem(get(CHIEF, API + "/articles?after=%21%21"), 422, "invalid");
        problem(get(CHIEF, API + "/articles?after=YQ"), 422, "invalid");
        problem(get(CHIEF, API + "/articles?view=everything"), 422, "invalid");
        problem(get(CHIEF, API + "/articles?limit=100000"), 422, "invalid");
        problem(get(CHIEF, API + "/issues?after=" + cursor("x")), 422, "invalid");
        raw("{\"year\": ", MediaType.APPLICATION_JSON, 400);
        raw("{\"year\": \"soon\"}", MediaType.APPLICATION_JSON, 400);
        raw("<year/>", MediaType.APPLICATION_XML, 415);
    }

    private void raw(String body, MediaType type, int status) {
        client.post()
                .uri(API + "/issues")
                .headers(headers -> headers.setBearerAuth(token(CHIEF)))
                .contentType(type)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static String cursor(String value) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anIssuePlannedTwiceIsAConflictThatNamesIt() {
        must(send(CHIEF, "POST", API + "/issues", "", Map.of("year", 2150, "number", 1, "whole", 90_001)));
        problem(
                send(CHIEF, "POST", API + "/issues", "", Map.of("year", 2150, "number", 1, "whole", 90_002)),
                409,
                "issue-exists");
    }

    @Test
    void anArticleHasOnePlace() {
        var content = arrived(Contents.research());
        planned(List.of(content));
        var other = planned(List.of());
        problem(
                issue(CHIEF, other, "POST", "/articles", Map.of("manuscriptId", content.manuscriptId())),
                409,
                "already-placed");
        problem(issue(CHIEF, other, "POST", "/articles", Map.of("manuscriptId", UUID.randomUUID())), 422, "invalid");
    }

    @Test
    void freezingNamesEverythingThatStandsInTheWay() {
        var content = arrived(Contents.research());
        var issue = planned(List.of(content));
        var refused = issue(CHIEF, issue, "POST", "/freeze", Map.of());
        problem(refused, 409, "issue-blocked");
        assertThat(refused.body().at("/errors").toString())
                .contains("minutes-missing", "article-not-ready", "translation-unchecked", "pdf-missing");
        problem(issue(CHIEF, issue, "POST", "/freeze", Map.of("override", Map.of("reason", " "))), 422, "invalid");
        problem(issue(CHIEF, issue, "POST", "/publication", Map.of()), 409, "issue-not-frozen");
        assertThat(get(CHIEF, API + "/issues/" + issue).text("/state")).isEqualTo("PLANNED");
    }

    @Test
    void aProgramNamedPdfIsNotAGalleyAndABrokenPdfFailsWithItsReason() {
        var id = arrived(Contents.research()).manuscriptId();
        assertThat(upload(
                        id, "article.pdf", "MZ\u0090 this program cannot be run".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(415);
        assertThat(upload(id, "article.pdf", "%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(201);
        until(() -> "FAILED".equals(get(CHIEF, API + "/articles/" + id).text("/galleys/0/state")));
        assertThat(get(CHIEF, API + "/articles/" + id).text("/galleys/0/reason"))
                .isEqualTo("pdf-truncated");
    }

    @Test
    void aFileBeyondTheLimitAndARequestWithoutAFileAreNamedAndKeepNothing() {
        var id = arrived(Contents.research()).manuscriptId();
        var large = new byte[3 << 20];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
        assertThat(upload(id, "large.pdf", large)).isEqualTo(413);
        var parts = new MultipartBodyBuilder();
        parts.part("note", "no file here");
        client.post()
                .uri(API + "/articles/" + id + "/galleys")
                .headers(headers -> {
                    headers.setBearerAuth(token(SECRETARY));
                    headers.set("If-Match", get(CHIEF, API + "/articles/" + id).etag());
                })
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        assertThat(get(CHIEF, API + "/articles/" + id).body().at("/galleys").size())
                .isZero();
    }

    private int upload(UUID id, String name, byte[] content) {
        var parts = new MultipartBodyBuilder();
        parts.part("file", new ByteArrayResource(content)).filename(name);
        return client.post()
                .uri(API + "/articles/" + id + "/galleys")
                .headers(headers -> {
                    headers.setBearerAuth(token(SECRETARY));
                    headers.set("If-Match", get(CHIEF, API + "/articles/" + id).etag());
                })
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    @Test
    void aJournalRecordMustBeSoundAndAPatternMustMintDois() {
        var journal = API + "/journal";
        problem(
                send(
                        CHIEF,
                        "PUT",
                        journal,
                        get(CHIEF, journal).etag(),
                        Map.of("record", Map.of("title", Map.of("kk", "Х")))),
                422,
                "invalid");
        var sound = Map.of("kk", "Х", "ru", "Ж", "en", "J");
        var wrong = send(
                CHIEF,
                "PUT",
                journal,
                get(CHIEF, journal).etag(),
                Map.of(
                        "record",
                        Map.of(
                                "title",
                                sound,
                                "issn",
                                Map.of("print", "9999-9999"),
                                "website",
                                "javascript:alert(1)",
                                "timeZone",
                                "Moon/Base")));
        problem(wrong, 422, "invalid");
        assertThat(wrong.body().at("/errors").toString()).contains("bad-issn", "bad-address", "unknown-time-zone");
        problem(send(CHIEF, "PUT", journal + "/doi-pattern", "", Map.of("pattern", "10.5555/{x}")), 422, "invalid");
        problem(
                send(
                        CHIEF,
                        "PUT",
                        API + "/office",
                        "",
                        Map.of("productionEditors", List.of(UUID.randomUUID()), "translators", List.of())),
                422,
                "invalid");
    }

    private static void problem(Answered answered, int status, String type) {
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(status);
        assertThat(answered.text("/type")).isEqualTo("https://krugozor.org/problems/" + type);
        assertThat(answered.text("/detail")).isNotBlank();
    }
}
