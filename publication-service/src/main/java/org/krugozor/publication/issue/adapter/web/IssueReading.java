package org.krugozor.publication.issue.adapter.web;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.issue.model.Plan;
import org.krugozor.publication.manuscript.Content;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads issues as lists and their articles as lines of a plan. */
@Component
class IssueReading {

    private final DatabaseClient database;
    private final JsonColumns columns;

    IssueReading(DatabaseClient database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    record IssueLine(
            UUID issueId,
            int year,
            int number,
            int whole,
            Map<String, String> label,
            String state,
            long articles,
            Plan plan,
            @Nullable Instant frozenAt,
            @Nullable Instant publishedAt) {}

    Mono<Page<IssueLine>> list(@Nullable String after, int limit) {
        var cursor = Cursor.decode(after, 1);
        int below = cursor == null ? Integer.MAX_VALUE : whole(cursor);
        var rows = database.sql("""
                        select i.id, i.year, i.number, i.whole, i.state, i.plan, i.frozen_at, i.published_at,
                               (select count(*) from issue_article ia where ia.issue_id = i.id) as articles
                        from issue i where i.whole < :below order by i.whole desc limit :limit
                        """)
                .bind("below", below)
                .bind("limit", limit + 1)
                .map(row -> new IssueLine(
                        row.get("id", UUID.class),
                        row.get("year", Integer.class),
                        row.get("number", Integer.class),
                        row.get("whole", Integer.class),
                        labels(
                                row.get("year", Integer.class),
                                row.get("number", Integer.class),
                                row.get("whole", Integer.class)),
                        row.get("state", String.class),
                        row.get("articles", Long.class),
                        columns.read(row.get("plan", Json.class), Plan.class),
                        row.get("frozen_at", Instant.class),
                        row.get("published_at", Instant.class)))
                .all()
                .collectList();
        var count = database.sql("select count(*) as n from (select 1 from issue limit 201) counted")
                .map(row -> Count.upToLimit(row.get("n", Long.class)))
                .one();
        return rows.zipWith(count)
                .map(both -> Page.of(both.getT1(), limit, both.getT2(), last -> Cursor.of(last.whole())));
    }

    private static int whole(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.values().get(0));
        } catch (NumberFormatException e) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }

    /** The same in every language today; a setting of the journal could make it differ. */
    static Map<String, String> labels(int year, int number, int whole) {
        var label = Issue.label(year, number, whole);
        return Map.of("kk", label, "ru", label, "en", label);
    }

    /** What is known of one placed article. */
    record PlacedArticle(
            Content content,
            String state,
            boolean translationChecked,
            @Nullable Integer pages,
            @Nullable String finalState) {}

    Mono<Map<UUID, PlacedArticle>> placed(UUID issueId) {
        return database.sql("""
                        select a.content, a.state, a.translation is not null as checked, g.pages, f.state as final_state
                        from issue_article ia
                        join article a on a.id = ia.manuscript_id
                        left join final_galley f on f.manuscript_id = a.id
                        left join lateral (
                            select pages from galley
                            where manuscript_id = a.id and state = 'READY' and removed_at is null
                            order by created_at desc, id desc limit 1
                        ) g on true
                        where ia.issue_id = :id
                        """)
                .bind("id", issueId)
                .map(row -> new PlacedArticle(
                        columns.read(row.get("content", Json.class), Content.class),
                        row.get("state", String.class),
                        Boolean.TRUE.equals(row.get("checked", Boolean.class)),
                        row.get("pages", Integer.class),
                        row.get("final_state", String.class)))
                .all()
                .collectMap(article -> article.content().manuscriptId());
    }
}
