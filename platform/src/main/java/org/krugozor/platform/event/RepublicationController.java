package org.krugozor.platform.event;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rebuilding read models: a consumer empties its tables and from then on waits, per partition, for a republication; its
 * owner is asked to republish. For administrators, never routed by the gateway.
 */
@RestController
final class RepublicationController {

    private static final int PARTITIONS = 12;

    private final DatabaseClient database;
    private final Transactions transactions;
    private final List<Projection> projections;

    RepublicationController(DatabaseClient database, Transactions transactions, List<Projection> projections) {
        this.database = database;
        this.transactions = transactions;
        this.projections = projections;
    }

    /** Empties the read tables and begins to wait; answers with the topics whose owners must republish. */
    @PostMapping("/internal/projections/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Map<String, Object>> rebuild() {
        var topics = new TreeSet<String>();
        var tables = new TreeSet<String>();
        for (var projection : projections) {
            topics.addAll(projection.topics());
            tables.addAll(projection.tables());
        }
        // names come from the program, never from outside
        var empty = tables.isEmpty()
                ? Mono.<Void>empty()
                : database.sql("truncate " + String.join(", ", tables)).then();
        return transactions.run(empty.then(database.sql("delete from heard where consumer = :read")
                        .bind("read", Heard.READ)
                        .then())
                .thenMany(Flux.fromIterable(topics))
                .concatMap(topic -> database.sql("""
                                insert into rebuild (topic, partition)
                                select :topic, n from generate_series(0, :last) n
                                on conflict (topic, partition) do update set republication = null""")
                        .bind("topic", topic)
                        .bind("last", PARTITIONS - 1)
                        .then())
                .then(Mono.just(Map.<String, Object>of("topics", topics))));
    }

    /** How many partitions still wait. */
    @GetMapping("/internal/projections/rebuild")
    Mono<Map<String, Object>> rebuilding() {
        return database.sql("select count(*) as n from rebuild")
                .map(row -> Map.<String, Object>of("waiting", row.get("n", Long.class)))
                .one();
    }

    /** Asks this service to say everything on the topic again. */
    @PostMapping("/internal/republish")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Map<String, Object>> republish(@RequestParam String topic) {
        UUID id = Ids.random();
        return transactions.run(database.sql("insert into republication (id, topic) values (:id, :topic)")
                .bind("id", id)
                .bind("topic", topic)
                .then()
                .then(database.sql("select pg_notify('outbox', '')").then())
                .thenReturn(Map.<String, Object>of("republication", id)));
    }
}
