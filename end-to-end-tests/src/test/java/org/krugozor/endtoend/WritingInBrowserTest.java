package org.krugozor.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.krugozor.stack.player.document.ManuscriptText;
import org.krugozor.stack.player.document.WordDocument;

/** What an author writes is saved while it is typed, and nothing of it is lost with the session or the connection. */
@ExtendWith({Chromium.class, RunningSystem.class})
class WritingInBrowserTest {

    private static final Map<String, String> TITLES = Map.of(
            "kk", "Көші-қон және сенім",
            "ru", "Миграция и доверие",
            "en", "Migration and trust");
    private static final String RUSSIAN_TITLE = title("ru");

    private Visitor author;
    private Page page;
    private String manuscript;

    @BeforeAll
    static void anOfficeThatKnowsItsPeople() {
        RunningSystem.withAStory();
    }

    @BeforeEach
    void aNewDraftIsOpen() {
        author = Visitor.wide();
        page = author.signIn(People.authors().get(0), "/ru/work/manuscripts/new");
        page.locator("main form button.btn-primary").click();
        page.waitForURL("**/edit*");
        manuscript = page.url().replaceFirst(".*/manuscripts/([0-9a-f-]{36}).*", "$1");
    }

    @AfterEach
    void theWindowIsClosed() {
        author.close();
    }

    @Test
    void titlesInThreeLanguagesAreSavedAsTheyAreTyped() {
        TITLES.forEach((language, text) -> page.locator(title(language)).fill(text));
        assertThat(author.saved()).isVisible();

        page.reload();

        TITLES.forEach(
                (language, text) -> assertThat(page.locator(title(language))).hasValue(text));
        assertThat(author.defects("ru")).isEmpty();
    }

    @Test
    void aFileIsCheckedBeforeTheAuthorsEyes() {
        page.locator(RUSSIAN_TITLE).fill(TITLES.get("ru"));
        assertThat(author.saved()).isVisible();
        var missing = page.locator("#checks").innerText();
        page.evaluate("window.neverLeft = true");

        sendFile();

        assertThat(file().locator(".tag-good")).isVisible();
        assertThat(page.locator("#checks")).not().hasText(missing);
        assertThat(page.evaluate("window.neverLeft")).isEqualTo(true);
        assertThat(page.locator(RUSSIAN_TITLE)).hasValue(TITLES.get("ru"));
        assertThat(author.defects("ru")).isEmpty();
    }

    @Test
    void whatWasTypedAfterTheSessionEndedIsSentAfterSigningInBesideThePage() {
        page.locator(RUSSIAN_TITLE).fill("Первый");
        assertThat(author.saved()).isVisible();
        author.context().clearCookies();

        page.locator(RUSSIAN_TITLE).fill(TITLES.get("ru"));
        signInBeside();
        assertThat(page.locator(RUSSIAN_TITLE)).hasValue(TITLES.get("ru"));
        assertThat(author.saved()).not().hasClass(Pattern.compile("\\bbad\\b"));
        assertThat(titleKeptByTheService()).isEqualTo(TITLES.get("ru"));
    }

    @Test
    void whatWasTypedWithoutAConnectionIsSentWhenItIsBack() {
        page.locator(RUSSIAN_TITLE).fill("Первый");
        assertThat(author.saved()).isVisible();
        author.context().setOffline(true);

        page.locator(RUSSIAN_TITLE).fill("Второй");
        assertThat(page.locator("#saving.bad")).isVisible();
        page.locator(RUSSIAN_TITLE).fill(TITLES.get("ru"));
        author.context().setOffline(false);

        assertThat(author.saved()).not().hasClass(Pattern.compile("\\bbad\\b"));
        assertThat(titleKeptByTheService()).isEqualTo(TITLES.get("ru"));
    }

    @Test
    void aFileSentAfterTheSessionEndedGoesUpAfterSigningInBesideThePage() {
        author.context().clearCookies();

        sendFile();
        signInBeside();

        assertThat(file()).isVisible();
    }

    @Test
    void anAuthorTakenAwayDoesNotComeBackFromTheBrowser() {
        page.locator(email(0)).fill("first@example.org");
        page.locator("button[name=more][value=contributors]").click();
        page.locator(email(1)).fill("second@example.org");
        assertThat(author.saved()).isVisible();

        page.locator(email(1)).press("End");
        page.locator(email(1)).pressSequentially("x");
        page.locator("button[name=drop][value='contributors/0']").click();

        assertThat(page.locator(email(0))).hasValue("second@example.orgx");
        assertThat(page.locator(email(1))).hasCount(0);
    }

    @Test
    void whatTheBrowserCouldNotSendIsBroughtBackByTheNextVisit() {
        author.context().setOffline(true);
        page.locator(RUSSIAN_TITLE).fill(TITLES.get("ru"));
        assertThat(page.locator("#saving.bad")).isVisible();
        page.close();
        author.context().setOffline(false);

        page = author.another("/ru/work/manuscripts/" + manuscript + "/edit");

        assertThat(page.locator(RUSSIAN_TITLE)).hasValue(TITLES.get("ru"));
        assertThat(author.saved()).not().hasClass(Pattern.compile("\\bbad\\b"));
        assertThat(titleKeptByTheService()).isEqualTo(TITLES.get("ru"));
    }

    private void sendFile() {
        page.locator("#file-file")
                .setInputFiles(new FilePayload("manuscript.docx", WordDocument.MEDIA_TYPE, document()));
        page.locator("form[data-upload] button").click();
    }

    private Locator file() {
        return page.locator("#file-list li", new Page.LocatorOptions().setHasText("manuscript.docx"));
    }

    private void signInBeside() {
        var beside = page.locator("#sign-in-bar a");
        assertThat(beside).isVisible();
        var tab = author.context().waitForPage(beside::click);
        Visitor.fillIn(tab, People.authors().get(0));
        assertThat(tab.locator("[data-signed-in]")).isVisible();
        assertThat(page.locator("#sign-in-bar")).hasCount(0);
    }

    private String titleKeptByTheService() {
        return Web.get(
                        "/api/submission/manuscripts/" + manuscript,
                        Web.token(People.authors().get(0)))
                .json()
                .at("/draft/metadata/ru/title")
                .asString("");
    }

    private static byte[] document() {
        var abstracts = List.of(new ManuscriptText.Abstract("ru", TITLES.get("ru"), "О доверии.", List.of("доверие")));
        var parts = List.of(new ManuscriptText.Part("Введение", List.of("Соседи верят друг другу.")));
        return WordDocument.write(new ManuscriptText("ru", List.of(), abstracts, parts, List.of()), "А. Автор");
    }

    private static String email(int row) {
        return "#f-contributors-" + row + "-email";
    }

    private static String title(String language) {
        return "#f-metadata-" + language + "-title";
    }
}
