package org.krugozor.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

class DoorTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({"kk, /kk/", "'ru-KZ,ru;q=0.9', /ru/", "'de,en;q=0.5', /en/", "'de', /kk/", "'*', /kk/"})
    void theBareAddressLeadsToTheJournalInTheLanguagePreferred(String preferred, String journal) {
        HttpResponse<String> answer = stranger().asks("GET", "/", Map.of("Accept-Language", preferred), "");

        assertThat(answer.headers().firstValue("Location")).hasValue(journal);
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Language");
    }

    @Test
    void thePublicJournalSeesNoCookieAndNoToken() {
        signedIn(StubPerson.AUTHOR).opens("/en/issues");

        assertThat(WORLD.services().received("GET", "/en/issues"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("cookie")).isNull();
                    assertThat(request.header("authorization")).isNull();
                });
    }

    @Test
    void thePublicJournalMayBeCachedAndWhatIsBehindLoginMayNot() {
        assertThat(stranger().opens("/en/issues").headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=60");
        assertThat(signedIn(StubPerson.AUTHOR).opens("/en/work").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void forwardedHeadersOfAStrangerGoNoFurther() {
        stranger()
                .asks(
                        "GET",
                        "/en/issues",
                        Map.of(
                                "X-Forwarded-Host",
                                "evil.example",
                                "X-Forwarded-For",
                                "10.1.1.1",
                                "Forwarded",
                                "host=evil"),
                        "");

        assertThat(WORLD.services().received("GET", "/en/issues"))
                .singleElement()
                .satisfies(request -> assertThat(request.headers().toString()).doesNotContain("evil", "10.1.1.1"));
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedAtOnce() {
        HttpResponse<String> answer =
                stranger().asks("POST", "/api/submission/manuscripts", asAProgram(), "x".repeat(70 * 1024));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
        assertThat(WORLD.services().received("POST", "/api/submission/manuscripts"))
                .isEmpty();
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsCountedOnItsWay() {
        HttpResponse<String> answer =
                stranger().streams("/api/submission/manuscripts", asAProgram(), "x".repeat(70 * 1024));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(WORLD.services().received("POST", "/api/submission/manuscripts"))
                .isEmpty();
    }

    private static Map<String, String> asAProgram() {
        String token = WORLD.realm().tokens().access(StubPerson.AUTHOR, Duration.ofMinutes(5));
        return Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    @Test
    void aReviewersPageTellsNobodyItsAddress() {
        HttpResponse<String> page = stranger().opens("/i/invited-token-0123456789012345678901234567");

        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void everyAnswerIsGuardedErrorsToo() {
        for (String path : new String[] {"/en/work", "/internal/x", "/en/issues", "/api/review/cases"}) {
            HttpResponse<String> answer = stranger().asks(path);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("frame-ancestors 'none'", "default-src 'none'")
                            .doesNotContain("unsafe"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/submission/%2e%2e/internal/renditions/1",
        "/api/submission/..;/internal",
        "/api/submission//internal",
    })
    void noPathClimbsOutOfItsRoute(String path) {
        HttpResponse<String> answer = stranger().asks(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(WORLD.services().received()).isEmpty();
    }

    @Test
    void assetsAreKeptForAYearUnderTheirFingerprint() {
        String page = signedIn(StubPerson.AUTHOR).opens("/en/work").body();
        String style = page.replaceAll("(?s).*href=\"(/static/[0-9a-f]+/css/tokens.css)\".*", "$1");

        HttpResponse<String> answer = stranger().asks(style);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(said -> assertThat(said).contains("max-age=31536000", "immutable"));
        assertThat(stranger().asks("/static/000000/css/tokens.css").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOpenApiOfEachServiceIsCollected() {
        WORLD.services().answers("GET", "/api/review/openapi.json", 200, "{\"openapi\":\"3.1.0\"}");

        assertThat(stranger().opens("/api/openapi/review").body()).contains("3.1.0");
        assertThat(stranger().opens("/api/docs").statusCode()).isEqualTo(200);
    }
}
