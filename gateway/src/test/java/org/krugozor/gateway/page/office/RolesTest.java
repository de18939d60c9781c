package org.krugozor.gateway.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/**
 * What a page offers whom, where a service's answer does not tell: one row an act, with the roles it is offered to. Where
 * it does tell, pages follow its {@code actions}.
 */
class RolesTest extends GatewayTest {

    private static final String ARTICLE = "01930000-0000-7000-8000-000000000002";
    private static final String ISSUE = "01930000-0000-7000-9000-000000000157";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            issues              | <form id="plan"                            | chief secretary
            journal             | Save the record                            | chief administrator
            journal             | <form id="pattern"                         | chief administrator
            journal             | <form id="confirmation"                    | chief
            office              | name="/boardMembers"><option               | chief administrator
            office              | <button class="btn btn-primary"            | chief administrator
            office              | /work/office/meetings                      | chief secretary editor
            office/terms        | <button class="btn btn-primary"            | chief administrator
            office/meetings     | /work/office/meetings/new                  | chief secretary
            operations/mail     | Dead letters                               | administrator
            """)
    void anActIsOfferedToThoseWhoMay(String page, String act, String roles) {
        for (var role : new String[] {"editor", "chief", "secretary", "administrator"}) {
            var offered = Arrays.asList(roles.strip().split(" ")).contains(role);
            var body = as(role).asks("/en/work/" + page).body().replaceAll(" aria-label=\"[^\"]*\"", "");

            assertThat(body.contains(act))
                    .as("%s offers %s to %s", page, act, role)
                    .isEqualTo(offered);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENTER_PRODUCTION,2/production\"",
        "TYPESET,/typeset\"",
        "UPLOAD_GALLEY,/galleys\"",
        "UPLOAD_GALLEY,/removal\"",
        "CHECK_TRANSLATION,/translation\"",
        "CANCEL,/cancellation\"",
        "PLACE,/work/issues?place="
    })
    void anArticlesPageOffersWhatTheServiceAllowsAndNothingElse(String allowed, String act) {
        Browser chief = as("chief");
        var there = "/api/publication/articles/" + ARTICLE;
        var page = "/en/work/production/" + ARTICLE;

        WORLD.services().answers("GET", there, 200, article("\"" + allowed + "\""));
        assertThat(acts(chief, page)).contains(act);

        WORLD.services().answers("GET", there, 200, article(""));
        assertThat(acts(chief, page)).doesNotContain(act);
    }

    @ParameterizedTest
    @CsvSource({
        "ARRANGE,/order\"",
        "PLACE,/candidates?v=14",
        "RECORD_MINUTES,/minutes\"",
        "REPLAN,/plan\"",
        "FREEZE,/freeze\"",
        "UNFREEZE,/unfreeze\"",
        "PUBLISH,/publication\""
    })
    void anIssuesPageOffersWhatTheServiceAllowsAndNothingElse(String allowed, String act) {
        Browser chief = as("chief");
        var there = "/api/publication/issues/" + ISSUE;
        var page = "/en/work/issues/" + ISSUE;

        WORLD.services().answers("GET", there, 200, issue("\"" + allowed + "\"", ""));
        assertThat(acts(chief, page)).contains(act);

        WORLD.services().answers("GET", there, 200, issue("", ""));
        var offered = acts(chief, page);
        if (!allowed.equals("ARRANGE")) {
            assertThat(offered).doesNotContain(act);
        }
        assertThat(offered).doesNotContain("name=\"up\"", "formaction=");
    }

    @Test
    void anIssueIsNotOfferedToBeFrozenWhileSomethingStandsInTheWayThatNobodyMaySetAside() {
        Browser chief = as("chief");
        var there = "/api/publication/issues/" + ISSUE;

        WORLD.services().answers("GET", there, 200, issue("\"FREEZE\"", blocker(false)));
        assertThat(acts(chief, "/en/work/issues/" + ISSUE))
                .doesNotContain("/freeze\"")
                .contains("The pages are missing.");

        WORLD.services().answers("GET", there, 200, issue("\"FREEZE\"", blocker(true)));
        assertThat(acts(chief, "/en/work/issues/" + ISSUE)).contains("/freeze\"", "name=\"/override/reason\"");
    }

    @ParameterizedTest
    @CsvSource({"secretary", "chief", "editor"})
    void whoeverIsNoAdministratorIsLedToTheMail(String role) {
        var answer = as(role).asks("/en/work/operations");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/en/work/operations/mail");
    }

    @Test
    void theAdministratorIsNotAskedForPersonsTheyMayNotSee() {
        Browser administrator = as("administrator");
        WORLD.services().forget();

        administrator.asks("/en/work/office");

        assertThat(WORLD.services().received("GET", "/api/submission/persons")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "production/" + ARTICLE + "/cancellation,/api/publication/articles/" + ARTICLE + "/cancellation",
        "issues/" + ISSUE + "/freeze,/api/publication/issues/" + ISSUE + "/freeze",
        "journal/doi-pattern/confirmation,/api/publication/journal/doi-pattern/confirmation",
        "office/meetings/new,/api/review/meetings"
    })
    void anActForbiddenByTheServiceIsForbiddenOnThePage(String form, String api) {
        Browser editor = as("editor");
        WORLD.services()
                .answers("POST", api, 403, "{\"type\":\"https://krugozor.org/problems/forbidden\",\"status\":403}");

        assertThat(editor.sends("/en/work/" + form, java.util.Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    /** The acts of a page, without the frame around it. */
    private static String acts(Browser browser, String page) {
        var body = browser.asks(page).body();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    }

    private static Browser as(String role) {
        return signedIn(
                switch (role) {
                    case "editor" -> StubPerson.EDITOR;
                    case "chief" -> StubPerson.CHIEF;
                    case "secretary" -> StubPerson.SECRETARY;
                    default -> StubPerson.ADMINISTRATOR;
                });
    }

    private static String article(String actions) {
        return """
                {"manuscriptId":"%s","number":"2026-0037","version":5,"state":"IN_PRODUCTION","progress":"IN_PRODUCTION",
                 "metadata":{"en":{"title":"Water","abstract":"…","keywords":[]}},"contributors":[],"contentVersion":1,
                 "sources":[],"galleys":[{"galleyId":"01930000-0000-7000-8000-000000000702","state":"FAILED",
                 "name":"a.pdf","contentVersion":1}],"proof":{},"history":[],"actions":[%s]}""".formatted(ARTICLE, actions);
    }

    private static String issue(String actions, String blockers) {
        return """
                {"issueId":"%s","version":14,"year":2026,"number":4,"whole":157,"label":{"en":"№ 4 (157)/2026"},
                 "state":"PLANNED","plan":{"firstPage":1},"articles":[{"manuscriptId":"%s","title":"Water","authors":[],
                 "section":"TURKOLOGY","position":1,"itemType":"RESEARCH_ARTICLE","own":false,"translationChecked":true}],
                 "pages":8,"blockers":[%s],"history":[],"actions":[%s]}""".formatted(ISSUE, ARTICLE, blockers, actions);
    }

    private static String blocker(boolean overridable) {
        return "{\"code\":\"pdf-missing\",\"manuscriptId\":null,\"overridable\":%s,\"text\":\"The pages are missing.\"}"
                .formatted(overridable);
    }
}
