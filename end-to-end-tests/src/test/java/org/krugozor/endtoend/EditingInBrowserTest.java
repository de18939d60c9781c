package org.krugozor.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an editor sees at the desk changes as others act, and never under the hands of somebody who writes. */
@ExtendWith({Chromium.class, RunningSystem.class})
class EditingInBrowserTest {

    private static ManuscriptInReview manuscript;
    private static String path;

    private Visitor editor;

    @BeforeAll
    static void aManuscriptWithTwoInvited() {
        manuscript = ManuscriptInReview.begun();
        path = "/ru/work/cases/" + manuscript.id();
    }

    @BeforeEach
    void aWindowIsOpen() {
        editor = Visitor.wide();
    }

    @AfterEach
    void theWindowIsClosed() {
        editor.close();
    }

    @Test
    void anAgreementAppearsInTheOpenCase() {
        var desk = editor.signIn(manuscript.editor(), "/ru/work/desk?view=in-review");
        row(desk, manuscript).click();
        desk.waitForURL("**" + path);
        var seats = desk.locator(".chosen-list li");
        assertThat(seats).hasCount(2);
        // an invited seat can be taken back, one that agreed released too
        var releases = desk.locator("[formaction$='/release']");
        var agreedBefore = releases.count();
        desk.evaluate("window.neverLeft = true");

        agree(
                "/api/review/assignments/" + manuscript.assignmentOf(reviewer()),
                Web.token(reviewer().username()));

        assertThat(releases).hasCount(agreedBefore + 1);
        assertThat(desk.evaluate("window.neverLeft")).isEqualTo(true);
        assertThat(editor.defects("ru")).isEmpty();
    }

    @Test
    void aManuscriptSentToReviewAppearsAtTheOpenDesk() {
        var desk = editor.signIn(manuscript.editor(), "/ru/work/desk?view=in-review");
        assertThat(row(desk, manuscript)).isVisible();
        desk.evaluate("window.neverLeft = true");

        var another = ManuscriptInReview.begun();

        assertThat(row(desk, another)).isVisible();
        assertThat(desk.evaluate("window.neverLeft")).isEqualTo(true);
    }

    @Test
    void aLetterBeingWrittenStaysAndThePageSaysThatSomethingChanged() {
        var page = editor.signIn(manuscript.editor(), path);
        var letter = page.locator("#recommendation-text");
        open(page, letter);
        letter.fill("Обе стороны спора показаны.");

        agree(
                "/api/review/invitations/"
                        + manuscript.linkTo(manuscript.reviewers().get(1)),
                null);

        assertThat(page.locator("#changed-bar")).isVisible();
        assertThat(letter).hasValue("Обе стороны спора показаны.");
    }

    @Test
    void thePanelShowsWhoElseCouldReviewAndWhy() {
        var page = editor.signIn(manuscript.editor(), path);
        page.locator("a[href*='/panel?']").first().click();
        page.waitForURL("**/panel*");

        var onPanel = page.locator("table.matrix tr.on-panel");
        assertThat(onPanel).hasCount(manuscript.reviewers().size());
        page.locator("table.matrix a.add").first().click();

        assertThat(onPanel).hasCount(manuscript.reviewers().size() + 1);
        assertThat(editor.defects("ru")).isEmpty();
    }

    private static Locator row(Page desk, ManuscriptInReview wanted) {
        return desk.locator("a.title-link", new Page.LocatorOptions().setHasText(wanted.mark()));
    }

    private static ManuscriptInReview.Invited reviewer() {
        return manuscript.reviewers().get(0);
    }

    private static void agree(String door, @Nullable String token) {
        var answer = Web.send(
                "POST",
                door + "/agreement",
                token,
                "{}",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    private static void open(Page page, Locator field) {
        var fold = page.locator("details", new Page.LocatorOptions().setHas(field));
        if (fold.getAttribute("open") == null) {
            fold.locator("summary").click();
        }
    }
}
