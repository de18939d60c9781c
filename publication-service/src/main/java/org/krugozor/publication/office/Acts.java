package org.krugozor.publication.office;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.security.Caller;
import org.krugozor.publication.person.People;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The trace of what must not go unseen: overrides, reopened issues, removals, changed records. */
@Component
public class Acts {

    private static final int SHOWN = 50;

    private final DatabaseClient database;
    private final JsonColumns columns;
    private final People people;
    private final Clock clock;

    Acts(DatabaseClient database, JsonColumns columns, People people, Clock clock) {
        this.database = database;
        this.columns = columns;
        this.people = people;
        this.clock = clock;
    }

    /** One thing somebody did. */
    public record Act(
            Instant at,
            String personId,
            String role,
            String what,
            @Nullable String reason) {}

    /** Writes it down inside the caller's transaction. */
    public Mono<Void> record(String subject, Caller caller, String what, @Nullable String reason, Object details) {
        return people.actor(caller).flatMap(actor -> {
            var now = clock.instant();
            return database.sql("""
                            insert into act (id, subject, at, person_id, role, what, reason, details)
                            values (:id, :subject, :at, :person, :role, :what, :reason, :details)
                            """)
                    .bind("id", Ids.timeOrdered(now))
                    .bind("subject", subject)
                    .bind("at", now)
                    .bind("person", String.valueOf(actor.personId()))
                    .bind("role", actor.role())
                    .bind("what", what)
                    .bind("reason", Parameter.fromOrEmpty(reason, String.class))
                    .bind("details", (Json) columns.write(details))
                    .then();
        });
    }

    /** The latest acts on a subject, newest first. */
    public Flux<Act> on(String subject) {
        return database.sql("""
                        select at, person_id, role, what, reason from act
                        where subject = :subject order by at desc, id desc limit :shown
                        """)
                .bind("subject", subject)
                .bind("shown", SHOWN)
                .map(row -> new Act(
                        row.get("at", Instant.class),
                        row.get("person_id", String.class),
                        row.get("role", String.class),
                        row.get("what", String.class),
                        row.get("reason", String.class)))
                .all();
    }
}
