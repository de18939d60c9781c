package org.krugozor.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

class SecurityChainsTest extends GatewayTest {

    @ParameterizedTest(name = "{0}: nobody {1}, session {2}, bearer {3}")
    @CsvSource({
        "/,                                   302, 302, 302",
        "/en/,                                200, 200, 200",
        "/kk/issues,                          200, 200, 200",
        "/articles/2026-0042/article.pdf,     200, 200, 200",
        "/en/work,                            303, 200, 403",
        "/en/work/manuscripts,                303, 200, 403",
        "/ru/work/desk,                       303, 200, 403",
        "/api/submission/manuscripts,         200, 200, 200",
        "/api/openapi/review,                 404, 404, 404",
        "/i/invited-token-0123456789012345678901234567, 200, 200, 200",
        "/actuator/health,                    200, 200, 200",
        "/actuator/env,                       404, 404, 404",
        "/internal/renditions/1,              404, 404, 404",
        "/api/internal/clock,                 404, 404, 404",
        "/work,                               404, 404, 404",
    })
    void eachPathOpensToWhomItShould(String path, int nobody, int session, int bearer) {
        assertThat(stranger().asks(path).statusCode()).as("nobody").isEqualTo(nobody);
        assertThat(signedIn(StubPerson.CHIEF).asks(path).statusCode())
                .as("session")
                .isEqualTo(session);
        assertThat(withBearer(path).statusCode()).as("bearer").isEqualTo(bearer);
    }

    @Test
    void aSessionAndABearerTokenAtOnceAreRefused() {
        HttpResponse<String> answer = signedIn(StubPerson.AUTHOR)
                .asks(
                        "GET",
                        "/api/submission/manuscripts",
                        Map.of("Authorization", "Bearer " + token(), "Accept-Language", "ru"),
                        "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("https://krugozor.org/problems/two-credentials", "Два способа входа");
    }

    @Test
    void aBearerTokenPassesAsItCameAndMakesNoSession() {
        String token = token();
        Browser browser = stranger();

        browser.asks("GET", "/api/submission/manuscripts", Map.of("Authorization", "Bearer " + token), "");

        assertThat(browser.session()).isEmpty();
        assertThat(WORLD.services().received("GET", "/api/submission/manuscripts"))
                .singleElement()
                .satisfies(
                        request -> assertThat(request.header("authorization")).isEqualTo("Bearer " + token));
    }

    @Test
    void aBearerTokenMayActWithoutAFormToken() {
        HttpResponse<String> answer = stranger()
                .asks(
                        "POST",
                        "/api/submission/manuscripts",
                        Map.of("Authorization", "Bearer " + token(), "Content-Type", "application/json"),
                        "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void tokensForAnotherAudienceExpiredOrForgedAreRefused() {
        String elsewhere = WORLD.realm().tokens().accessForAnotherAudience(StubPerson.AUTHOR);
        String expired = WORLD.realm().tokens().access(StubPerson.AUTHOR, Duration.ofMinutes(-5));
        String forged = token().replaceFirst("\\.[^.]+$", ".AAAA");

        for (String token : new String[] {elsewhere, expired, forged}) {
            HttpResponse<String> answer = stranger()
                    .asks("GET", "/api/submission/manuscripts", Map.of("Authorization", "Bearer " + token), "");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(said -> assertThat(said).contains("invalid_token"));
        }
    }

    @Test
    void theSessionsTokenGoesToTheServiceAndTheCookieDoesNot() {
        signedIn(StubPerson.AUTHOR).asks("/api/submission/manuscripts");

        assertThat(WORLD.services().received("GET", "/api/submission/manuscripts"))
                .last()
                .satisfies(request -> {
                    assertThat(request.header("authorization")).startsWith("Bearer ey");
                    assertThat(request.header("cookie")).isNull();
                });
    }

    @Test
    void theLoginSpeaksThePagesLanguageAndBindsTheCodeToUs() {
        stranger().opens("/kk/work/manuscripts");

        assertThat(WORLD.realm().lastLoginLanguage()).isEqualTo("kk");
        assertThat(WORLD.realm().lastChallenge()).startsWith("S256 ");
    }

    @Test
    void theLoginLeadsBackToWhereOneWantedToBe() {
        HttpResponse<String> page = stranger().opens("/ru/work/manuscripts?view=all");

        assertThat(page.uri().toString()).isEqualTo(address() + "/ru/work/manuscripts?view=all");
    }

    @Test
    void theLoginMakesOrTiesThePerson() {
        stranger().opens("/en/work");

        assertThat(WORLD.services().received("PUT", "/api/submission/persons/me"))
                .hasSize(1);
    }

    @Test
    void aLoginSucceedsThoughThePersonCouldNotBeTied() {
        WORLD.services().answers("PUT", "/api/submission/persons/me", 503, "{}");

        assertThat(stranger().opens("/en/work").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/oauth2/authorization/keycloak?redirect_uri=https://evil.example/",
        "/oauth2/authorization/keycloak?to=https://evil.example/&continue=//evil.example",
        "/en/work?to=//evil.example",
        "/login/oauth2/code/keycloak?code=1&state=2&redirect=https://evil.example/",
    })
    void noParameterLeadsOutOfTheHouse(String path) {
        Browser browser = stranger();
        HttpResponse<String> page = browser.opens(path);

        assertThat(page.uri().toString()).startsWith(address());
        assertThat(page.uri().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void aLoginThatBeganBeforeARestartIsSimplyBegunAgain() {
        HttpResponse<String> answer = stranger().asks("/login/oauth2/code/keycloak?code=1&state=2");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(path -> assertThat(path).endsWith("/work"));
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtKeycloak() {
        Browser browser = signedIn(StubPerson.AUTHOR);

        HttpResponse<String> answer = browser.sends("/logout", Map.of());

        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(place -> assertThat(place)
                .contains("/protocol/openid-connect/logout", "id_token_hint"));
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
        assertThat(browser.asks("/en/work").statusCode()).isEqualTo(303);
    }

    @Test
    void loggingOutElsewhereEndsTheSessionHere() {
        Browser browser = signedIn(StubPerson.AUTHOR);
        String token =
                WORLD.realm().tokens().logout(StubPerson.AUTHOR, WORLD.realm().lastSession());

        HttpResponse<String> answer =
                stranger().posts("/logout/connect/back-channel/keycloak", Map.of("logout_token", token), Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.asks("/en/work").statusCode()).isEqualTo(303);
    }

    private static String token() {
        return WORLD.realm().tokens().access(StubPerson.CHIEF, Duration.ofMinutes(5));
    }

    private static HttpResponse<String> withBearer(String path) {
        return stranger()
                .asks("GET", path, Map.of("Authorization", "Bearer " + token(), "Accept", "text/html,*/*;q=0.8"), "");
    }
}
