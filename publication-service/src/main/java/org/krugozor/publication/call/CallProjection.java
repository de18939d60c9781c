package org.krugozor.publication.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Projection;
import org.krugozor.platform.persistence.JsonColumns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps {@code read_call}. */
@Component
class CallProjection implements Projection {

    private final DatabaseClient database;
    private final JsonColumns columns;

    CallProjection(DatabaseClient database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    @Override
    public Set<String> topics() {
        return Set.of("submission-events");
    }

    @Override
    public List<String> tables() {
        return List.of("read_call");
    }

    @Override
    public Mono<Void> apply(Event event) {
        if (!"CallChanged".equals(event.type())) {
            return Mono.empty();
        }
        var call = event.dataAs(Call.class);
        return database.sql("""
                        insert into read_call (call_id, standing, opens_on, closes_on, data)
                        values (:id, :standing, :opens, :closes, :data)
                        on conflict (call_id) do update
                        set standing = excluded.standing, opens_on = excluded.opens_on,
                            closes_on = excluded.closes_on, data = excluded.data
                        """)
                .bind("id", call.callId())
                .bind("standing", call.standing())
                .bind("opens", Parameter.fromOrEmpty(call.opensOn(), LocalDate.class))
                .bind("closes", Parameter.fromOrEmpty(call.closesOn(), LocalDate.class))
                .bind("data", columns.write(call))
                .then();
    }
}
