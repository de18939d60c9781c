package org.krugozor.publication.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.krugozor.publication.Contents;
import org.krugozor.publication.PublicationTest;

class FromAcceptanceToPublicationTest extends PublicationTest {

    @Test
    void anIssueIsPutTogetherFrozenAndPublished() {
        doiPattern();
        var column = ready(Contents.column());
        var article = ready(Contents.research());
        var issue = planned(List.of(article, column));

        var open = get(CHIEF, "/api/publication/issues/" + issue);
        assertThat(open.body().at("/articles/0/manuscriptId").asString())
                .as("the column opens the issue")
                .isEqualTo(column.manuscriptId().toString());
        assertThat(open.body().at("/blockers").toString()).contains("minutes-missing");

        must(issue(SECRETARY, issue, "PUT", "/minutes", Map.of("number", "7", "date", "2026-06-18")));
        var frozen = must(issue(CHIEF, issue, "POST", "/freeze", Map.of()));
        assertThat(frozen.text("/state")).isEqualTo("FROZEN");
        int lastOfColumn = frozen.body().at("/articles/0/lastPage").asInt();
        assertThat(frozen.body().at("/articles/0/firstPage").asInt()).isEqualTo(1);
        assertThat(frozen.body().at("/articles/1/firstPage").asInt()).isEqualTo(lastOfColumn + 1);
        assertThat(frozen.text("/articles/1/doi"))
                .startsWith("10.5555/krugozor-2100-")
                .endsWith("-" + (lastOfColumn + 1) + "-" + frozen.text("/articles/1/lastPage"));

        var published = must(issue(CHIEF, issue, "POST", "/publication", Map.of()));
        assertThat(published.text("/state")).isEqualTo("PUBLISHED");
        assertThat(get(CHIEF, "/api/publication/articles/" + article.manuscriptId())
                        .text("/standing/stage"))
                .isEqualTo("PUBLISHED");
        assertThat(count("select count(*) from outbox where aggregateid = '" + UUID.fromString(issue) + "'"))
                .isEqualTo(2);
    }
}
