package org.krugozor.platform.job;

import io.r2dbc.postgresql.codec.Json;
import java.util.UUID;
import org.krugozor.platform.persistence.Ids;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Jobs as rows of the service's database. */
public final class DatabaseJobs implements Jobs {

    private final DatabaseClient database;
    private final JsonMapper mapper;

    public DatabaseJobs(DatabaseClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    @Override
    public Mono<UUID> enqueue(String type, String key, Object payload) {
        return database.sql("""
                        insert into job (id, type, key, payload) values (:id, :type, :key, :payload)
                        on conflict (type, key) where state = 'QUEUED' do update set payload = excluded.payload
                        returning id""")
                .bind("id", Ids.random())
                .bind("type", type)
                .bind("key", key)
                .bind("payload", Json.of(mapper.writeValueAsBytes(payload)))
                .map(row -> row.get("id", UUID.class))
                .one();
    }

    @Override
    public Mono<Boolean> cancel(UUID job) {
        return database.sql("""
                        update job set cancel_asked = true,
                               state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                               finished_at = case when state = 'QUEUED' then now() end
                        where id = :id and state in ('QUEUED', 'RUNNING')""").bind("id", job).fetch().rowsUpdated().map(rows -> rows == 1);
    }
}
