package org.krugozor.probe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.event.NewEvent;
import org.krugozor.platform.event.Projection;
import org.krugozor.platform.event.Reaction;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.AccessRules;
import org.krugozor.platform.stream.ChangeVisibility;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The least service: says person events (their contract is small), projects and reacts to them. */
@SpringBootApplication
class ProbeApplication {

    /** Subjects the reaction fails on until they are taken out, by note. */
    static final Set<String> POISON = ConcurrentHashMap.newKeySet();

    static final String TOPIC = "person-events";

    static NewEvent erased(String person) {
        return new NewEvent(TOPIC, "PersonErased", person, Map.of("personId", person), Actor.of("p1", "secretary"));
    }

    @Bean
    ReactiveJwtDecoder decoder() {
        return Tokens.decoder();
    }

    @Bean
    AccessRules rules() {
        return rules -> rules.pathMatchers("/api/review/probe/**").authenticated();
    }

    @Bean
    ChangeVisibility visibility() {
        return (caller, kind, id) -> Mono.just(caller.has("editor"));
    }

    @Bean
    Projection projection(DatabaseClient database) {
        return new Projection() {
            @Override
            public Set<String> topics() {
                return Set.of(TOPIC);
            }

            @Override
            public Mono<Void> apply(Event event) {
                return database.sql("""
                                insert into read_probe (subject, sequence) values (:subject, :sequence)
                                on conflict (subject) do update set sequence = excluded.sequence""")
                        .bind("subject", event.subject())
                        .bind("sequence", event.sequence())
                        .then()
                        .then(database.sql("insert into probe_line values (:subject, :sequence) on conflict do nothing")
                                .bind("subject", event.subject())
                                .bind("sequence", event.sequence())
                                .then());
            }

            @Override
            public List<String> tables() {
                return List.of("read_probe", "probe_line");
            }
        };
    }

    @Bean
    Reaction reaction(DatabaseClient database) {
        return new Reaction() {
            @Override
            public String name() {
                return "probing";
            }

            @Override
            public Set<String> topics() {
                return Set.of(TOPIC);
            }

            @Override
            public Set<String> types() {
                return Set.of("PersonErased");
            }

            @Override
            public Mono<Void> on(Event event) {
                var act = database.sql("insert into probe_act (subject, sequence) values (:subject, :sequence)")
                        .bind("subject", event.subject())
                        .bind("sequence", event.sequence())
                        .then();
                return POISON.contains(event.subject())
                        ? act.then(Mono.error(new IllegalArgumentException("poisoned")))
                        : act;
            }
        };
    }

    @RestController
    static class ProbeController {

        private final Events events;
        private final Transactions transactions;
        private final DatabaseClient database;

        ProbeController(Events events, Transactions transactions, DatabaseClient database) {
            this.events = events;
            this.transactions = transactions;
            this.database = database;
        }

        @PostMapping("/api/review/probe/{person}")
        Mono<ResponseEntity<Map<String, String>>> say(
                @PathVariable String person, @RequestBody Map<String, String> body) {
            if ("bad".equals(body.get("note"))) {
                return transactions.run(
                        insert("bad").then(Mono.error(new Refused(Failure.invalid("/note", "invalid")))));
            }
            return transactions.run(insert(String.valueOf(body.get("note")))
                    .then(events.append(erased(person)))
                    .map(position -> ResponseEntity.status(201).body(Map.of("said", position.toString()))));
        }

        private Mono<Void> insert(String note) {
            return database.sql("insert into probe_command (note) values (:note)")
                    .bind("note", note)
                    .then();
        }

        @GetMapping("/api/review/probe/{person}")
        Mono<Map<String, Long>> seen(@PathVariable String person) {
            return database.sql("select sequence from read_probe where subject = :person")
                    .bind("person", person)
                    .map(row -> Map.of("sequence", row.get("sequence", Long.class)))
                    .one()
                    .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
        }
    }
}
