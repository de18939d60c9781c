package org.krugozor.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reviewer writes through an account or through the link alone, with script and without, and nothing is lost. */
@ExtendWith({Chromium.class, RunningSystem.class})
class ReviewingInBrowserTest {

    private static final String COMMENTS = "Опрос сопоставлен с журналами дежурных; это сильная сторона работы.";

    private static ManuscriptInReview manuscript;

    @BeforeAll
    static void aManuscriptWithTwoInvited() {
        manuscript = ManuscriptInReview.begun();
    }

    @Test
    void scoresAndCommentsAreSavedAsTheyAreGiven() {
        try (var reviewer = Visitor.wide()) {
            var page = reviewer.signIn(manuscript.reviewer(), "/ru/work/assignments");
            page.locator("a.title-link", new Page.LocatorOptions().setHasText(manuscript.mark()))
                    .click();
            page.locator("form[action$='/agreement'] button").click();
            write(page);
            assertThat(reviewer.saved()).isVisible();

            page.reload();

            assertWritten(page);
            assertThat(reviewer.defects("ru")).isEmpty();
        }
    }

    @Test
    void theLinkAloneOpensTheFormAndSavesItWithoutScript() {
        var link = "/i/" + manuscript.linkTo(manuscript.reviewers().get(1));
        try (var reviewer = Visitor.withoutScript()) {
            var page = reviewer.open(link);
            page.locator("form[action$='/agreement'] button").click();
            write(page);
            page.locator("button[data-saves]").click();
            assertWritten(page);

            page.navigate(link);

            assertWritten(page);
            assertThat(reviewer.complaints()).isEmpty();
        }
    }

    private static void write(Page page) {
        page.locator("input[name^='/scores/'][value='4']").first().check();
        page.locator("input[name^='/expertise/'][value='5']").first().check();
        page.locator("[name='/commentsToAuthors']").fill(COMMENTS);
        page.locator("input[name='/recommendation'][value='MINOR_REVISIONS']").check();
    }

    private static void assertWritten(Page page) {
        assertThat(page.locator("[name='/commentsToAuthors']")).hasValue(COMMENTS);
        assertThat(page.locator("input[name^='/scores/'][value='4']").first()).isChecked();
        assertThat(page.locator("input[name^='/expertise/'][value='5']").first())
                .isChecked();
        assertThat(page.locator("input[name='/recommendation'][value='MINOR_REVISIONS']"))
                .isChecked();
    }
}
