package org.krugozor.gateway.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

/** What every page of the office and of production has in common. */
public class OfficePagesTest extends GatewayTest {

    private static final String M = "01930000-0000-7000-8000-0000000000";
    private static final String I = "01930000-0000-7000-9000-000000000";
    /** All of them, below the workspace. */
    public static final List<String> PAGES = List.of(
            "production",
            "production?view=all&q=x",
            "production/" + M + "01",
            "production/" + M + "02",
            "production/" + M + "03",
            "issues",
            "issues?place=" + M + "02&number=2026-0037",
            "issues/" + I + "157",
            "issues/" + I + "157?place=" + M + "02&number=2026-0037",
            "issues/" + I + "156",
            "issues/" + I + "158",
            "issues/" + I + "157/candidates?v=14",
            "journal",
            "reviewers",
            "reviewers/new",
            "reviewers/new?name=Omarova%20Aigul&email=a.omarova@arka.example&institution=Arka&field=10.07",
            "reviewers/table",
            "reviewers?admission=OFFERED",
            "reviewers/01930000-0000-7000-8000-000000000500",
            "reviewers/01930000-0000-7000-8000-000000000501",
            "reviewers/01930000-0000-7000-8000-000000000500/history",
            "reviewers/01930000-0000-7000-8000-000000000500/merging?q=x",
            "desk?view=waiting",
            "desk?view=triage&q=x",
            "cases/" + M + "01",
            "cases/" + M + "01/panel?v=7",
            "cases/" + M + "01/panel/why-not?v=7&reviewer=01930000-0000-4000-8000-000000000502",
            "cases/" + M + "01/panel?v=7&pick=01930000-0000-4000-8000-000000000501",
            "cases/" + M + "01/panel?v=7&near=150",
            "cases/" + M + "01/panel?v=7&seat=one&pick=01930000-0000-4000-8000-000000000500",
            "cases/" + M + "01/seats/01930000-0000-4000-8000-000000000501/behalf",
            "cases/" + M + "01/seats/01930000-0000-4000-8000-000000000502/behalf",
            "cases/" + M + "01/letters",
            "cases/" + M + "01/history",
            // as recorded from review itself: a case under review, and one accepted after a review by letter
            "cases/" + M + "a1",
            "cases/" + M + "a1/panel?v=7",
            "cases/" + M + "a1/letters",
            "cases/" + M + "a1/history",
            "cases/" + M + "a1/seats/a65b31ea-892e-41d1-9e13-ee579cdc3acb/behalf",
            "cases/" + M + "a2",
            "assignment",
            "assignment/01930000-0000-7000-8000-000000000901",
            "assignment/01930000-0000-7000-8000-000000000902",
            "assignment/01930000-0000-7000-8000-000000000903",
            "assignment/01930000-0000-7000-8000-000000000901/panels/" + M + "01?v=1",
            "office",
            "office/terms",
            "office/calls",
            "office/calls/01920000-0000-7000-8000-00000000000c",
            "office/meetings",
            "office/meetings/new",
            "office/meetings/01930000-0000-7000-8000-000000000301",
            "operations/mail",
            "operations/review/01930000-0000-7000-8000-000000000101",
            "operations/review/01930000-0000-7000-8000-000000000102");

    static Stream<String> everyPageInEveryLanguage() {
        return Stream.of("kk", "ru", "en").flatMap(language -> PAGES.stream().map(page -> language + "/work/" + page));
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryLanguage")
    void aPageIsWholeInItsLanguage(String page) {
        HttpResponse<String> answer = chief().asks("/" + page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("lang=\"" + page.substring(0, 2) + "\"", "</html>")
                // an unknown word is shown as ??its.key??, an unknown value of a family as its key
                .doesNotContain("??", ".null")
                .doesNotContainPattern(">(production|article|issue|reviewer|letters|mail|dead|office|terms)\\.[a-z]")
                .doesNotContain("style=\"", "onclick=");
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryLanguage")
    void aPageIsNotThereForWhoeverIsNotSignedIn(String page) {
        HttpResponse<String> answer = stranger().asks("/" + page);

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).contains("/oauth2/authorization/"));
    }

    @Test
    void reviewsStandSideBySideWithTheirScores() {
        String page = chief().asks("/en/work/cases/" + M + "01").body();

        assertThat(page)
                .contains("A · First Reviewer", "<td class=\"score\">4</td>")
                .contains("<td class=\"score\">—</td>", "<td class=\"score quiet\">5</td>");
    }

    @Test
    void aReviewTheOfficeEnteredIsMarkedWithThePaperItRestsOn() {
        String page = chief().asks("/en/work/cases/" + M + "a2").body();

        assertThat(page)
                .contains("Entered by the office", "/api/review/cases/" + M + "a2/sources/", "The attached paper");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|published with an author in 2025: “Together”|Nobody is free to decide|Let in",
                "ru|публикация вместе с автором, 2025 год: «Together»|Решать некому|Допустить",
                "kk|автормен бірге жариялаған, 2025 жыл: «Together»|Шешім қабылдайтын ешкім жоқ|Рұқсат беру"
            })
    void conflictsAreToldInWordsOfTheLanguageAndAskedForReasons(
            String language, String between, String nobody, String letIn) {
        String page = chief().asks("/" + language + "/work/cases/" + M + "01").body();

        assertThat(page).contains(between, nobody, letIn, "arka.example", "Barred Editor");
        assertThat(page)
                .contains("/seats/01930000-0000-4000-8000-000000000502/override\"")
                .contains("/editors/01930000-0000-7000-8000-000000000901/override\"")
                .contains("The only one who knows the field.", "Another chair since long.")
                .contains("Editor Who Overrode", "Deputy Who Admitted");
        assertThat(chief().asks("/" + language + "/work/cases/" + M + "01/history")
                        .body())
                .contains("Nobody else reads it.", "Chief Who Overrode");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|declared by the office: “told us by telephone”|Take back|Taken back: It was a namesake.",
                "ru|заявила редакция: «told us by telephone»|Отозвать|Отозвано: It was a namesake.",
                "kk|редакция мәлімдеген: «told us by telephone»|Қайтарып алу|Қайтарып алынды: It was a namesake."
            })
    void declaredConflictsAreShownWithWhoDeclaredThemAndWhatWasTakenBack(
            String language, String declared, String takeBack, String takenBack) {
        String page = chief().asks("/" + language + "/work/cases/" + M + "01").body();

        assertThat(page)
                .contains(declared, takeBack, takenBack)
                .contains("Declared Editor", "Secretary Who Declared", "Chief Who Cleared")
                .contains("/conflicts/01930000-0000-7000-8000-000000000951/withdrawal\"")
                .doesNotContain("/conflicts/01930000-0000-7000-8000-000000000952/withdrawal\"");
    }

    @Test
    void whoeverIsChosenInspiteOfAConflictIsAskedWhy() {
        String page = chief().asks("/en/work/cases/" + M + "01/panel?v=7&pick=01930000-0000-4000-8000-000000000501")
                .body();

        assertThat(page)
                .contains("name=\"override-01930000-0000-4000-8000-000000000501\"", "name=\"gapReason\"")
                .contains("First Reviewer", "Third Reviewer");
    }

    @ParameterizedTest
    @CsvSource({
        "production,/api/publication/articles",
        "issues,/api/publication/issues",
        "reviewers,/api/review/reviewers",
        "office/meetings,/api/review/meetings",
        "operations/mail,/api/review/mails"
    })
    void aListSaysThatItCouldNotBeLoadedAndKeepsTheRestOfThePage(String page, String api) {
        Browser chief = chief();
        WORLD.services().answers("GET", api, 503, "{\"status\":503}");

        HttpResponse<String> answer = chief.asks("/en/work/" + page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("This part of the page could not be loaded", "<h1");
    }

    @ParameterizedTest
    @CsvSource({
        "production,/api/publication/articles",
        "issues,/api/publication/issues",
        "reviewers,/api/review/reviewers",
        "office/meetings,/api/review/meetings",
        "operations/mail,/api/review/mails"
    })
    void anEmptyListSaysSo(String page, String api) {
        Browser chief = chief();
        WORLD.services()
                .answers("GET", api, 200, "{\"items\":[],\"next\":null,\"count\":{\"value\":0,\"exact\":true}}");

        assertThat(chief.asks("/en/work/" + page).body())
                .contains("class=\"empty\"")
                .doesNotContain("<table");
    }

    @ParameterizedTest
    @CsvSource({
        "production/01930000-0000-7000-8000-000000000002,/api/publication/articles/01930000-0000-7000-8000-000000000002",
        "issues/01930000-0000-7000-9000-000000000157,/api/publication/issues/01930000-0000-7000-9000-000000000157",
        "reviewers/01930000-0000-7000-8000-000000000500,/api/review/reviewers/01930000-0000-7000-8000-000000000500",
        "cases/01930000-0000-7000-8000-000000000001/letters,"
                + "/api/review/cases/01930000-0000-7000-8000-000000000001/correspondence",
        "office/terms,/api/review/office"
    })
    void whatTheServiceDoesNotShowIsNotShown(String page, String api) {
        Browser author = signedIn(StubPerson.AUTHOR);
        WORLD.services()
                .answers("GET", api, 404, "{\"type\":\"https://krugozor.org/problems/not-found\",\"status\":404}");

        HttpResponse<String> answer = author.asks("/en/work/" + page);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here");
    }

    @ParameterizedTest
    @MethodSource("everyPageInEveryLanguage")
    void aPageAsksEachServiceOnceAtMost(String page) {
        Browser chief = chief();
        // what is asked for once a minute, whatever the page, is known from now on
        chief.asks("/" + page);
        WORLD.services().forget();

        chief.asks("/" + page);

        assertThat(WORLD.services().received())
                .hasSizeGreaterThanOrEqualTo(page.contains("reviewers/new") || page.endsWith("reviewers/table") ? 0 : 1)
                .extracting(request -> request.uri().split("/")[2])
                .doesNotHaveDuplicates();
    }

    @Test
    void anEditorNamedForSeveralSectionsStandsOnce() {
        String page = chief().asks("/en/work/office").body();

        assertThat(page).containsOnlyOnce("name=\"/sectionEditors/1/personId\" value=\"" + M + "64\"");
        assertThat(page).doesNotContain("name=\"/sectionEditors/2/personId\" value=");
    }

    @Test
    void theNextPageOfAListKeepsItsSearch() {
        HttpResponse<String> answer = chief().asks("/en/work/reviewers?q=media&language=kk");

        assertThat(answer.body()).contains("/en/work/reviewers?q=media&amp;language=kk&amp;from=n2");
    }

    private static Browser chief() {
        return signedIn(StubPerson.CHIEF);
    }
}
