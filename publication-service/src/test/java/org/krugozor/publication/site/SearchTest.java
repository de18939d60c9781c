package org.krugozor.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.publication.Contents;
import org.krugozor.publication.PublicationTest;
import org.krugozor.publication.manuscript.Content;

class SearchTest extends PublicationTest {

    private static volatile Content article;
    private static volatile Content unpublished;

    private void published() {
        if (article != null) {
            return;
        }
        doiPattern();
        var content = ready(Contents.research());
        var issue = planned(List.of(content));
        must(issue(SECRETARY, issue, "PUT", "/minutes", Map.of("number", "1", "date", "2026-06-01")));
        must(issue(CHIEF, issue, "POST", "/freeze", Map.of()));
        must(issue(CHIEF, issue, "POST", "/publication", Map.of()));
        unpublished = arrived(Contents.research());
        article = content;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Медиация билік",
                "медиации",
                "регионов",
                "Сәрсенова",
                "сарсенова айгерим",
                "SARSENOVA",
                "Weber mediation",
                "ҚАЗАҚСТАН",
                "казакстан",
                "өзін-өзі басқару",
                "обратной связи",
                "feedback"
            })
    void anArticleIsFoundByItsTitleAbstractKeywordsAndAuthorsInAnyLanguageAndAnyCase(String words) {
        published();
        assertThat(page("en", words)).contains("/en/articles/" + article.number());
    }

    @Test
    void everyWordHasToBeThere() {
        published();
        assertThat(page("ru", "медиация океанография"))
                .doesNotContain("/ru/articles/" + article.number())
                .contains("Ничего не нашлось");
    }

    @Test
    void whatIsNotPublishedIsNotFound() {
        published();
        assertThat(page("ru", "медиация")).doesNotContain(unpublished.number());
    }

    /** Addresses of authors are the office's; a search that finds by them would tell who has which. */
    @ParameterizedTest
    @ValueSource(strings = {"arka.example", "nordfeld", "c.weber@nordfeld.example", "0009-0099-0000-0012"})
    void nobodyIsFoundByWhatReadersDoNotSee(String words) {
        published();
        assertThat(page("en", words)).doesNotContain("/en/articles/" + article.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "& | !", "'; drop table article; --", "<b>"})
    void whateverIsTypedIsAnsweredWithAPage(String typed) {
        published();
        assertThat(page("kk", typed)).contains("<h1>Іздеу</h1>").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-1", "99999", "x"})
    void aPageThatIsNotThereIsEmptyOrTheFirst(String page) {
        assertThat(page("kk", "медиация", page)).contains("<h1>Іздеу</h1>");
    }

    @Test
    void whatIsTypedIsShownAsTextAndKeptForTheOtherLanguages() {
        published();
        assertThat(page("en", "\"<i>trust & power\""))
                .doesNotContain("<i>trust")
                .contains("value=\"&quot;&lt;i&gt;trust &amp; power&quot;\"")
                .contains("href=\"/kk/search?q=%22%3Ci%3Etrust+%26+power%22\"");
    }

    @Test
    void theWordsLookedForAreVisibleInTheAnswerAndMachinesDoNotKeepIt() {
        published();
        assertThat(page("ru", "медиация")).contains("<mark>Медиация</mark> как канал", "noindex");
    }

    @Test
    void manyAreShownInPagesThatFollowEachOther() {
        published();
        copies(45);
        var first = page("en", "zymurgy");
        assertThat(first).contains("45 items", "1 of 3", "/en/search?q=zymurgy&amp;page=2");
        assertThat(entries(first)).isEqualTo(20);
        assertThat(entries(page("en", "zymurgy", "3"))).isEqualTo(5);
        assertThat(entries(page("en", "zymurgy", "4"))).isZero();
    }

    /** Two places fold letters, the database and the page that shows what was found: they have to agree. */
    @Test
    void theDatabaseAndThePageHaveTheSamePlainShapeOfALetter() {
        var letters = new StringBuilder();
        for (char letter = 'A'; letter < '\u0500'; letter++) {
            // Latin with its marks, and Cyrillic: what titles and names are written in
            if (Character.isLetter(letter) && (letter < '\u0180' || letter >= '\u0400')) {
                letters.append(letter);
            }
        }
        var folded = database.sql("select folded(:letters) as folded")
                .bind("letters", letters.toString())
                .map(row -> row.get("folded", String.class))
                .one()
                .block(PATIENCE);
        assertThat(folded).isEqualTo(Plain.letters(letters.toString()));
    }

    private static int entries(String html) {
        return html.split("class=\"entry\"", -1).length - 1;
    }

    /** Rows as the service writes them, in the issue that is out. */
    private void copies(int number) {
        for (var sql : List.of("""
                insert into article (
                    id, number, version, decision_id, epoch, progress, state, content, content_version, language,
                    section, item_type, search, dates, reviewed, standing, proof, issue_id, issue_state, answers, accepted_at)
                select gen_random_uuid(), '1900-' || lpad(n::text, 4, '0'), 1, decision_id, epoch, progress, state,
                       jsonb_set(content, '{metadata,en,title}', to_jsonb('Zymurgy ' || n)), 1, language, section, item_type,
                       '', dates, reviewed, standing, proof, issue_id, issue_state, answers, accepted_at
                from article, generate_series(1, :number) n where id = :seed::uuid
                """, """
                insert into issue_article (issue_id, manuscript_id, position, item_type, section, first_page, last_page)
                select s.issue_id, a.id, 100 + substring(a.number from 6)::int, s.item_type, s.section, s.first_page, s.last_page
                from article a, issue_article s where a.number like '1900-%' and s.manuscript_id = :seed::uuid and :number > 0
                """, """
                insert into final_galley (manuscript_id, issue_id, galley_id, first_page, last_page, state, size, sha256)
                select a.id, f.issue_id, f.galley_id, f.first_page, f.last_page, f.state, f.size, f.sha256
                from article a, final_galley f where a.number like '1900-%' and f.manuscript_id = :seed::uuid and :number > 0
                """)) {
            database.sql(sql)
                    .bind("number", number)
                    .bind("seed", article.manuscriptId().toString())
                    .then()
                    .block(PATIENCE);
        }
    }

    private String page(String language, String words) {
        return page(language, words, "1");
    }

    private String page(String language, String words, String page) {
        var body = client.get()
                .uri(address -> address.path("/" + language + "/search")
                        .queryParam("q", "{words}")
                        .queryParam("page", "{page}")
                        .build(words, page))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(body, StandardCharsets.UTF_8);
    }
}
