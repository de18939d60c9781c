package org.krugozor.review.casefile.adapter.persistence;

import java.time.Clock;
import java.util.UUID;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.casefile.application.Traces;
import org.krugozor.review.casefile.model.Change;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Traces as rows that are only ever added. */
@Repository
class TraceRows implements Traces {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Clock clock;

    TraceRows(DatabaseClient database, JsonColumns json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Void> leave(UUID manuscriptId, Actor actor, Change change) {
        var now = clock.instant();
        return database.sql("""
                        insert into trace (id, manuscript_id, at, person_id, role, on_behalf_of, act, detail)
                        values (:id, :manuscript, :at, :person, :role, :for, :act, :detail)""")
                .bind("id", Ids.timeOrdered(now))
                .bind("manuscript", manuscriptId)
                .bind("at", now)
                .bind("person", Parameter.fromOrEmpty(actor.personId(), String.class))
                .bind("role", actor.role())
                .bind("for", Parameter.fromOrEmpty(actor.onBehalfOf(), String.class))
                .bind("act", change.act())
                .bind("detail", json.write(change.detail()))
                .then();
    }
}
