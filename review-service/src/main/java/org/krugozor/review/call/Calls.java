package org.krugozor.review.call;

import io.r2dbc.postgresql.codec.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
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

    /** The fields of all calls, of whatever version: somebody's profile may rest on an earlier one. */
    public Mono<KnownFields> fields() {
        return database.sql("""
                        select distinct on (field ->> 'code') field from read_call,
                            jsonb_array_elements(content -> 'fields') field
                        order by field ->> 'code', version desc""")
                .map(row -> json.read(row.get("field", Json.class), Call.FieldEntry.class))
                .all()
                .collectList()
                .map(KnownFields::new);
    }

    /** A call as a manuscript knew it. */
    public record Edition(UUID callId, int version) {}

    /** As {@link #find} for several, in one statement; what is not known is not there. */
    public Mono<Map<Edition, Call>> findAll(Collection<Edition> editions) {
        var distinct = new ArrayList<>(new LinkedHashSet<>(editions));
        return database.sql("""
                        select wanted.id, wanted.version, known.content
                        from unnest(:ids, :versions) as wanted (id, version)
                        cross join lateral (select content from read_call where call_id = wanted.id
                            order by (version >= wanted.version) desc, abs(version - wanted.version) limit 1) known""")
                .bind("ids", distinct.stream().map(Edition::callId).toArray(UUID[]::new))
                .bind("versions", distinct.stream().map(Edition::version).toArray(Integer[]::new))
                .map(row -> Map.entry(
                        new Edition(row.get("id", UUID.class), row.get("version", Integer.class)),
                        json.read(row.get("content", Json.class), Call.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
