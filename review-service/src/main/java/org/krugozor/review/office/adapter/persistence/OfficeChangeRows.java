package org.krugozor.review.office.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.List;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.office.application.OfficeChanges;
import org.krugozor.review.office.model.OfficeChange;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** Changes of the office as rows that are only ever added. */
@Repository
class OfficeChangeRows implements OfficeChanges {

    private final DatabaseClient database;
    private final JsonColumns json;

    OfficeChangeRows(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Void> add(OfficeChange change) {
        return database.sql("""
                        insert into office_change (version, at, person_id, role, reason, changed)
                        values (:version, :at, :by, :role, :reason, :changed)""")
                .bind("version", change.version())
                .bind("at", change.at())
                .bind("by", change.by())
                .bind("role", change.role())
                .bind("reason", Parameter.fromOrEmpty(change.reason(), String.class))
                .bind("changed", json.write(change.changed()))
                .then();
    }

    @Override
    public Flux<OfficeChange> ofTerms(int most) {
        return database.sql("""
                        select version, at, person_id, role, reason, changed from office_change
                        where jsonb_path_exists(changed, '$[*].pointer ? (@ starts with "/settings/")')
                        order by version desc limit :most""")
                .bind("most", most)
                .map(row -> new OfficeChange(
                        row.get("version", Long.class),
                        row.get("at", Instant.class),
                        row.get("person_id", String.class),
                        row.get("role", String.class),
                        row.get("reason", String.class),
                        json.read(row.get("changed", Json.class), new TypeReference<List<OfficeChange.Value>>() {})))
                .all();
    }
}
