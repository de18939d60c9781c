package org.krugozor.publication.article.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.article.model.Answer;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.article.model.Dates;
import org.krugozor.publication.article.model.Placement;
import org.krugozor.publication.article.model.Progress;
import org.krugozor.publication.article.model.Proof;
import org.krugozor.publication.article.model.TranslationMark;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.standing.IssueState;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

@Component
class DatabaseArticles implements Articles {

    private static final String SELECT = """
            select id, version, decision_id, epoch, progress, content, content_version, dates, reviewed, proof,
                   translation, issue_id, issue_state, issue_due, answers, ending
            from article
            """;

    private final DatabaseClient database;
    private final JsonColumns columns;

    DatabaseArticles(DatabaseClient database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    @Override
    public Mono<Article> find(UUID id) {
        return database.sql(SELECT + " where id = :id")
                .bind("id", id)
                .map(this::read)
                .one();
    }

    @Override
    public Mono<Article> lock(UUID id) {
        return database.sql(SELECT + " where id = :id for update")
                .bind("id", id)
                .map(this::read)
                .one();
    }

    @Override
    public Flux<Article> lockPlacedIn(UUID issueId) {
        return database.sql(SELECT + " where issue_id = :issue order by id for update")
                .bind("issue", issueId)
                .map(this::read)
                .all();
    }

    @Override
    public Mono<Article> begin(Article article) {
        var statement = database.sql("""
                        insert into article (
                            id, number, version, decision_id, epoch, progress, state, content, content_version, language,
                            section, item_type, search, dates, reviewed, standing, proof, translation, issue_id, issue_state,
                            issue_due, answers, ending, accepted_at)
                        values (
                            :id, :number, :version, :decision, :epoch, :progress, :state, :content, :contentVersion,
                            :language, :section, :itemType, :search, :dates, :reviewed, :standing, :proof, :translation, :issue,
                            :issueState, :issueDue, :answers, :ending, :acceptedAt)
                        on conflict (id) do update set
                            version = article.version + 1, decision_id = excluded.decision_id, epoch = excluded.epoch,
                            progress = excluded.progress, state = excluded.state, content = excluded.content,
                            content_version = article.content_version + 1, language = excluded.language,
                            section = excluded.section, item_type = excluded.item_type, search = excluded.search,
                            dates = excluded.dates, reviewed = excluded.reviewed, standing = excluded.standing,
                            proof = excluded.proof,
                            translation = null, issue_id = null, issue_state = null, issue_due = null,
                            answers = excluded.answers, ending = null, accepted_at = excluded.accepted_at
                        where article.epoch < excluded.epoch
                        """).bind("version", article.version()).bind("acceptedAt", acceptedAt(article));
        return bind(statement, article).then().then(find(article.id()));
    }

    @Override
    public Mono<Article> save(Article article) {
        var statement = database.sql("""
                        update article set
                            number = :number, version = :seen + 1, decision_id = :decision, epoch = :epoch,
                            progress = :progress, state = :state, content = :content,
                            content_version = :contentVersion, language = :language, section = :section,
                            item_type = :itemType, search = :search, dates = :dates, reviewed = :reviewed, standing = :standing,
                            proof = :proof, translation = :translation, issue_id = :issue,
                            issue_state = :issueState, issue_due = :issueDue, answers = :answers, ending = :ending
                        where id = :id and version = :seen
                        """).bind("seen", article.version());
        return bind(statement, article)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1
                        ? Mono.just(saved(article))
                        : find(article.id())
                                .flatMap(now -> Mono.error(new Refused(Failure.staleVersion(now.version())))));
    }

    private static Article saved(Article article) {
        return new Article(
                article.id(),
                article.version() + 1,
                article.decisionId(),
                article.epoch(),
                article.progress(),
                article.content(),
                article.contentVersion(),
                article.dates(),
                article.reviewed(),
                article.proof(),
                article.translation(),
                article.placement(),
                article.answers(),
                article.ending());
    }

    private DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec statement, Article article) {
        var content = article.content();
        var placement = article.placement();
        return statement
                .bind("id", article.id())
                .bind("number", content.number())
                .bind("decision", article.decisionId())
                .bind("epoch", article.epoch())
                .bind("progress", article.progress().name())
                .bind("state", article.state())
                .bind("content", columns.write(content))
                .bind("contentVersion", article.contentVersion())
                .bind("language", content.language())
                .bind(
                        "section",
                        orNull(
                                content.section() == null
                                        ? null
                                        : content.section().name()))
                .bind("itemType", content.itemType().name())
                .bind("search", SearchText.of(content))
                .bind("dates", columns.write(article.dates()))
                .bind("reviewed", article.reviewed())
                .bind("standing", columns.write(article.standing()))
                .bind("proof", columns.write(article.proof()))
                .bind("translation", json(article.translation()))
                .bind("issue", Parameter.fromOrEmpty(placement == null ? null : placement.issueId(), UUID.class))
                .bind(
                        "issueState",
                        orNull(placement == null ? null : placement.issue().name()))
                .bind("issueDue", Parameter.fromOrEmpty(placement == null ? null : placement.due(), Instant.class))
                .bind("answers", columns.write(article.answers()))
                .bind("ending", json(article.ending() == null ? null : StoredEnding.of(article.ending())));
    }

    private static Instant acceptedAt(Article article) {
        var accepted = article.dates().accepted();
        return accepted == null ? article.content().version().submittedAt() : accepted;
    }

    private Parameter json(@Nullable Object value) {
        return Parameter.fromOrEmpty(value == null ? null : columns.write(value), Json.class);
    }

    private static Parameter orNull(@Nullable String value) {
        return Parameter.fromOrEmpty(value, String.class);
    }

    private Article read(Readable row) {
        return new Article(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                row.get("decision_id", UUID.class),
                row.get("epoch", Integer.class),
                Progress.valueOf(row.get("progress", String.class)),
                columns.read(row.get("content", Json.class), Content.class),
                row.get("content_version", Integer.class),
                columns.read(row.get("dates", Json.class), Dates.class),
                row.get("reviewed", Boolean.class),
                columns.read(row.get("proof", Json.class), Proof.class),
                readOrNull(row.get("translation", Json.class), TranslationMark.class),
                placement(row),
                columns.read(row.get("answers", Json.class), new TypeReference<List<Answer>>() {}),
                ending(row.get("ending", Json.class)));
    }

    private static @Nullable Placement placement(Readable row) {
        var issue = row.get("issue_id", UUID.class);
        return issue == null
                ? null
                : new Placement(
                        issue,
                        IssueState.valueOf(row.get("issue_state", String.class)),
                        row.get("issue_due", Instant.class));
    }

    private <T> @Nullable T readOrNull(@Nullable Json json, Class<T> type) {
        return json == null ? null : columns.read(json, type);
    }

    private org.krugozor.publication.article.model.@Nullable Ending ending(@Nullable Json json) {
        return json == null ? null : columns.read(json, StoredEnding.class).ending();
    }
}
