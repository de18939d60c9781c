package org.krugozor.review.conflict;

import io.r2dbc.postgresql.codec.Json;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.krugozor.platform.persistence.JsonColumns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who published in the journal on which fields: they may be won as reviewers. */
@Repository
public class PublishedAuthors {

    private static final int WORKS = 60;

    private final DatabaseClient database;
    private final JsonColumns json;

    PublishedAuthors(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** The authors of one article and those of its fields that were asked for or lie within them. */
    public record Work(List<Author> authors, Set<String> fields) {}

    /** The latest articles on any of these fields, in one statement. */
    public Mono<List<Work>> on(Collection<String> fields, UUID exceptFor) {
        return database.sql("""
                        select authorship.content, array(
                            select f ->> 'code' from jsonb_array_elements(file.content -> 'fields') f) as codes
                        from case_file file
                        join read_article article on article.manuscript_id = file.id and article.state = 'PUBLISHED'
                        join conflict.authorship authorship on authorship.manuscript_id = file.id
                        where file.id <> :except and exists (
                            select 1 from jsonb_array_elements(file.content -> 'fields') f, unnest(:fields) asked
                            where f ->> 'code' = asked or f ->> 'code' like asked || '.%')
                        order by file.received_at desc limit :limit""")
                .bind("except", exceptFor)
                .bind("fields", fields.toArray(String[]::new))
                .bind("limit", WORKS)
                .map(row -> new Work(
                        json.read(row.get("content", Json.class), Authorship.class)
                                .contributors(),
                        Set.of(row.get("codes", String[].class))))
                .all()
                .collectList();
    }
}
