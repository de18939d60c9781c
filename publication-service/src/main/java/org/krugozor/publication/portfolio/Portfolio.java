package org.krugozor.publication.portfolio;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Page;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.manuscript.Contributor;
import org.krugozor.publication.manuscript.Metadata;
import org.krugozor.standing.IssueState;
import org.krugozor.standing.Standing;
import org.krugozor.standing.TrueStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** The lists of articles: two statements a page, whatever their number. */
@Component
class Portfolio {

    private static final String ROWS = """
            select a.id, a.number, a.version, a.state, a.progress, a.section, a.language, a.item_type, a.accepted_at,
                   a.content -> 'metadata' as metadata, a.content -> 'contributors' as contributors,
                   a.standing, a.issue_state, a.proof, a.translation is not null as translation_checked,
                   i.id as issue_id, i.year, i.number as issue_number, i.whole,
                   s.standing as submission_standing, r.standing as review_standing,
                   exists (select 1 from galley g
                           where g.manuscript_id = a.id and g.state = 'READY' and g.removed_at is null
                             and g.content_version >= a.content_version) as has_pdf
            from article a
            left join issue i on i.id = a.issue_id
            left join read_standing s on s.manuscript_id = a.id and s.source = 'submission'
            left join read_standing r on r.manuscript_id = a.id and r.source = 'review'
            """;

    private final DatabaseClient database;
    private final JsonColumns columns;
    private final Clock clock;

    Portfolio(DatabaseClient database, JsonColumns columns, Clock clock) {
        this.database = database;
        this.columns = columns;
        this.clock = clock;
    }

    /** One line of a list. */
    record Line(
            UUID manuscriptId,
            String number,
            long version,
            String title,
            List<String> authors,
            @Nullable String section,
            String language,
            String itemType,
            String state,
            String progress,
            Standing standing,
            @Nullable InIssue issue,
            Instant acceptedAt,
            long waitingDays,
            boolean proofOpen,
            boolean translationChecked,
            boolean hasPdf) {}

    record InIssue(UUID issueId, String label, String state) {}

    /** What a list is asked for. */
    record Search(
            PortfolioView view,
            @Nullable String words,
            @Nullable String after,
            int limit,
            String language) {}

    Mono<Page<Line>> list(Search search) {
        var conditions = new StringBuilder(" where ").append(search.view().condition());
        var values = new HashMap<String, Object>();
        if (search.words() != null && !search.words().isBlank()) {
            conditions.append(" and a.search like :words");
            values.put("words", pattern(search.words()));
        }
        var count = count(conditions.toString(), Map.copyOf(values));
        var cursor = Cursor.decode(search.after(), 2);
        if (cursor != null) {
            conditions.append(" and (a.accepted_at, a.id) > (:at, :id)");
            values.put("at", instant(cursor));
            values.put("id", uuid(cursor));
        }
        var rows = database.sql(ROWS + conditions + " order by a.accepted_at, a.id limit :limit")
                .bindValues(values)
                .bind("limit", search.limit() + 1)
                .map(row -> line(row, search.language()))
                .all()
                .collectList();
        return rows.zipWith(count)
                .map(both -> Page.of(
                        both.getT1(),
                        search.limit(),
                        both.getT2(),
                        last -> Cursor.of(last.acceptedAt(), last.manuscriptId())));
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.values().get(0));
        } catch (java.time.DateTimeException e) {
            throw badCursor();
        }
    }

    private static UUID uuid(Cursor cursor) {
        try {
            return UUID.fromString(cursor.values().get(1));
        } catch (IllegalArgumentException e) {
            throw badCursor();
        }
    }

    private static RuntimeException badCursor() {
        return new org.krugozor.platform.problem.Refused(
                org.krugozor.platform.problem.Failure.invalid("/after", "bad-cursor"));
    }

    /** Wildcards somebody typed are letters like others. */
    private static String pattern(String words) {
        var literal = words.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }

    private Mono<Count> count(String conditions, Map<String, Object> values) {
        return database.sql("select count(*) as n from (select 1 from article a" + conditions + " limit 201) counted")
                .bindValues(values)
                .map(row -> Count.upToLimit(row.get("n", Long.class)))
                .one();
    }

    private Line line(Readable row, String language) {
        var contributors = columns.read(row.get("contributors", Json.class), new TypeReference<List<Contributor>>() {});
        var accepted = row.get("accepted_at", Instant.class);
        return new Line(
                row.get("id", UUID.class),
                row.get("number", String.class),
                row.get("version", Long.class),
                columns.read(row.get("metadata", Json.class), Metadata.class).title(language),
                contributors.stream()
                        .map(contributor -> contributor.names().in(language).initialsFirst())
                        .toList(),
                row.get("section", String.class),
                row.get("language", String.class),
                row.get("item_type", String.class),
                row.get("state", String.class),
                row.get("progress", String.class),
                standing(row),
                issue(row),
                accepted,
                Math.max(0, Duration.between(accepted, clock.instant()).toDays()),
                proofOpen(row.get("proof", Json.class)),
                Boolean.TRUE.equals(row.get("translation_checked", Boolean.class)),
                Boolean.TRUE.equals(row.get("has_pdf", Boolean.class)));
    }

    private boolean proofOpen(Json proof) {
        return columns.read(proof, org.krugozor.publication.article.model.Proof.class)
                .isOpen();
    }

    Standing standing(Readable row) {
        var issue = row.get("issue_state", String.class);
        return TrueStatus.of(
                said(row.get("submission_standing", Json.class)),
                said(row.get("review_standing", Json.class)),
                said(row.get("standing", Json.class)),
                issue == null ? null : IssueState.valueOf(issue));
    }

    private @Nullable Standing said(@Nullable Json json) {
        return json == null ? null : columns.read(json, Standing.class);
    }

    private static @Nullable InIssue issue(Readable row) {
        var id = row.get("issue_id", UUID.class);
        return id == null
                ? null
                : new InIssue(
                        id,
                        Issue.label(
                                row.get("year", Integer.class),
                                row.get("issue_number", Integer.class),
                                row.get("whole", Integer.class)),
                        row.get("issue_state", String.class));
    }

    /** The true standing and the issue of one article. */
    Mono<Line> line(UUID id, String language) {
        return database.sql(ROWS + " where a.id = :id")
                .bind("id", id)
                .map(row -> line(row, language))
                .one();
    }

    /** The sources and letters of one article. */
    Mono<List<Source>> sources(UUID id) {
        return database.sql("""
                        select id, kind, media_type, name, size, state, reason from source_file
                        where manuscript_id = :id order by created_at, id
                        """)
                .bind("id", id)
                .map(row -> new Source(
                        row.get("id", UUID.class),
                        row.get("kind", String.class),
                        row.get("media_type", String.class),
                        row.get("name", String.class),
                        row.get("size", Long.class),
                        row.get("state", String.class),
                        row.get("reason", String.class)))
                .all()
                .collectList();
    }

    record Source(
            UUID ref,
            String kind,
            String mediaType,
            String name,
            long size,
            String state,
            @Nullable String reason) {}

    /** The galleys of one article, newest first. */
    Mono<List<GalleyLine>> galleys(UUID id) {
        return database.sql("""
                        select id, origin, language, name, state, reason, pages, size, content_version, created_at
                        from galley where manuscript_id = :id and removed_at is null
                        order by created_at desc, id desc
                        """)
                .bind("id", id)
                .map(row -> new GalleyLine(
                        row.get("id", UUID.class),
                        "PDF",
                        row.get("origin", String.class),
                        row.get("language", String.class),
                        row.get("name", String.class),
                        row.get("state", String.class),
                        row.get("reason", String.class),
                        row.get("pages", Integer.class),
                        row.get("size", Long.class),
                        row.get("content_version", Integer.class),
                        row.get("created_at", Instant.class)))
                .all()
                .collectList();
    }

    record GalleyLine(
            UUID galleyId,
            String kind,
            String origin,
            String language,
            String name,
            String state,
            @Nullable String reason,
            @Nullable Integer pages,
            @Nullable Long size,
            int contentVersion,
            Instant createdAt) {}
}
