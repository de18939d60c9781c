package org.krugozor.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Among eighty reviewers the panel, its gaps and whom to win stand on one screen of 1366 × 768: who decides sees all of it
 * at once, without a scroll.
 */
@ExtendWith({Chromium.class, RunningSystem.class})
class PanelOnOneScreenTest {

    private static final int REVIEWERS = 80;
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final String MARK = Long.toString(System.nanoTime(), 36);

    private static String manuscript;

    /** Who know one of the manuscript's fields alone. */
    private static List<String> narrow;

    private final Visitor editor = Visitor.wide();

    @BeforeAll
    static void eightyReviewersOfOneFieldCome() {
        RunningSystem.withAStory();
        assertThat(taken("").path("added").asInt()).isEqualTo(REVIEWERS);
        var making = new MakingManuscripts();
        var account = People.authors().get(1);
        manuscript =
                making.sentToReview(account, List.of(making.author(account))).id();
        narrow = eligible();
        assertThat(narrow).hasSize(REVIEWERS);
    }

    /** Other tests have few reviewers to choose among, and go on so. */
    @AfterAll
    static void theyPause() {
        assertThat(taken("2099-01-01").path("changed").asInt()).isEqualTo(REVIEWERS);
    }

    private static JsonNode taken(String pausedUntil) {
        var table = IntStream.range(0, REVIEWERS)
                .mapToObj(i -> "eighty-%d-%s@many.example,Eighty%s%d,Reviewer,11.15:5,kk; ru; en,%s"
                        .formatted(i, MARK, MARK, i, pausedUntil))
                .collect(Collectors.joining(
                        "\n", "email,surname_latin,given_latin,expertise,languages_read,paused_until\n", "\n"));
        var answer = Web.send(
                "POST",
                "/api/review/reviewers/table",
                Web.token(People.secretary()),
                table,
                Map.of(
                        "Content-Type",
                        "text/csv",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** Of the eighty. */
    private static List<String> eligible() {
        return Web.all("/api/review/cases/" + manuscript + "/candidates", Web.token(People.sectionEditor())).stream()
                .filter(one -> one.path("name").asString("").contains("Eighty" + MARK)
                        && one.path("eligible").asBoolean())
                .map(one -> one.path("reviewerId").asString())
                .toList();
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void thePanelItsGapsAndWhomToWinAreSeenAtOnce(String language) {
        var path = "/" + language + "/work/cases/" + manuscript + "/panel";
        var page = editor.signIn(People.sectionEditor(), path);
        page.setViewportSize(WIDTH, HEIGHT);

        page.navigate(path + "?seats=3&pick=" + String.join("&pick=", narrow.subList(0, 3)));

        assertThat(page.locator(".members > li")).hasCount(3);
        for (var seen : List.of(
                ".cover-lines > li",
                ".members > li",
                ".panel-lacks h2",
                ".panel-lacks li",
                ".choose-send button",
                "table.matrix thead")) {
            var all = page.locator(seen).all();
            assertThat(all).as(seen).isNotEmpty();
            for (var one : all) {
                var box = one.boundingBox();
                assertThat(box.y).as(seen + " in " + language).isNotNegative();
                assertThat(box.y + box.height).as(seen + " in " + language).isLessThanOrEqualTo(HEIGHT);
                assertThat(box.x + box.width).as(seen + " in " + language).isLessThanOrEqualTo(WIDTH);
            }
        }
        assertThat(page.evaluate("scrollY")).isEqualTo(0);
        assertThat(editor.defects(language)).isEmpty();
    }

    @Test
    void aSuggestionStaysOnTheScreenToo() {
        var path = "/ru/work/cases/" + manuscript + "/panel";
        var page = editor.signIn(People.sectionEditor(), path);
        page.setViewportSize(WIDTH, HEIGHT);

        page.locator(".choose-ask button").click();

        assertThat(page.locator(".members > li").first()).isVisible();
        for (var one : page.locator(".cover-lines > li, .members > li, .choose-send button")
                .all()) {
            var box = one.boundingBox();
            assertThat(box.y + box.height).isLessThanOrEqualTo(HEIGHT);
        }
    }
}
