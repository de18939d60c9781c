package org.krugozor.review.call;

import io.r2dbc.postgresql.codec.Json;
import java.util.UUID;
import org.krugozor.platform.persistence.JsonColumns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The calls this service knows of, version by version. */
@Component
public class Calls {

    private final DatabaseClient database;
    private final JsonColumns json;

    Calls(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    /** The call as of the version, or the nearest later one known; empty if none is. */
    public Mono<Call> find(UUID callId, int version) {
        return database.sql("""
                        select content from read_call where call_id = :id
                        order by (version >= :version) desc, abs(version - :version) limit 1""")
                .bind("id", callId)
                .bind("version", version)
                .map(row -> json.read(row.get("content", Json.class), Call.class))
                .one();
    }
}
