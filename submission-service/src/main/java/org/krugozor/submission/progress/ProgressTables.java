package org.krugozor.submission.progress;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.standing.IssueState;
import org.krugozor.standing.TrueStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The read tables behind {@link Progress}. */
@Component
public class ProgressTables {

    private static final String WHOLE = """
            select p.manuscript_id, p.review, p.publication, l.issue_id, l.state, l.year, l.number, l.whole,
                   l.first_page, l.last_page, l.doi
            from read_progress p
            left join lateral (
                select i.issue_id, i.state, i.year, i.number, i.whole, a.first_page, a.last_page, a.doi
                from read_issue_article a join read_issue i on i.issue_id = a.issue_id
                where a.manuscript_id = p.manuscript_id
                order by case i.state when 'PUBLISHED' then 0 when 'FROZEN' then 1 else 2 end, i.whole
                limit 1) l on true
            """;

    private final DatabaseClient database;
    private final JsonColumns json;

    ProgressTables(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** {@link Progress#NONE} when nothing was heard. */
    public Mono<Progress> of(UUID manuscriptId) {
        return rows(new UUID[] {manuscriptId}).map(Row::progress).next().defaultIfEmpty(Progress.NONE);
    }

    Mono<Void> review(UUID manuscriptId, ReviewFacts facts, Instant at) {
        return keep("review", manuscriptId, facts, at);
    }

    Mono<Void> publication(UUID manuscriptId, PublicationFacts facts, Instant at) {
        return keep("publication", manuscriptId, facts, at);
    }

    /** @param source the column of the service that said it; one of two names of this program, never from outside */
    private Mono<Void> keep(String source, UUID manuscriptId, Object facts, Instant at) {
        return database.sql("""
                        insert into read_progress (manuscript_id, %1$s, changed_at) values (:id, :facts, :at)
                        on conflict (manuscript_id) do update set %1$s = excluded.%1$s,
                            changed_at = greatest(read_progress.changed_at, excluded.changed_at)""".formatted(source))
                .bind("id", manuscriptId)
                .bind("facts", json.write(facts))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then()
                .then(settle(new UUID[] {manuscriptId}));
    }

    /** Replaces the issue's list; whoever is on it now or was before is settled again. */
    Mono<Void> issue(IssueFacts issue, Instant at) {
        return database.sql("""
                        insert into read_issue (issue_id, state, year, number, whole)
                        values (:id, :state, :year, :number, :whole)
                        on conflict (issue_id) do update set state = excluded.state, year = excluded.year,
                            number = excluded.number, whole = excluded.whole""")
                .bind("id", issue.issueId())
                .bind("state", issue.state())
                .bind("year", issue.year())
                .bind("number", issue.number())
                .bind("whole", issue.whole())
                .then()
                .thenMany(database.sql("delete from read_issue_article where issue_id = :id returning manuscript_id")
                        .bind("id", issue.issueId())
                        .map(row -> Objects.requireNonNull(row.get("manuscript_id", UUID.class)))
                        .all())
                .collectList()
                .flatMap(before -> list(issue, at)
                        .then(settle(java.util.stream.Stream.concat(
                                        before.stream(),
                                        issue.articles().stream().map(IssueFacts.Listed::manuscriptId))
                                .distinct()
                                .toArray(UUID[]::new))));
    }

    private Mono<Void> list(IssueFacts issue, Instant at) {
        return Flux.fromIterable(issue.articles())
                .concatMap(article -> {
                    var insert = database.sql("""
                                    with known as (
                                        insert into read_progress (manuscript_id, changed_at) values (:manuscript, :at)
                                        on conflict (manuscript_id) do update set
                                            changed_at = greatest(read_progress.changed_at, excluded.changed_at))
                                    insert into read_issue_article (issue_id, manuscript_id, first_page, last_page, doi)
                                    values (:issue, :manuscript, :first, :last, :doi)
                                    on conflict do nothing""")
                            .bind("issue", issue.issueId())
                            .bind("manuscript", article.manuscriptId())
                            .bind("first", article.firstPage())
                            .bind("last", article.lastPage())
                            .bind("at", at.atOffset(ZoneOffset.UTC));
                    return (article.doi() == null
                                    ? insert.bindNull("doi", String.class)
                                    : insert.bind("doi", article.doi()))
                            .then();
                })
                .then();
    }

    /** Writes down where the manuscripts stand, by the one function all services share. */
    private Mono<Void> settle(UUID[] manuscripts) {
        return rows(manuscripts)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(row -> {
                    var update = database.sql(
                                    "update read_progress set standing = :standing, status = :status where manuscript_id = :id")
                            .bind("id", row.manuscriptId());
                    var standing = row.progress().standing();
                    return (standing == null
                                    ? update.bindNull("standing", Json.class).bindNull("status", String.class)
                                    : update.bind("standing", json.write(standing))
                                            .bind("status", standing.status().name()))
                            .then();
                })
                .then();
    }

    private record Row(UUID manuscriptId, Progress progress) {}

    private Flux<Row> rows(UUID[] manuscripts) {
        return database.sql(WHOLE + " where p.manuscript_id = any(:ids)")
                .bind("ids", manuscripts)
                .map(this::row)
                .all();
    }

    private Row row(Readable row) {
        var review = facts(row, "review", ReviewFacts.class);
        var publication = facts(row, "publication", PublicationFacts.class);
        var state = row.get("state", String.class);
        var issueState = state == null ? null : IssueState.valueOf(state);
        boolean heard = review != null
                || publication != null
                || issueState == IssueState.FROZEN
                || issueState == IssueState.PUBLISHED;
        var standing = heard
                ? TrueStatus.of(
                        null,
                        review == null ? null : review.standing(),
                        publication == null ? null : publication.standing(),
                        issueState)
                : null;
        return new Row(
                Objects.requireNonNull(row.get("manuscript_id", UUID.class)),
                new Progress(
                        standing,
                        review == null ? java.util.List.of() : review.decisions(),
                        review == null ? java.util.List.of() : review.reviews(),
                        originality(review),
                        publication == null && state == null ? null : article(row, publication, state),
                        review == null ? null : review.translation()));
    }

    private static Progress.@Nullable Originality originality(@Nullable ReviewFacts review) {
        if (review == null || review.originality() == null) {
            return null;
        }
        var report = review.originality();
        return new Progress.Originality(report.system(), report.date(), report.attempt(), report.percent());
    }

    private static Progress.Article article(
            Readable row, @Nullable PublicationFacts publication, @Nullable String state) {
        var proof = publication == null ? null : publication.proof();
        var issue = state == null
                ? null
                : new Progress.Issue(
                        Objects.requireNonNull(row.get("issue_id", UUID.class)),
                        state,
                        Objects.requireNonNull(row.get("year", Integer.class)),
                        Objects.requireNonNull(row.get("number", Integer.class)),
                        Objects.requireNonNull(row.get("whole", Integer.class)),
                        Objects.requireNonNull(row.get("first_page", Integer.class)),
                        Objects.requireNonNull(row.get("last_page", Integer.class)));
        var listed = row.get("doi", String.class);
        return new Progress.Article(
                proof == null ? null : proof.requestedAt(),
                proof == null ? null : proof.approvedAt(),
                issue,
                listed != null ? listed : publication == null ? null : publication.doi());
    }

    private <T> @Nullable T facts(Readable row, String column, Class<T> type) {
        var found = row.get(column, Json.class);
        return found == null ? null : json.read(found, type);
    }

    static Collection<String> tables() {
        return java.util.List.of("read_progress", "read_issue_article", "read_issue");
    }
}
