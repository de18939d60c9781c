package org.krugozor.gateway.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** The panel is put together in the address; a suggestion fills it, and what was chosen is never lost. */
class PanelPageTest extends GatewayTest {

    private static final String CASE = "01930000-0000-7000-8000-000000000001";
    private static final String PAGE = "/en/work/cases/" + CASE + "/panel";
    private static final String FIRST = "01930000-0000-4000-8000-000000000500";
    private static final String SECOND = "01930000-0000-4000-8000-000000000501";
    private static final String BARRED = "01930000-0000-4000-8000-000000000504";
    private static final String WHY_NOT = "/api/review/cases/" + CASE + "/candidates/";
    private static final String THIRD = "01930000-0000-4000-8000-000000000502";

    @AfterEach
    void back() {
        WORLD.services().forget();
    }

    private Browser chief() {
        return signedIn(StubPerson.CHIEF);
    }

    @Test
    void aSuggestionBecomesTheChoiceInTheAddress() {
        var browser = chief();
        WORLD.services().forget();
        WORLD.services()
                .answers(
                        "POST",
                        "/api/review/cases/" + CASE + "/panel/suggestion",
                        200,
                        "{\"panel\":[{\"reviewerId\":\"" + FIRST + "\",\"seated\":true},{\"reviewerId\":\"" + SECOND
                                + "\",\"seated\":false}]}");

        var answer = browser.asks(PAGE + "?suggest=1&v=7&seats=3&lock=" + THIRD + "&pick=" + THIRD + "&out=" + FIRST);

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to)
                .contains("/panel?v=7&seats=3", "pick=" + SECOND, "out=" + FIRST)
                .doesNotContain("suggest"));
        assertThat(WORLD.services().received()).anySatisfy(request -> {
            assertThat(request.uri()).isEqualTo("/api/review/cases/" + CASE + "/panel/suggestion");
            assertThat(request.body())
                    .contains("\"seats\":3", "\"locked\":[\"" + THIRD + "\"]", "\"excluded\":[\"" + FIRST + "\"]");
        });
    }

    @Test
    void withoutASuggestionThePageSaysWhyAndTheChoiceStays() {
        WORLD.services()
                .answers(
                        "POST",
                        "/api/review/cases/" + CASE + "/panel/suggestion",
                        422,
                        "{\"title\":\"Too few people can be asked\",\"detail\":\"Add reviewers.\"}");

        var page = chief().asks(PAGE + "?suggest=1&v=7&pick=" + SECOND).body();

        assertThat(page).contains("Too few people can be asked", "Add reviewers.", "value=\"" + SECOND + "\"");
    }

    @Test
    void whatThePanelLacksIsSaidWithWhomToWin() {
        var page = chief().asks(PAGE + "?v=7&pick=" + SECOND).body();

        assertThat(page)
                .contains("nobody on the panel knows it", "Omarova Aigul", "published here on 10.07")
                .contains("Political psychology", "low=\"25\"", "high=\"75\"");
    }

    @Test
    void keepingLeavingOutAndExchangingAreLinksToTheSameChoice() {
        var page = chief().asks(PAGE + "?v=7&pick=" + SECOND).body().replace("&amp;", "&");

        assertThat(page)
                .contains("panel?v=7&lock=" + SECOND + "&pick=" + SECOND)
                .contains("panel?v=7&out=" + THIRD + "&pick=" + SECOND)
                .contains("panel?v=7&pick=" + FIRST + "\"");
    }

    @Test
    void whereSomebodyChangedThePanelMeanwhileTheSameChoiceIsOfferedOnThePresentVersion() {
        var browser = chief();
        WORLD.services().answers("POST", "/api/review/cases/" + CASE + "/rounds", 409, """
                        {"type":"https://krugozor.org/problems/stale-version","title":"Somebody changed it meanwhile",
                         "currentVersion":"9","status":409}""");

        var page = browser.sends(PAGE, Map.of("version", "7", "pick", SECOND))
                .body()
                .replace("&amp;", "&");

        assertThat(page).contains("Somebody changed it meanwhile", "panel?v=9&pick=" + SECOND + "\"");
    }

    @Test
    void whatAReviewerDoesNotKnowIsMarkedSoThatANarrowPageCanLeaveItOut() {
        assertThat(chief().asks(PAGE + "?v=7").body()).contains("class=\"cell unknown\"", "2026-0042");
    }

    @Test
    void tickedAlternatesAreSentInOrder() {
        var browser = chief();
        WORLD.services().forget();

        browser.sends(PAGE, Map.of("version", "7", "pick", SECOND, "alternate", THIRD, "gapReason", "few know it"));

        assertThat(WORLD.services().received()).anySatisfy(request -> {
            assertThat(request.uri()).isEqualTo("/api/review/cases/" + CASE + "/rounds");
            assertThat(request.body())
                    .contains("\"reviewerId\":\"" + SECOND + "\"", "\"alternates\":[\"" + THIRD + "\"]");
        });
    }

    @Test
    void daysOfTheJournalAreShownAndCountWhereTheEditorSaysNoOther() {
        var browser = chief();
        var page = browser.asks(PAGE + "?v=7&pick=" + SECOND);
        assertThat(page.body()).containsPattern("name=\"dueDays\"[^>]* placeholder=\"21\"");
        assertThat(page.body()).containsPattern("name=\"answerDays\"[^>]* placeholder=\"6\"");
        WORLD.services().forget();

        browser.sends(PAGE, Map.of("version", "7", "pick", SECOND, "dueDays", "", "answerDays", ""));
        browser.sends(PAGE, Map.of("version", "7", "pick", SECOND, "dueDays", "30", "answerDays", "3"));

        var sent = WORLD.services().received().stream()
                .filter(request -> request.uri().equals("/api/review/cases/" + CASE + "/rounds"))
                .map(request -> request.body())
                .toList();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).doesNotContain("Days");
        assertThat(sent.get(1)).contains("\"dueDays\":30", "\"answerDays\":3");
    }

    @Test
    void aReasonIsSentWithWhatItsPageShowedAndStaysTypedWhereSomethingCameSince() {
        var rounds = "/api/review/cases/" + CASE + "/rounds";
        var browser = chief();
        WORLD.services().forget();
        assertThat(browser.asks(PAGE + "?v=7&pick=" + SECOND).body())
                .contains("name=\"seen-" + SECOND + "\" value=\"same-institution\"");
        WORLD.services().answers("POST", rounds, 422, """
                        {"type":"https://krugozor.org/problems/reviewer-obstacle-new","status":422,
                         "title":"Something came since","detail":"Look at each line.",
                         "errors":[{"pointer":"/reviewers/0","code":"reviewer-personal","detail":"A personal relation."}]}""");

        var page = browser.sends(
                        PAGE,
                        Map.of(
                                "version",
                                "7",
                                "pick",
                                SECOND,
                                "override-" + SECOND,
                                "the only one",
                                "seen-" + SECOND,
                                "fully-loaded same-institution"))
                .body();

        assertThat(WORLD.services().received("POST", rounds)).singleElement().satisfies(request -> assertThat(
                        request.body())
                .contains("\"reason\":\"the only one\"", "\"setAside\":[\"fully-loaded\",\"same-institution\"]"));
        assertThat(page)
                .contains("Something came since", "A personal relation.", "value=\"the only one\"")
                .contains("name=\"seen-" + SECOND + "\" value=\"same-institution\"");
    }

    @Test
    void whyNotIsAnsweredInASentence() {
        var page = chief().asks(PAGE + "/why-not?v=7&reviewer=" + THIRD + "&pick=" + SECOND)
                .body();

        assertThat(page)
                .contains("Why not Third Reviewer?", "covers 60 % of the manuscript", "would burden its people more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|published with an author in 2025",
                "ru|публикация вместе с автором, 2025 год",
                "kk|автормен бірге жариялаған, 2025 жыл"
            })
    void whoIsBarredIsToldWithTheConflictAndWhatWouldHelp(String language, String conflict) {
        var page = chief().asks("/" + language + PAGE.substring(3) + "/why-not?v=7&near=150&reviewer=" + BARRED)
                .body();

        assertThat(page).contains("cannot be asked", "Chosen by hand and with a reason", conflict, "Together");
        assertThat(WORLD.services().received("GET", WHY_NOT + BARRED + "/why-not"))
                .last()
                .satisfies(request -> assertThat(request.uri()).contains("near=150"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void somebodyNobodyKnowsIsAnsweredToo(String language) {
        var nobody = "01930000-0000-4000-8000-0000000005ff";
        WORLD.services().answers("GET", WHY_NOT + nobody + "/why-not", 200, """
                {"reviewerId":"01930000-0000-4000-8000-0000000005ff","name":"","because":"unknown",
                 "sentence":"There is no such reviewer.","obstacles":[],"decides":null,"differences":[],"said":[],
                 "remarks":[],"bestWith":[],"joining":null}""");

        var answer = chief().asks("/" + language + PAGE.substring(3) + "/why-not?v=7&reviewer=" + nobody);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("There is no such reviewer.").doesNotContain("??");
    }

    @Test
    void whomToWinLeadsToTheFormFilledWithThem() {
        assertThat(chief().asks(PAGE + "?v=7").body())
                .contains("/en/work/reviewers/new?name=Omarova%20Aigul&amp;email=a.omarova%40arka.example"
                        + "&amp;institution=Arka%20University&amp;field=10.07");
    }

    @Test
    void theListIsNarrowedToThoseWhoseTextsAreNear() {
        var browser = chief();
        WORLD.services().forget();

        var page = browser.asks(PAGE + "?v=7&near=150").body();

        assertThat(WORLD.services().received("GET", "/api/review/cases/" + CASE + "/candidates"))
                .singleElement()
                .satisfies(request -> assertThat(request.uri()).contains("near=150"));
        assertThat(page)
                .contains("<option value=\"150\" selected=\"selected\"", "texts 32 %")
                .contains("near=150&amp;");
    }

    @Test
    void everyWorkingTranslationIsTold() {
        assertThat(chief().asks(PAGE + "?v=7").body())
                .contains(
                        "A working translation is at hand: Turkish",
                        "A working translation was asked for: Russian, 20 November 2026");
    }

    @Test
    void aWorkingTranslationIsAskedForWhereItWouldBringReadersAndTheChoiceStays() {
        var browser = chief();
        var page = browser.asks(PAGE + "?v=7&pick=" + SECOND).body();
        assertThat(page)
                .contains("Few readers of the language (2)", "English: 7 more", "Russian: 3 more")
                .doesNotContain("Kazakh: 0 more");

        var answer = browser.asks(
                "POST",
                PAGE + "/translation",
                java.util.Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"),
                "_csrf="
                        + java.net.URLEncoder.encode(browser.formToken(), java.nio.charset.StandardCharsets.UTF_8)
                        + "&version=7&key=k&language=en&note=Tables+may+stay&pick=" + SECOND);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/panel?v=8", "pick=" + SECOND));
        assertThat(WORLD.services().received("POST", "/api/review/cases/" + CASE + "/translation"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("if-match")).isEqualTo("\"7\"");
                    assertThat(request.body()).contains("\"language\":\"en\"", "\"note\":\"Tables may stay\"");
                });
    }
}
