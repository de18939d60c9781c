package org.krugozor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.page.office.OfficePagesTest;
import org.krugozor.gateway.stub.StubPerson;

/**
 * Every page in every role and language, with answers of the shape the services give: a template that calls what it may
 * not, or names a word nobody said, fails here.
 */
class EveryRoleTest extends GatewayTest {

    private static final Pattern UNSAID = Pattern.compile("\\?\\?[\\w.-]+_(kk|ru|en)");
    private static final List<StubPerson> ROLES = List.of(
            StubPerson.AUTHOR, StubPerson.EDITOR, StubPerson.CHIEF, StubPerson.SECRETARY, StubPerson.ADMINISTRATOR);

    static Stream<Arguments> rolesAndLanguages() {
        return ROLES.stream()
                .flatMap(role -> Stream.of("kk", "ru", "en").map(language -> Arguments.of(role, language)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("rolesAndLanguages")
    void everyPageIsWhole(StubPerson role, String language) {
        var browser = signedIn(role);
        var wrong = new ArrayList<String>();
        for (var page : pages(language)) {
            var answer = browser.opens(page);
            var unsaid = UNSAID.matcher(answer.body());
            if (answer.statusCode() != 200 || !answer.body().contains("</html>")) {
                wrong.add(page + " answered " + answer.statusCode());
            } else if (unsaid.find()) {
                wrong.add(page + " does not say " + unsaid.group());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> pages(String language) {
        var office = OfficePagesTest.PAGES.stream()
                // a fragment of a page, and no page
                .filter(page -> !page.contains("/candidates?"))
                .map(page -> "/" + language + "/work/" + page);
        var own = PagesTest.PAGES.stream()
                .filter(page -> page.startsWith("/LANG/") && !page.contains("/timeline") && !page.contains("/checks"))
                .map(page -> page.replace("LANG", language));
        return Stream.concat(own, office).toList();
    }

    @Test
    void whatWaitsStandsFirstAtHomeForWhoeverWorksInTheOffice() {
        for (var role : List.of(StubPerson.EDITOR, StubPerson.CHIEF, StubPerson.SECRETARY)) {
            var browser = signedIn(role);
            WORLD.services().forget();

            var page = browser.opens("/en/work").body();

            assertThat(WORLD.services().received("GET", "/api/review/cases"))
                    .singleElement()
                    .satisfies(request -> assertThat(request.uri()).contains("view=waiting"));
            assertThat(page.indexOf("Waiting for you")).isPositive().isLessThan(page.indexOf("class=\"figures\""));
            assertThat(page).contains("/en/work/desk?view=all", "/en/work/desk?view=waiting", "2026-0042");
        }
    }

    @Test
    void eachRoleFindsItsOwnViewFirst() {
        assertThat(firstFigure(StubPerson.CHIEF)).contains("view=awaiting-decision");
        assertThat(firstFigure(StubPerson.EDITOR)).contains("view=triage");
        assertThat(firstFigure(StubPerson.SECRETARY)).contains("view=triage");
    }

    @Test
    void articlesStandAtHomeForThoseWhoLookAfterThem() {
        assertThat(signedIn(StubPerson.CHIEF).opens("/en/work").body()).contains("production?view=ready");
        assertThat(signedIn(StubPerson.SECRETARY).opens("/en/work").body()).contains("production?view=portfolio");
        assertThat(signedIn(StubPerson.EDITOR).opens("/en/work").body()).doesNotContain("production?view=");
    }

    @Test
    void theOfficeIsInTheMenuOfThoseWhoWorkThere() {
        for (var role : List.of(StubPerson.CHIEF, StubPerson.SECRETARY, StubPerson.ADMINISTRATOR)) {
            assertThat(signedIn(role).opens("/en/work/manuscripts").body()).contains("href=\"/en/work/office\"");
        }
        assertThat(signedIn(StubPerson.AUTHOR).opens("/en/work/manuscripts").body())
                .doesNotContain("href=\"/en/work/office\"", "/work/manuscripts/behalf");
    }

    private static String firstFigure(StubPerson role) {
        var page = signedIn(role).opens("/en/work").body();
        var figures = page.substring(page.indexOf("class=\"figures\""));
        return figures.substring(figures.indexOf("href="), figures.indexOf("</a>"));
    }
}
