package org.krugozor.publication.call;

import io.r2dbc.postgresql.codec.Json;
import org.krugozor.platform.persistence.JsonColumns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The calls heard of. */
@Component
public class Calls {

    private final DatabaseClient database;
    private final JsonColumns columns;

    Calls(DatabaseClient database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** The journal's standing call, against which issues are weighed. */
    public Mono<Call> standing() {
        return database.sql("select data from read_call where standing order by call_id limit 1")
                .map(row -> columns.read(row.get("data", Json.class), Call.class))
                .one();
    }

    /** All calls, the standing one first, then the latest. */
    public Flux<Call> all() {
        return database.sql("""
                        select data from read_call
                        order by standing desc, opens_on desc nulls last, call_id desc limit 20
                        """)
                .map(row -> columns.read(row.get("data", Json.class), Call.class))
                .all();
    }
}
