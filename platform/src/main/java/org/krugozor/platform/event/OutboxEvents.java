package org.krugozor.platform.event;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.stream.Changes;
import org.krugozor.platform.web.RequestTrace;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionContextManager;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
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

    /** The streams in their own order, so that two who append about the same subjects wait and do not lock each other out. */
    private static final String APPEND_ALL = """
            with said as (
                select * from jsonb_to_recordset(:events) as e (n int, id uuid, topic text, subject text, type text,
                    payload jsonb, actor jsonb)),
            next as (
                insert into stream (subject, seq) select subject, 1 from said order by subject
                on conflict (subject) do update set seq = stream.seq + 1
                returning subject, seq)
            insert into outbox (id, aggregatetype, aggregateid, type, sequence, payload, actor, traceparent, created_at)
            select said.id, said.topic, said.subject, said.type, next.seq, said.payload, said.actor, :traceparent, :now
            from said join next using (subject) order by said.n""";

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
                .bind("traceparent", trace(trace))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(row -> new Position(source, event.subject(), row.get("sequence", Long.class)))
                .one());
    }

    /** A row of many, as the statement reads it. */
    private record Said(int n, UUID id, String topic, String subject, String type, JsonNode payload, Object actor) {}

    @Override
    public Mono<Void> appendAll(List<NewEvent> events) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        var subjects = events.stream().map(NewEvent::subject).toList();
        if (Set.copyOf(subjects).size() < subjects.size()) {
            return Mono.error(new IllegalArgumentException("a subject has two of the events"));
        }
        return TransactionContextManager.currentContext()
                .onErrorMap(none -> new IllegalStateException("events are appended outside a transaction", none))
                .then(Mono.defer(() -> insertAll(events)))
                .then(Mono.defer(() -> changes.announceAll("subject", subjects)));
    }

    private Mono<Void> insertAll(List<NewEvent> events) {
        var now = clock.instant();
        var rows = new ArrayList<Said>();
        for (var event : events) {
            var source = Envelope.source(event.topic());
            var data = mapper.<JsonNode>valueToTree(event.data());
            contracts.hold(source, event.type(), event.typeVersion(), data);
            rows.add(new Said(
                    rows.size(),
                    Ids.timeOrdered(now),
                    event.topic(),
                    event.subject(),
                    Envelope.fullType(source, event.type(), event.typeVersion()),
                    data,
                    event.actor()));
        }
        return RequestTrace.traceparent().flatMap(trace -> database.sql(APPEND_ALL)
                .bind("events", Json.of(mapper.writeValueAsBytes(rows)))
                .bind("traceparent", trace(trace))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then());
    }

    private static Parameter trace(String trace) {
        return trace.isEmpty() ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(trace);
    }
}
