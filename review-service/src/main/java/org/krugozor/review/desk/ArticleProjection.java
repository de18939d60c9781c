package org.krugozor.review.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Projection;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.standing.Standing;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what publication says of accepted manuscripts and issues, so that the desk shows where they truly stand. */
@Component
class ArticleProjection implements Projection {

    private final DatabaseClient database;
    private final JsonColumns json;

    ArticleProjection(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ArticleState(
            UUID manuscriptId,
            String state,
            @Nullable UUID decisionId,
            @Nullable UUID issueId,
            @Nullable String doi,
            Standing standing) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record IssueState(UUID issueId, int year, int number, int whole, String state, List<Listed> articles) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(UUID manuscriptId) {}

    @Override
    public Set<String> topics() {
        return Set.of("publication-events");
    }

    @Override
    public List<String> tables() {
        return List.of("read_article", "read_issue", "read_issue_article");
    }

    @Override
    public Mono<Void> apply(Event event) {
        return event.type().startsWith("Issue")
                ? issue(event.dataAs(IssueState.class))
                : article(event.dataAs(ArticleState.class));
    }

    private Mono<Void> article(ArticleState article) {
        return database.sql("""
                        insert into read_article (manuscript_id, state, decision_id, issue_id, doi, standing)
                        values (:id, :state, :decision, :issue, :doi, :standing)
                        on conflict (manuscript_id) do update set state = excluded.state,
                            decision_id = excluded.decision_id, issue_id = excluded.issue_id, doi = excluded.doi,
                            standing = excluded.standing""")
                .bind("id", article.manuscriptId())
                .bind("state", article.state())
                .bind("decision", Parameter.fromOrEmpty(article.decisionId(), UUID.class))
                .bind("issue", Parameter.fromOrEmpty(article.issueId(), UUID.class))
                .bind("doi", Parameter.fromOrEmpty(article.doi(), String.class))
                .bind("standing", json.write(article.standing()))
                .then();
    }

    private Mono<Void> issue(IssueState issue) {
        return database.sql("""
                        insert into read_issue (issue_id, state, label) values (:id, :state, :label)
                        on conflict (issue_id) do update set state = excluded.state, label = excluded.label""")
                .bind("id", issue.issueId())
                .bind("state", issue.state())
                .bind("label", "№ %d (%d)/%d".formatted(issue.number(), issue.whole(), issue.year()))
                .then()
                .then(database.sql("delete from read_issue_article where issue_id = :id")
                        .bind("id", issue.issueId())
                        .then())
                .then(database.sql("""
                                insert into read_issue_article (issue_id, manuscript_id)
                                select :id, m from unnest(:manuscripts) m on conflict do nothing""")
                        .bind("id", issue.issueId())
                        .bind(
                                "manuscripts",
                                issue.articles().stream()
                                        .map(Listed::manuscriptId)
                                        .toArray(UUID[]::new))
                        .then());
    }
}
