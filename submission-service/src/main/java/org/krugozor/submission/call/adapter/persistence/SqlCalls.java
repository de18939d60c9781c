package org.krugozor.submission.call.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.UUID;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.submission.call.application.Calls;
import org.krugozor.submission.call.model.Call;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class SqlCalls implements Calls {

    private static final long LOADING = 7_201_001;

    private final DatabaseClient database;
    private final JsonColumns json;

    SqlCalls(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Call> byId(UUID id) {
        return database.sql("select version, content from call where id = :id")
                .bind("id", id)
                .map(this::call)
                .one();
    }

    @Override
    public Flux<Call> all() {
        return database.sql("select version, content from call order by standing desc, opens_on desc nulls last, id")
                .map(this::call)
                .all();
    }

    @Override
    public Mono<Call> add(Call call) {
        var saved = call.saved(1);
        return bind(database.sql("""
                                insert into call (id, version, standing, opens_on, closes_on, content)
                                values (:id, 1, :standing, :opens, :closes, :content)"""), saved).fetch().rowsUpdated().thenReturn(saved);
    }

    @Override
    public Mono<Call> save(Call call) {
        var saved = call.saved(call.version() + 1);
        return bind(database.sql("""
                                update call set version = version + 1, standing = :standing, opens_on = :opens,
                                    closes_on = :closes, content = :content, updated_at = now()
                                where id = :id and version = :version"""), saved)
                .bind("version", call.version())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1
                        ? Mono.just(saved)
                        : byId(call.callId())
                                .flatMap(now -> Mono.error(new Refused(Failure.staleVersion(now.version())))));
    }

    @Override
    public Mono<Boolean> noneYet() {
        return database.sql("select pg_advisory_xact_lock(:lock)")
                .bind("lock", LOADING)
                .fetch()
                .first()
                .then(database.sql("select not exists (select 1 from call) as none")
                        .map(row -> Boolean.TRUE.equals(row.get("none", Boolean.class)))
                        .one());
    }

    private DatabaseClient.GenericExecuteSpec bind(DatabaseClient.GenericExecuteSpec statement, Call call) {
        var bound = statement
                .bind("id", call.callId())
                .bind("standing", call.standing())
                .bind("content", json.write(call));
        bound = call.opensOn() == null
                ? bound.bindNull("opens", java.time.LocalDate.class)
                : bound.bind("opens", call.opensOn());
        return call.closesOn() == null
                ? bound.bindNull("closes", java.time.LocalDate.class)
                : bound.bind("closes", call.closesOn());
    }

    private Call call(Readable row) {
        return json.read(Objects.requireNonNull(row.get("content", Json.class)), Call.class)
                .saved(Objects.requireNonNull(row.get("version", Long.class)));
    }
}
