package org.krugozor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, from a draft to an issue a reader opens. */
@ExtendWith(RunningSystem.class)
class StoryTest {

    private static final Pattern PUBLISHED = Pattern.compile("published: http://[^/]+(/\\S+)");
    private static final Pattern ARTICLE = Pattern.compile("href=\"(?:http://[^/\"]+)?(/ru/articles/[^\"#?]+)\"");

    @Test
    void aManuscriptTravelsFromSubmissionToAPublishedIssue() {
        var told = RunningSystem.withAStory();

        var address = PUBLISHED.matcher(told);
        assertThat(address.find())
                .as("the story ends with the address of the issue")
                .isTrue();
        var issue = Web.get(address.group(1), null);
        assertThat(issue.status()).isEqualTo(200);
        var article = ARTICLE.matcher(issue.text());
        assertThat(article.find()).as("the issue leads to its article").isTrue();
        var number = article.group(1).substring(article.group(1).lastIndexOf('/') + 1);
        for (var language : new String[] {"kk", "ru", "en"}) {
            var page = Web.get("/" + language + "/articles/" + number, null);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains("<html")
                    .contains("lang=\"" + language)
                    .contains("citation_doi");
        }
        var pdf = Web.get("/articles/" + number + "/article.pdf", null);
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.text()).startsWith("%PDF-");
        var jats = Web.get("/articles/" + number + "/article.xml", null);
        assertThat(jats.status()).isEqualTo(200);
        assertThat(jats.text()).contains("<article").contains("<kwd-group");
    }
}
