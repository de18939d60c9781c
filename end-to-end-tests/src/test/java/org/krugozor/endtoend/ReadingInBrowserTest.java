package org.krugozor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers of the journal see in a browser, on a desk and on a telephone, by day and by night. */
@ExtendWith({Chromium.class, RunningSystem.class})
class ReadingInBrowserTest {

    private static final Pattern ISSUE = Pattern.compile("published: http://[^/]+/ru(/issues/\\d+/\\d+)");
    private static final Pattern ARTICLE = Pattern.compile("/ru(/articles/[^\"#?]+)\"");

    private static List<String> pages;

    @BeforeAll
    static void anIssueWithAnArticle() {
        var issue = ISSUE.matcher(RunningSystem.withAStory());
        assertThat(issue.find()).isTrue();
        var article = ARTICLE.matcher(Web.get("/ru" + issue.group(1), null).text());
        assertThat(article.find()).isTrue();
        pages = List.of("/", "/issues", issue.group(1), article.group(1), "/call", "/about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyPageFitsTheDeskAndTheTelephoneInItsLanguageWithoutAnError(String language) {
        for (var window : List.<Supplier<Visitor>>of(Visitor::wide, Visitor::narrow)) {
            try (var reader = window.get()) {
                for (var page : pages) {
                    reader.open("/" + language + page);
                    assertThat(reader.defects(language)).as(language + page).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void noPageBarsAnybodyByNight(String language) {
        try (var reader = Visitor.inTheDark()) {
            assertOpenToAll(reader, language);
        }
    }

    @Test
    void noPageBarsAnybodyByDay() {
        try (var reader = Visitor.narrow()) {
            assertOpenToAll(reader, "kk");
        }
    }

    private static void assertOpenToAll(Visitor reader, String language) {
        for (var page : pages) {
            reader.open("/" + language + page);
            assertThat(reader.barriers()).as(language + page).isEmpty();
        }
    }
}
