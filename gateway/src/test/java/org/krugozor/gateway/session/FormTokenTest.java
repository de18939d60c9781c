package org.krugozor.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

class FormTokenTest extends GatewayTest {

    private static final String EDIT = "/en/work/manuscripts/01930000-0000-7000-8000-000000000001/edit";
    private static final String LINK = "/i/working-token-0123456789012345678901234567";
    private static final Map<String, String> AS_TYPED = Map.of("HX-Request", "true");

    @Test
    void aFormWithoutItsTokenDoesNothingAndIsGivenBack() {
        Browser browser = signedIn(StubPerson.AUTHOR);

        HttpResponse<String> answer =
                browser.posts(EDIT, Map.of("/metadata/en/title", "Typed for an hour"), Map.of("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Typed for an hour", "name=\"/metadata/en/title\"");
        assertThat(WORLD.services().received().stream()
                        .filter(request -> !request.method().equals("GET")))
                .noneMatch(request -> request.uri().contains("/draft"));
    }

    @Test
    void aFormGivenBackHoldsTheTokenItNeeds() {
        Browser browser = signedIn(StubPerson.AUTHOR);
        String page = browser.posts(EDIT, Map.of("/letter", "Dear editors"), Map.of("Accept", "text/html"))
                .body();
        String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        HttpResponse<String> answer =
                browser.posts(EDIT, Map.of("/letter", "Dear editors", "_csrf", token, "version", "7"), Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services()
                        .received("PUT", "/api/submission/manuscripts/01930000-0000-7000-8000-000000000001/draft"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("Dear editors"));
    }

    @Test
    void aFormSentAfterTheLoginEndedIsGivenBackToo() {
        HttpResponse<String> answer =
                stranger().posts(EDIT, Map.of("/letter", "Dear editors"), Map.of("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Dear editors", "/en/work/signed-in");
    }

    @Test
    void aPagesOwnRequestWithoutASessionIsRefusedWithTheWayToSignInBeside() {
        HttpResponse<String> answer = stranger().posts(EDIT, Map.of("/letter", "x"), AS_TYPED);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("HX-Trigger"))
                .hasValueSatisfying(trigger -> assertThat(trigger).contains("krugozor:sign-in", "/en/work/signed-in"));
    }

    @Test
    void aPagesOwnGetWithoutASessionIsRefusedAndNotRedirected() {
        HttpResponse<String> answer =
                stranger().asks("GET", "/en/work/manuscripts", Map.of("HX-Request", "true", "Accept", "*/*"), "");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aPagesOwnRequestWithAnOldTokenIsToldToFetchAFreshOne() {
        HttpResponse<String> answer = signedIn(StubPerson.AUTHOR).posts(EDIT, Map.of("_csrf", "old"), AS_TYPED);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("HX-Trigger"))
                .hasValueSatisfying(trigger -> assertThat(trigger).contains("krugozor:form-stale"));
    }

    @Test
    void theApiUnderASessionNeedsTheTokenAsAHeader() {
        Browser browser = signedIn(StubPerson.AUTHOR);
        Map<String, String> json = Map.of("Content-Type", "application/json");
        Map<String, String> jsonWithToken =
                Map.of("Content-Type", "application/json", "X-CSRF-TOKEN", browser.formToken());

        assertThat(browser.asks("POST", "/api/submission/manuscripts", json, "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.asks("POST", "/api/submission/manuscripts", jsonWithToken, "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anInvitationsLinkIsItselfTheProofAndNeedsNoSession() {
        Browser browser = stranger();

        HttpResponse<String> answer = browser.posts(LINK + "/agreement", Map.of(), Map.of("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void lookingAtAnInvitationSendsNothingButOneReadToReviewAlone() {
        signedIn(StubPerson.AUTHOR);
        WORLD.services().forget();

        stranger().opens("/i/invited-token-0123456789012345678901234567");

        assertThat(WORLD.services().received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.uri()).isEqualTo("/api/review/invitations/invited-token-0123456789012345678901234567");
            assertThat(request.header("authorization")).isNull();
        });
    }

    @Test
    void aSignedInReviewersLinkDoesNotTellReviewWhoTheyAre() {
        Browser browser = signedIn(StubPerson.AUTHOR);
        WORLD.services().forget();

        HttpResponse<String> page = browser.opens("/i/invited-token-0123456789012345678901234567");

        assertThat(page.body()).doesNotContain(StubPerson.AUTHOR.name());
        assertThat(WORLD.services().received()).allSatisfy(request -> assertThat(request.header("authorization"))
                .isNull());
    }
}
