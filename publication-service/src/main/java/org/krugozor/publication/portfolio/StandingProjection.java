package org.krugozor.publication.portfolio;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Projection;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.standing.Standing;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps {@code read_standing}: where submission and review last said each manuscript stands. */
@Component
class StandingProjection implements Projection {

    private final DatabaseClient database;
    private final JsonColumns columns;

    StandingProjection(DatabaseClient database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    private record Said(
            @Nullable UUID manuscriptId, @Nullable Standing standing) {}

    @Override
    public Set<String> topics() {
        return Set.of("submission-events", "review-events");
    }

    @Override
    public List<String> tables() {
        return List.of("read_standing");
    }

    @Override
    public Mono<Void> apply(Event event) {
        // a call has no manuscript, and its "standing" is another thing
        if ("CallChanged".equals(event.type())) {
            return Mono.empty();
        }
        var said = event.dataAs(Said.class);
        if (said.manuscriptId() == null || said.standing() == null) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into read_standing (manuscript_id, source, standing) values (:id, :source, :standing)
                        on conflict (manuscript_id, source) do update set standing = excluded.standing
                        """)
                .bind("id", said.manuscriptId())
                .bind("source", event.source())
                .bind("standing", columns.write(said.standing()))
                .then();
    }
}
