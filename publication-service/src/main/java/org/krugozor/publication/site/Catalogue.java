package org.krugozor.publication.site;

import io.r2dbc.spi.Readable;
import java.util.List;
import org.krugozor.publication.issue.model.Issue;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds published articles by words of their titles, authors, keywords and abstracts in every language they have. */
@Component
class Catalogue {

    static final int PAGE = 20;

    private final DatabaseClient database;
    private final Shelf shelf;

    Catalogue(DatabaseClient database, Shelf shelf) {
        this.database = database;
        this.shelf = shelf;
    }

    /** One article found, with the issue it stands in. */
    record Hit(Shelf.Line line, int year, int number, int whole) {

        String label() {
            return Issue.label(year, number, whole);
        }
    }

    /**
     * One page of what was found, best first, then newest first.
     *
     * @param all how many there are on all pages
     */
    record Found(List<Hit> hits, long all) {}

    Mono<Found> find(Wanted wanted, int page) {
        if (wanted.nothing()) {
            return Mono.just(new Found(List.of(), 0));
        }
        return database.sql("""
                        select a.number, ia.item_type, ia.section, a.language, a.content -> 'metadata' as metadata,
                               a.content -> 'contributors' as contributors, ia.first_page, ia.last_page, ia.doi,
                               i.year, i.number as issue_number, i.whole, count(*) over () as found
                        from to_tsquery('simple', :query) as wanted
                        join article a on a.words @@ wanted
                        join issue_article ia on ia.manuscript_id = a.id
                        join issue i on i.id = ia.issue_id and i.state = 'PUBLISHED'
                        join final_galley f on f.manuscript_id = a.id and f.state = 'READY'
                        order by ts_rank(a.words, wanted) desc, i.whole desc, ia.position
                        limit :limit offset :offset
                        """)
                .bind("query", wanted.query())
                .bind("limit", PAGE)
                .bind("offset", (page - 1) * PAGE)
                .map(row -> new Counted(hit(row), row.get("found", Long.class)))
                .all()
                .collectList()
                .map(rows -> new Found(
                        rows.stream().map(Counted::hit).toList(),
                        rows.isEmpty() ? 0 : rows.get(0).found()));
    }

    private record Counted(Hit hit, long found) {}

    private Hit hit(Readable row) {
        return new Hit(
                shelf.line(row),
                row.get("year", Integer.class),
                row.get("issue_number", Integer.class),
                row.get("whole", Integer.class));
    }
}
