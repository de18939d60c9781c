package org.krugozor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** What the office entered for a reviewer, and where the reviewer says that it is not so. */
class ObjectionTest extends GatewayTest {

    private static final String LINK = "/i/working-token-0123456789012345678901234567";
    private static final String OBJECTED = "/i/declined-token-012345678901234567890123456?lang=en";
    private static final String ENTERED = "/i/finished-token-012345678901234567890123456?lang=en";
    private static final String AT = "/api/review/invitations/working-token-0123456789012345678901234567/objection";
    private static final String OWN = "5f0c1111-0000-4000-8000-000000000003";
    private static final String WORDS = "I said on the telephone that I cannot.";

    @Test
    void thePageBehindTheLinkTakesAnObjectionWithoutAnAccount() {
        var reviewer = stranger();

        var page = reviewer.opens(LINK + "?lang=en").body();
        WORLD.services().answers("POST", AT, 200, "{\"assignment\":{}}");
        var answer = reviewer.sends(LINK + "/objection?lang=en", Map.of("/text", WORDS));

        assertThat(page)
                .contains("that you agree to review", "If this is not so, you can object until", "name=\"/text\"");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services().received("POST", AT))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo("{\"text\":\"" + WORDS + "\"}"));
    }

    @Test
    void whatWasTypedIsGivenBackAndTheReviewBesideItStaysAsItWas() {
        var reviewer = stranger();
        var before = reviewer.opens(LINK + "?lang=en").body();
        WORLD.services().answers("POST", AT, 422, """
                {"type":"https://krugozor.org/problems/invalid","title":"Look again","status":422,
                 "errors":[{"pointer":"/text","code":"too-long","detail":"Too long by far."}]}""");

        var answer = reviewer.sends(LINK + "/objection?lang=en", Map.of("/text", WORDS));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Too long by far.", WORDS);
        assertThat(reviewPart(answer.body())).isEqualTo(reviewPart(before));
    }

    @Test
    void theAccountsPageObjectsToo() {
        var at = "/api/review/assignments/" + OWN + "/objection";
        WORLD.services().answers("POST", at, 200, "{\"assignment\":{}}");

        var answer =
                signedIn(StubPerson.AUTHOR).sends("/en/work/assignments/" + OWN + "/objection", Map.of("/text", WORDS));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services().received("POST", at)).hasSize(1);
    }

    @Test
    void whoObjectedIsNotAskedAgain() {
        assertThat(stranger().opens(OBJECTED).body())
                .contains("that you decline to review", "You objected on")
                .doesNotContain("name=\"/text\"");
    }

    @Test
    void aReviewTheOfficeEnteredStandsAboveTheObjectionToIt() {
        assertThat(stranger().opens(ENTERED).body())
                .containsSubsequence(
                        "What was entered for you", "the office entered the review above", "name=\"/text\"")
                .doesNotContain("What you wrote");
    }

    @Test
    void noSentenceEndsInTwoStops() {
        assertThat(stranger().opens(LINK + "?lang=ru").body())
                .contains("можно возразить")
                .doesNotContain("г..");
    }

    @Test
    void theCaseShowsTheObjectionBesideWhatWasEntered() {
        assertThat(signedIn(StubPerson.EDITOR)
                        .opens("/en/work/cases/01930000-0000-7000-8000-0000000000a1")
                        .body())
                .contains("Entered by Aliya Bekova for", "The reviewer says this is not so", WORDS);
    }

    /** The fields of the review, without the keys made anew for every page. */
    private static String reviewPart(String page) {
        var start = page.indexOf("class=\"criterion\"");
        return page.substring(start, page.indexOf("form-foot", start));
    }
}
