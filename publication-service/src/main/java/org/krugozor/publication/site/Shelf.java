package org.krugozor.publication.site;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.publication.article.model.Dates;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.Contributor;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.publication.manuscript.Metadata;
import org.krugozor.publication.manuscript.Section;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** What readers may see: published issues and their articles, and nothing else. */
@Component
class Shelf {

    private static final String ISSUE =
            "select id, year, number, whole, published_at from issue where state = 'PUBLISHED' ";

    private final DatabaseClient database;
    private final JsonColumns columns;

    Shelf(DatabaseClient database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    record PublishedIssue(UUID id, int year, int number, int whole, Instant publishedAt) {

        public String label() {
            return Issue.label(year, number, whole);
        }
    }

    /** One line of a table of contents. */
    record Line(
            String number,
            ItemType itemType,
            @Nullable Section section,
            String language,
            Metadata metadata,
            List<Contributor> contributors,
            int firstPage,
            int lastPage,
            @Nullable String doi) {}

    record PublishedArticle(
            Content content,
            Dates dates,
            @Nullable Section section,
            PublishedIssue issue,
            int firstPage,
            int lastPage,
            @Nullable String doi,
            String pdf,
            long size) {}

    Mono<PublishedIssue> current() {
        return database.sql(ISSUE + "order by whole desc limit 1")
                .map(Shelf::issue)
                .one();
    }

    Mono<PublishedIssue> issue(int year, int number) {
        return database.sql(ISSUE + "and year = :year and number = :number")
                .bind("year", year)
                .bind("number", number)
                .map(Shelf::issue)
                .one();
    }

    /** Every issue that is out, newest first; a quarterly has few of them. */
    Mono<List<PublishedIssue>> issues() {
        return database.sql(ISSUE + "order by whole desc limit 1000")
                .map(Shelf::issue)
                .all()
                .collectList();
    }

    private static PublishedIssue issue(Readable row) {
        return new PublishedIssue(
                row.get("id", UUID.class),
                row.get("year", Integer.class),
                row.get("number", Integer.class),
                row.get("whole", Integer.class),
                row.get("published_at", Instant.class));
    }

    Mono<List<Line>> contents(UUID issueId) {
        return database.sql("""
                        select a.number, ia.item_type, ia.section, a.language, a.content -> 'metadata' as metadata,
                               a.content -> 'contributors' as contributors, ia.first_page, ia.last_page, ia.doi
                        from issue_article ia join article a on a.id = ia.manuscript_id
                        where ia.issue_id = :id order by ia.position
                        """).bind("id", issueId).map(this::line).all().collectList();
    }

    Line line(Readable row) {
        return new Line(
                row.get("number", String.class),
                ItemType.valueOf(row.get("item_type", String.class)),
                section(row.get("section", String.class)),
                row.get("language", String.class),
                columns.read(row.get("metadata", Json.class), Metadata.class),
                columns.read(row.get("contributors", Json.class), new TypeReference<List<Contributor>>() {}),
                row.get("first_page", Integer.class),
                row.get("last_page", Integer.class),
                row.get("doi", String.class));
    }

    private static @Nullable Section section(@Nullable String name) {
        return name == null ? null : Section.valueOf(name);
    }

    Mono<PublishedArticle> article(String number) {
        return database.sql("""
                        select a.content, a.dates, ia.section, ia.first_page, ia.last_page, ia.doi, f.sha256, f.size,
                               i.id, i.year, i.number, i.whole, i.published_at
                        from article a
                        join issue_article ia on ia.manuscript_id = a.id
                        join issue i on i.id = ia.issue_id and i.state = 'PUBLISHED'
                        join final_galley f on f.manuscript_id = a.id and f.state = 'READY'
                        where a.number = :number
                        """)
                .bind("number", number)
                .map(row -> new PublishedArticle(
                        columns.read(row.get("content", Json.class), Content.class),
                        columns.read(row.get("dates", Json.class), Dates.class),
                        section(row.get("section", String.class)),
                        issue(row),
                        row.get("first_page", Integer.class),
                        row.get("last_page", Integer.class),
                        row.get("doi", String.class),
                        row.get("sha256", String.class),
                        row.get("size", Long.class)))
                .one();
    }

    Mono<List<TextBlock>> text(UUID manuscriptId) {
        return database.sql("select blocks from article_text where manuscript_id = :id")
                .bind("id", manuscriptId)
                .map(row -> columns.read(row.get("blocks", Json.class), new TypeReference<List<TextBlock>>() {}))
                .one()
                .defaultIfEmpty(List.of());
    }

    /** Numbers of published articles with the day they came out, newest first: for the map of the site. */
    Mono<List<Address>> addresses() {
        return database.sql("""
                        select a.number, i.published_at
                        from issue i
                        join issue_article ia on ia.issue_id = i.id
                        join article a on a.id = ia.manuscript_id
                        where i.state = 'PUBLISHED' order by i.whole desc, ia.position limit 10000
                        """)
                .map(row -> new Address(row.get("number", String.class), row.get("published_at", Instant.class)))
                .all()
                .collectList();
    }

    record Address(String number, Instant publishedAt) {}
}
