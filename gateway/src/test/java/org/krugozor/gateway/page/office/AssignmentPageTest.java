package org.krugozor.gateway.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** A plan for all that waits is ordered, watched, changed and applied from its pages, without a script too. */
class AssignmentPageTest extends GatewayTest {

    private static final String API = "/api/review/assignment-plans";
    private static final String PLAN = "01930000-0000-7000-8000-000000000901";
    private static final String WORKING = "01930000-0000-7000-8000-000000000902";
    private static final String IMPOSSIBLE = "01930000-0000-7000-8000-000000000903";
    private static final String CASE = "01930000-0000-7000-8000-000000000001";
    private static final String FIRST = "01930000-0000-4000-8000-000000000500";
    private static final String SECOND = "01930000-0000-4000-8000-000000000501";
    private static final String PAGE = "/en/work/assignment/" + PLAN;
    private static final Pattern UNSAID = Pattern.compile("\\?\\?[\\w.-]+_(kk|ru|en)");

    @AfterEach
    void back() {
        WORLD.services().forget();
    }

    private Browser chief() {
        return signedIn(StubPerson.CHIEF);
    }

    static Stream<String> everyPageInEveryLanguage() {
        return Stream.of("kk", "ru", "en").flatMap(language -> Stream.of(
                        "",
                        "/" + PLAN,
                        "/" + WORKING,
                        "/" + IMPOSSIBLE,
                        "/" + PLAN + "/panels/" + CASE + "?v=1&pick=" + SECOND)
                .map(below -> "/" + language + "/work/assignment" + below));
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryLanguage")
    void aPageIsWholeInItsLanguage(String page) {
        for (var role : List.of(StubPerson.CHIEF, StubPerson.EDITOR)) {
            var answer = signedIn(role).asks(page);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("</html>").doesNotContainPattern(UNSAID);
        }
    }

    @Test
    void anOrderLeadsToItsPlan() {
        var browser = chief();
        WORLD.services().forget();
        WORLD.services().answers("POST", API, 202, "{\"id\":\"" + WORKING + "\",\"manuscripts\":12}");

        var answer = browser.sends("/en/work/assignment", Map.of("seats", "3", "seconds", "60", "load", ""));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/en/work/assignment/" + WORKING));
        assertThat(WORLD.services().received("POST", API)).singleElement().satisfies(request -> assertThat(
                        request.body())
                .contains("\"seats\":3", "\"seconds\":60", "\"onePerInstitution\":false")
                .doesNotContain("load\":"));
    }

    @Test
    void aPlanBeingWorkedOutIsAskedForAgainAndCanBeStopped() {
        var page = chief().asks("/en/work/assignment/" + WORKING).body();

        assertThat(page)
                .contains("hx-trigger=\"every 2s\"", "value=\"40\"", "Show how far it is", "Stop")
                .doesNotContain("Put this plan aside");
        assertThat(chief().asks(PAGE).body()).doesNotContain("every 2s");
    }

    @Test
    void thePlanShowsGapsTheBoundAndWhoIsBurdened() {
        var page = chief().asks(PAGE).body();

        assertThat(page)
                .contains(
                        "80 % of what the manuscripts need", "no plan could cover more than 83 %", "At most 2.5 points")
                .contains("no plan could cover more than", "Manuscripts with a field nobody knows: 1.")
                .contains("over the limit", "nobody else knows it", "name=\"gap-" + CASE + "\"");
        assertThat(page.indexOf("2026-0042")).isLessThan(page.indexOf("2026-0043"));
    }

    @Test
    void whatIsImpossibleIsSaidWithWhatHelps() {
        assertThat(chief().asks("/en/work/assignment/" + IMPOSSIBLE).body())
                .contains("2 wanted, 1 may review it", "Ask for fewer.");
    }

    @Test
    void thoseMarkedAreAppliedAndThePageShowsHowFarThatIs() {
        var browser = chief();
        WORLD.services().forget();
        var plan = API + "/" + PLAN;
        WORLD.services().answers("POST", plan + "/application", 202, "{\"rounds\":1}");
        WORLD.services().answers("GET", plan, 200, plan("\"applied\":false,\"applying\":true,\"waiting\":false"));

        var page = browser.sends(PAGE + "/application", Map.of("version", "1", "apply", CASE, "gap-" + CASE, "few"))
                .body();

        assertThat(page)
                .contains(
                        "Rounds still to be opened: 1.",
                        "hx-trigger=\"every 2s\"",
                        "being invited",
                        "Show how far it is")
                .doesNotContain("name=\"apply\"", "waits no more");
        assertThat(WORLD.services().received("POST", plan + "/application"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"manuscriptId\":\"" + CASE + "\"", "\"gapReason\":\"few\""));
    }

    @Test
    void whatWasRefusedStandsAtItsManuscriptWithWhatWasTyped() {
        WORLD.services()
                .answers(
                        "GET",
                        API + "/" + PLAN,
                        200,
                        plan("\"applied\":false,\"applying\":false,\"waiting\":true,\"gapReason\":\"few know it\","
                                + "\"refused\":{\"problem\":\"stale\",\"detail\":\"Somebody was faster.\"}"));

        assertThat(chief().asks(PAGE).body())
                .contains("Rounds opened: 0.", "Not opened, see below: 1.", "Somebody was faster.", "name=\"apply\"")
                .contains("value=\"few know it\"")
                .doesNotContain("every 2s");
    }

    /** A plan of one panel with a gap. */
    private static String plan(String state) {
        return """
                {"id":"%s","version":1,"state":"READY","progress":1,"coverage":0.7,"most":1,"panels":[{"manuscriptId":"%s",
                "number":"2026-0042","title":"Memory","coverage":0.7,"reviewers":[],"fields":[],"uncovered":["15"],
                "byHand":false,%s}],"loads":[],"obstacles":[]}""".formatted(PLAN, CASE, state);
    }

    @Test
    void aPanelChangedByHandKeepsWhatWasTypedWhenItIsRefused() {
        var path = API + "/" + PLAN + "/panels/" + CASE;
        var browser = chief();
        WORLD.services().forget();
        WORLD.services().answers("PUT", path, 422, "{\"title\":\"Somebody should not be asked\"}");

        var page = browser.sends(
                        PAGE + "/panels/" + CASE,
                        Map.of(
                                "version",
                                "1",
                                "act",
                                "keep",
                                "seat",
                                SECOND,
                                "reason-" + SECOND,
                                "the only one",
                                "seen-" + SECOND,
                                "same-institution"))
                .body();

        assertThat(page).contains("Somebody should not be asked", "the only one", "value=\"" + SECOND + "\"");
        assertThat(WORLD.services().received("PUT", path)).singleElement().satisfies(request -> assertThat(
                        request.body())
                .contains("\"reviewerId\":\"" + SECOND + "\"", "\"reason\":\"the only one\"")
                .contains("\"setAside\":[\"same-institution\"]"));
        assertThat(page).contains("name=\"seen-" + SECOND + "\" value=\"same-institution\"");
    }

    @Test
    void whatIsWrongWithTheTermsLeadsToItsField() {
        var browser = chief();
        WORLD.services().answers("POST", API, 422, """
                {"title":"Look again","status":422,"errors":[{"pointer":"/seats","code":"missing","detail":"Say how many."}]}""");

        var page = browser.sends("/en/work/assignment", Map.of("seats", "", "seconds", "10"))
                .body();

        assertThat(page).contains("<a href=\"#seats\">Say how many.</a>", "id=\"seats\"");
    }

    @Test
    void somebodyIsLookedForByNameAndTakesASeatWithoutAScriptAndWithoutLosingWhatWasTyped() {
        var panel = PAGE + "/panels/" + CASE;
        var browser = chief();
        WORLD.services().forget();

        var found = browser.sends(
                        panel,
                        Map.of(
                                "version",
                                "1",
                                "seat",
                                FIRST,
                                "reason-" + FIRST,
                                "few know it",
                                "q",
                                "Ахмет",
                                "act",
                                "find"))
                .body();
        assertThat(found)
                .contains("value=\"Ахмет\"", "few know it", "name=\"seat\" value=\"" + FIRST + "\"")
                .containsPattern("value=\"take-0-[0-9a-f-]{36}\"")
                .containsPattern("value=\"take-1-[0-9a-f-]{36}\"")
                .doesNotContain("<select");

        var taken = browser.sends(panel, Map.of("version", "1", "seat", FIRST, "q", "Ахмет", "act", "take-0-" + SECOND))
                .body();
        assertThat(taken)
                .contains("name=\"seat\" value=\"" + SECOND + "\"", "2026-0042", "Trust across borders")
                .doesNotContain("name=\"seat\" value=\"" + FIRST + "\"", "value=\"Ахмет\"");
        var left = browser.sends(panel, Map.of("version", "1", "seat", FIRST, "act", "leave-0"))
                .body();
        assertThat(left).doesNotContain("name=\"seat\"");
        assertThat(WORLD.services().received("PUT", API + "/" + PLAN + "/panels/" + CASE))
                .isEmpty();
    }

    @Test
    void olderPlansAreBehindALink() {
        WORLD.services()
                .answers(
                        "GET",
                        API,
                        200,
                        "{\"items\":[{\"id\":\"" + PLAN + "\",\"state\":\"READY\"}],\"next\":\"further\"}");
        assertThat(chief().asks("/en/work/assignment").body()).contains("/en/work/assignment?from=further");
    }

    @Test
    void theDesksViewOfWhatNeedsReviewersLeadsHere() {
        var link = "/en/work/assignment\"";
        assertThat(chief().asks("/en/work/desk?view=needs-reviewers").body()).contains(link);
        assertThat(signedIn(StubPerson.SECRETARY)
                        .asks("/en/work/desk?view=needs-reviewers")
                        .body())
                .doesNotContain(link);
    }
}
