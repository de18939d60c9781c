package org.krugozor.publication.article.adapter.persistence;

import java.util.UUID;
import org.krugozor.publication.article.application.ErasingPerson;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class DatabaseErasure implements ErasingPerson {

    private static final String REDACTED = """
            jsonb_set(content, '{contributors}', (
                select coalesce(jsonb_agg(
                    case when c ->> 'personId' = :id
                         then c || '{"personId": null, "email": null}'::jsonb else c end order by place), '[]')
                from jsonb_array_elements(content -> 'contributors') with ordinality as each (c, place)))
            """;
    private static final String HOLDS =
            " where content -> 'contributors' @> jsonb_build_array(jsonb_build_object('personId', :id))";

    private final DatabaseClient database;

    DatabaseErasure(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> erase(UUID person) {
        return redact("update article set version = version + 1, content = ", person)
                .then(redact("update manuscript_version set content = ", person));
    }

    private Mono<Void> redact(String update, UUID person) {
        return database.sql(update + REDACTED + HOLDS)
                .bind("id", person.toString())
                .then();
    }
}
