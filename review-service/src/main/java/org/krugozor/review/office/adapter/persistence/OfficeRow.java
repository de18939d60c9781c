package org.krugozor.review.office.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.model.Office;
import org.krugozor.review.office.model.Settings;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The office as one row; none means the defaults at version 0. */
@Repository
class OfficeRow implements Offices {

    private static final Office DEFAULT = new Office(0, List.of(), List.of(), List.of(), Settings.DEFAULT);

    private final DatabaseClient database;
    private final JsonColumns json;

    OfficeRow(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Office> get() {
        return database.sql("select version, content from office where id = 1")
                .map(row -> {
                    var office = json.read(row.get("content", Json.class), Office.class);
                    return new Office(
                            row.get("version", Long.class),
                            office.deputies(),
                            office.sectionEditors(),
                            office.boardMembers(),
                            office.settings());
                })
                .one()
                .defaultIfEmpty(DEFAULT);
    }

    @Override
    public Mono<Office> save(Office changed, long seen) {
        var saved = new Office(
                seen + 1, changed.deputies(), changed.sectionEditors(), changed.boardMembers(), changed.settings());
        var statement = seen == 0
                ? "insert into office (id, version, content) values (1, :next, :content) on conflict do nothing"
                : "update office set version = :next, content = :content where id = 1 and version = " + seen;
        return database.sql(statement)
                .bind("next", seen + 1)
                .bind("content", json.write(saved))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1
                        ? Mono.just(saved)
                        : get().flatMap(present -> Mono.error(new Refused(Failure.staleVersion(present.version())))));
    }
}
