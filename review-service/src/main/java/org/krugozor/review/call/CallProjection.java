package org.krugozor.review.call;

import java.util.List;
import java.util.Set;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Projection;
import org.krugozor.platform.persistence.JsonColumns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps every version of every call: a review is held to the rubric its manuscript came under. */
@Component
class CallProjection implements Projection {

    private final DatabaseClient database;
    private final JsonColumns json;

    CallProjection(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
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
        if (!event.type().equals("CallChanged")) {
            return Mono.empty();
        }
        var call = event.dataAs(Call.class);
        return database.sql("""
                        insert into read_call (call_id, version, content) values (:id, :version, :content)
                        on conflict (call_id, version) do update set content = excluded.content""")
                .bind("id", call.callId())
                .bind("version", call.version())
                .bind("content", json.write(call))
                .then();
    }
}
