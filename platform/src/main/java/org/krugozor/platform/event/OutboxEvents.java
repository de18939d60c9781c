package org.krugozor.platform.event;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.ZoneOffset;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.stream.Changes;
import org.krugozor.platform.web.RequestTrace;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionContextManager;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a service says into its outbox: number and row in one statement. */
final class OutboxEvents implements Events {

    private static final String APPEND = """
            with next as (
                insert into stream (subject, seq) values (:subject, 1)
                on conflict (subject) do update set seq = stream.seq + 1
                returning seq)
            insert into outbox (id, aggregatetype, aggregateid, type, sequence, payload, actor, traceparent, created_at)
            select :id, :topic, :subject, :type, next.seq, :payload, :actor, :traceparent, :now from next
            returning sequence""";

    private final DatabaseClient database;
    private final JsonMapper mapper;
    private final Contracts contracts;
    private final Changes changes;
    private final Clock clock;
    private final KrugozorProperties properties;

    OutboxEvents(
            DatabaseClient database,
            JsonMapper mapper,
            Contracts contracts,
            Changes changes,
            Clock clock,
            KrugozorProperties properties) {
        this.database = database;
        this.mapper = mapper;
        this.contracts = contracts;
        this.changes = changes;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public Mono<Position> append(NewEvent event) {
        return TransactionContextManager.currentContext()
                .onErrorMap(none -> new IllegalStateException("an event is appended outside a transaction", none))
                .then(Mono.defer(() -> insert(event)))
                .flatMap(
                        position -> changes.announce("subject", event.subject()).then(RequestTrace.said(position)));
    }

    private Mono<Position> insert(NewEvent event) {
        var source = Envelope.source(event.topic());
        var data = mapper.valueToTree(event.data());
        contracts.hold(source, event.type(), event.typeVersion(), data);
        var now = clock.instant();
        return RequestTrace.traceparent().flatMap(trace -> database.sql(APPEND)
                .bind("id", Ids.timeOrdered(now))
                .bind("topic", event.topic())
                .bind("subject", event.subject())
                .bind("type", Envelope.fullType(source, event.type(), event.typeVersion()))
                .bind("payload", Json.of(mapper.writeValueAsBytes(data)))
                .bind("actor", Json.of(mapper.writeValueAsBytes(event.actor())))
                .bind(
                        "traceparent",
                        trace.isEmpty() ? Parameters.in(io.r2dbc.spi.R2dbcType.VARCHAR) : Parameters.in(trace))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(row -> new Position(source, event.subject(), row.get("sequence", Long.class)))
                .one());
    }
}
