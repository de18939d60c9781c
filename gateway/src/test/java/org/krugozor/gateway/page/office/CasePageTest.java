package org.krugozor.gateway.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** Seats and decisions on the page of a case. */
class CasePageTest extends GatewayTest {

    private static final String CASE = "01930000-0000-7000-8000-000000000001";
    private static final String PAGE = "/en/work/cases/" + CASE;
    private static final String API = "/api/review/cases/" + CASE;
    private static final String INVITED = "01930000-0000-4000-8000-000000000502";
    private static final String NEXT = "01930000-0000-4000-8000-000000000503";

    @AfterEach
    void back() {
        WORLD.services().forget();
    }

    @Test
    void reviewsSideBySideKeepTheOrderOfTheFormAndOfTheFields() {
        assertThat(signedIn(StubPerson.EDITOR)
                        .opens("/en/work/cases/01930000-0000-7000-8000-0000000000a1")
                        .body())
                .containsSubsequence("Interaction between disciplines", "<th>Methods", "Conclusions from evidence")
                .containsSubsequence("Knows", ">11.15<", "Knows", ">15<", "Knows", ">04<");
    }

    @Test
    void aFreeSeatIsGivenToTheNextInLineByTheEditorsYes() {
        var chief = signedIn(StubPerson.CHIEF);
        assertThat(chief.asks(PAGE).body()).contains("A seat is free", "Fourth Reviewer", "value=\"" + NEXT + "\"");

        var answer = chief.sends(PAGE + "/seats", Map.of("version", "7", "key", "k", "reviewerId", NEXT));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services().received("POST", API + "/seats"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("if-match")).isEqualTo("\"7\"");
                    assertThat(request.body()).isEqualTo("{\"reviewerId\":\"" + NEXT + "\"}");
                });
    }

    @Test
    void anInvitationIsPutOffByAsManyDaysAsTheEditorSays() {
        signedIn(StubPerson.CHIEF)
                .sends(
                        PAGE + "/seats/" + INVITED + "/extension",
                        Map.of("version", "7", "days", "5", "reason", "at a conference"));

        assertThat(WORLD.services().received("POST", API + "/seats/" + INVITED + "/extension"))
                .singleElement()
                .satisfies(
                        request -> assertThat(request.body()).contains("\"days\":5", "\"reason\":\"at a conference\""));
    }

    @Test
    void aRefusedReasonIsAskedForAtTheSeatWithWhatWasTyped() {
        var chief = signedIn(StubPerson.CHIEF);
        WORLD.services().answers("POST", API + "/seats/" + INVITED + "/cancellation", 422, """
                {"title":"Say why","status":422,"errors":[{"pointer":"/reason","code":"too-long","detail":"Shorter."}]}""");

        var answer = chief.sends(
                PAGE + "/seats/" + INVITED + "/cancellation", Map.of("version", "7", "reason", "much too long"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Say why",
                        "<a href=\"#seat-" + INVITED + "-reason\">Shorter.</a>",
                        "id=\"seat-" + INVITED + "-reason\"",
                        "value=\"much too long\"");
    }

    @Test
    void whoWasNamedByADeclinerLeadsToTheFormFilledWithThem() {
        var chief = signedIn(StubPerson.CHIEF);
        var page = chief.asks(PAGE).body();
        assertThat(page)
                .contains("On leave", "Asked by mistake")
                .contains("/en/work/reviewers/new?name=A.%20Colleague&amp;email=a.colleague%40far.example");

        var form = chief.asks("/en/work/reviewers/new?name=A.%20Colleague&email=a.colleague%40far.example&field=10.07")
                .body();

        assertThat(form)
                .contains("name=\"/names/latin/surname\"", "value=\"Colleague\"", "value=\"A.\"")
                .contains("value=\"a.colleague@far.example\"", "10.07");
    }

    @Test
    void decidingWithAGapAsksWhyAndKeepsTheReasonTyped() {
        var chief = signedIn(StubPerson.CHIEF);
        assertThat(chief.asks(PAGE).body()).contains("name=\"gapReason\"", "The data are simple counts.");
        WORLD.services().answers("POST", API + "/decisions", 422, """
                {"type":"https://krugozor.org/problems/deciding-with-gap","title":"The reviews do not cover a field",
                 "detail":"Nobody whose review is in knows: 15.","status":422}""");

        var answer = chief.sends(
                PAGE + "/decisions",
                Map.of("version", "7", "kind", "REJECT", "letter", "Dear author", "gapReason", "seen by the editor"));

        assertThat(answer.body())
                .contains("Nobody whose review is in knows: 15.", "value=\"seen by the editor\"", "Dear author");
        assertThat(WORLD.services().received("POST", API + "/decisions"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"gapReason\":\"seen by the editor\""));
    }

    @Test
    void sendingToReviewWithoutAReportAsksForTheReasonTheRefusalSpeaksOf() {
        var chief = signedIn(StubPerson.CHIEF);
        assertThat(chief.asks(PAGE).body()).doesNotContain("name=\"override\"");
        WORLD.services().answers("POST", API + "/decisions", 409, """
                {"type":"https://krugozor.org/problems/originality-missing","title":"There is no originality report",
                 "detail":"Record the report, or say why you do without.","status":409}""");

        var refused = chief.sends(PAGE + "/decisions", Map.of("version", "7", "kind", "SEND_TO_REVIEW"));
        assertThat(refused.body()).contains("name=\"override\"", "Why you send it to review all the same");

        chief.sends(
                PAGE + "/decisions",
                Map.of("version", "7", "kind", "SEND_TO_REVIEW", "override", "The report comes tomorrow"));
        assertThat(WORLD.services().received("POST", API + "/decisions")).last().satisfies(request -> assertThat(
                        request.body())
                .contains("\"override\":{\"reason\":\"The report comes tomorrow\"}"));
    }

    @Test
    void theRatingGivenIsShownAndTheReasonOfAnActStandsInTheHistory() {
        var chief = signedIn(StubPerson.CHIEF);

        assertThat(chief.asks(PAGE).body()).contains("<option value=\"4\" selected=\"selected\"");
        assertThat(chief.asks(PAGE + "/history").body())
                .contains("Asked by mistake", "A working translation was asked for");
    }

    @Test
    void whereNoReasonSetsAConflictAsideNoneIsAskedFor() {
        assertThat(signedIn(StubPerson.EDITOR)
                        .opens("/en/work/cases/01930000-0000-7000-8000-0000000000a1")
                        .body())
                .contains("No reason sets this aside.", "if the declaration is a mistake, take that back")
                .doesNotContain("keep them with a reason");
        assertThat(signedIn(StubPerson.CHIEF).opens(PAGE).body()).contains("keep them with a reason");
    }

    @Test
    void aMistakenDeclarationIsTakenBackWithTheReasonTyped() {
        var declaration = "/conflicts/01930000-0000-7000-8000-000000000951/withdrawal";
        var chief = signedIn(StubPerson.CHIEF);

        var answer = chief.sends(PAGE + declaration, Map.of("version", "7", "reason", "a namesake"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(WORLD.services().received("POST", API + declaration))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("if-match")).isEqualTo("\"7\"");
                    assertThat(request.body()).isEqualTo("{\"reason\":\"a namesake\"}");
                });

        WORLD.services().answers("POST", API + declaration, 409, """
                {"type":"https://krugozor.org/problems/declaration-withdrawn","title":"Taken back already","status":409}""");
        assertThat(chief.sends(PAGE + declaration, Map.of("version", "7", "reason", "again a namesake"))
                        .body())
                .contains("Taken back already", "value=\"again a namesake\"");
    }

    @Test
    void whoTellsOfAConflictOfTheirOwnIsLedToTheDeskAndOfAReviewersBackToTheCase() {
        var chief = signedIn(StubPerson.CHIEF);
        assertThat(chief.asks(PAGE).body()).contains("action=\"" + PAGE + "/conflicts\"", "<option value=\"\">My own");

        var own = chief.sends(
                PAGE + "/conflicts",
                Map.of("version", "7", "reviewerId", "", "type", "PERSONAL", "reason", "my cousin"));
        var reviewers = chief.sends(
                PAGE + "/conflicts",
                Map.of("version", "7", "reviewerId", INVITED, "type", "OTHER", "reason", "told us"));

        assertThat(own.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/en/work/desk"));
        assertThat(reviewers.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains(PAGE));
        assertThat(WORLD.services().received("POST", API + "/conflicts"))
                .extracting(request -> request.body())
                .containsExactly(
                        "{\"type\":\"PERSONAL\",\"reason\":\"my cousin\"}",
                        "{\"reviewerId\":\"" + INVITED + "\",\"type\":\"OTHER\",\"reason\":\"told us\"}");
    }
}
