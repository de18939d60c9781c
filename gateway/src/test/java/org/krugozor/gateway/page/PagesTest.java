package org.krugozor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

class PagesTest extends GatewayTest {

    private static final Pattern UNSAID = Pattern.compile("\\?\\?[\\w.-]+_(kk|ru|en)");
    private static final String ONE = "01930000-0000-7000-8000-000000000001";

    /** All of them, with LANG in place of the language. */
    static final List<String> PAGES = List.of(
            "/LANG/work",
            "/LANG/work/manuscripts",
            "/LANG/work/manuscripts?view=all",
            "/LANG/work/manuscripts/new",
            "/LANG/work/manuscripts/" + ONE,
            "/LANG/work/manuscripts/" + ONE + "/edit",
            "/LANG/work/manuscripts/" + ONE + "/edit?more=contributors",
            "/LANG/work/manuscripts/" + ONE + "/timeline",
            "/LANG/work/manuscripts/" + ONE + "/checks",
            "/LANG/work/manuscripts/" + ONE + "/correction",
            "/LANG/work/manuscripts/01930000-0000-7000-8000-000000000005/edit",
            "/LANG/work/manuscripts/01930000-0000-7000-8000-000000000006/edit",
            "/LANG/work/manuscripts/behalf",
            "/LANG/work/manuscripts/behalf?q=x",
            "/LANG/work/manuscripts/01930000-0000-7000-8000-000000000004/proof",
            "/LANG/work/profile",
            "/LANG/work/reviewer-profile",
            "/LANG/work/signed-in",
            "/LANG/work/assignments",
            "/LANG/work/assignments/5f0c1111-0000-4000-8000-000000000001",
            "/LANG/work/assignments/5f0c1111-0000-4000-8000-000000000002",
            "/LANG/work/assignments/5f0c1111-0000-4000-8000-000000000003",
            "/i/invited-token-0123456789012345678901234567?lang=LANG",
            "/i/working-token-0123456789012345678901234567?lang=LANG",
            "/i/finished-token-012345678901234567890123456?lang=LANG",
            "/i/declined-token-012345678901234567890123456?lang=LANG");

    static Stream<Arguments> pages() {
        return PAGES.stream().flatMap(page -> Stream.of("kk", "ru", "en")
                .map(language -> Arguments.of(page.replace("LANG", language), language)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageIsWholeInItsLanguage(String path, String language) {
        HttpResponse<String> page = signedIn(StubPerson.AUTHOR).opens(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(UNSAID.matcher(page.body()).results().map(found -> found.group()))
                .isEmpty();
        assertThat(page.body()).contains("<html lang=\"" + language + "\"", "</html>");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "/en/work/nowhere, en, There is nothing here",
        "/ru/work/nowhere, ru, Здесь ничего нет",
        "/kk/work/nowhere, kk, Мұнда ештеңе жоқ",
    })
    void whatIsNotThereIsSaidInThePagesLanguage(String path, String language, String words) {
        HttpResponse<String> page = signedIn(StubPerson.AUTHOR).opens(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"" + language + "\"", words);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "en, This link opens nothing",
        "ru, Эта ссылка ничего не открывает",
        "kk, Бұл сілтеме ештеңе ашпайды",
    })
    void aLinkThatOpensNothingIsToldToWhoHasNoAccount(String language, String words) {
        HttpResponse<String> page = stranger().opens("/i/unknown-token-0123456789012345678901234567?lang=" + language);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(words).doesNotContain("href=\"/" + language + "/work\"");
    }

    @Test
    void theSwitchOfLanguageKeepsThePageAndDropsThePositionToReadAfter() {
        String page = signedIn(StubPerson.AUTHOR)
                .opens("/en/work/manuscripts?view=all&after=abc")
                .body();

        assertThat(page).contains("href=\"/kk/work/manuscripts?view=all\"", "href=\"/ru/work/manuscripts?view=all\"");
    }

    @Test
    void aPageShowsTheRestWhenOneServiceFails() {
        WORLD.services().answers("GET", "/api/review/assignments", 500, "{}");

        HttpResponse<String> page = signedIn(StubPerson.AUTHOR).opens("/en/work");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("could not be loaded", "The review service", "2026-0042");
    }

    @Test
    void theHomePageAsksEachServiceAtMostOnce() {
        Browser browser = signedIn(StubPerson.CHIEF);
        browser.opens("/en/work");
        WORLD.services().forget();

        browser.asks("/en/work");

        assertThat(WORLD.services().received())
                .isNotEmpty()
                .extracting(request -> request.uri().split("/")[2])
                .doesNotHaveDuplicates();
    }

    @Test
    void aPageAfterAnActReadsWhatWasWritten() {
        Browser browser = signedIn(StubPerson.AUTHOR);
        HttpResponse<String> answer = browser.sends(
                "/en/work/manuscripts/" + ONE + "/edit", Map.of("version", "7", "/letter", "Dear editors"));
        WORLD.services().forget();

        browser.opens(answer.headers().firstValue("Location").orElseThrow());

        assertThat(WORLD.services().received("GET", "/api/submission/manuscripts/" + ONE))
                .singleElement()
                .satisfies(
                        request -> assertThat(request.header("krugozor-after")).isEqualTo("submission/stub/7"));
    }

    @Test
    void whatAServiceFindsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        WORLD.services().answers("PUT", "/api/submission/manuscripts/" + ONE + "/draft", 422, """
                        {"type":"https://krugozor.org/problems/invalid","title":"Look again","status":422,
                         "errors":[{"pointer":"/metadata/en/title","code":"too-long","detail":"The title is too long."}]}""");

        HttpResponse<String> page = signedIn(StubPerson.AUTHOR)
                .sends(
                        "/en/work/manuscripts/" + ONE + "/edit",
                        Map.of("version", "7", "/metadata/en/title", "A very long title indeed"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Look again", "The title is too long.", "A very long title indeed", "aria-invalid=\"true\"");
    }

    @Test
    void savingAsTypedAnswersWithOneLineAndTheNextVersion() {
        Browser browser = signedIn(StubPerson.AUTHOR);
        String token = browser.formToken();

        HttpResponse<String> line = browser.posts(
                "/en/work/manuscripts/" + ONE + "/edit",
                Map.of("_csrf", token, "version", "7", "/letter", "Dear"),
                Map.of("HX-Request", "true"));

        assertThat(line.statusCode()).isEqualTo(200);
        assertThat(line.body()).contains("Saved at", "value=\"8\"").doesNotContain("<html");
    }

    @Test
    void anInvitationOpenedThroughAnAccountDoesNotSayThatNoneIsNeeded() {
        var browser = signedIn(StubPerson.AUTHOR);

        assertThat(browser.opens("/en/work/assignments/5f0c1111-0000-4000-8000-000000000001")
                        .body())
                .contains("under your account")
                .doesNotContain("You need no account");
        assertThat(stranger()
                        .opens("/i/invited-token-0123456789012345678901234567?lang=en")
                        .body())
                .contains("You need no account");
    }

    @Test
    void aTranslationAskedForIsSentFromThePageOfTheManuscript() {
        var page =
                signedIn(StubPerson.AUTHOR).opens("/en/work/manuscripts/" + ONE).body();

        assertThat(page)
                .contains("The office asks for a working translation: English", "The tables may stay.")
                .contains("action=\"/en/work/manuscripts/" + ONE + "/files/translation\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Send a better translation|It takes the place of the earlier one",
                "ru|Прислать улучшенный перевод|Он заменит прежний",
                "kk|Жақсартылған аударманы жіберу|оның орнын басады"
            })
    void aTranslationSentMayBeSentAnew(String language, String offer, String hint) {
        var page = signedIn(StubPerson.AUTHOR)
                .opens("/" + language + "/work/manuscripts/01930000-0000-7000-8000-000000000005")
                .body();

        assertThat(page).contains(offer, hint, "id=\"translation-anew-file\"");
    }

    @Test
    void ofTwoTranslationsTheReviewerSeesWhenEachCame() {
        var page = signedIn(StubPerson.AUTHOR)
                .opens("/en/work/assignments/5f0c1111-0000-4000-8000-000000000002")
                .body();

        assertThat(page)
                .containsPattern("Download the translation \\(English, PDF\\)</span><span class=\"small\"> · [^<]*7")
                .containsPattern("Download the translation \\(English, PDF\\)</span><span class=\"small\"> · [^<]*19");
    }
}
