package org.krugozor.publication.person;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Projection;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.publication.manuscript.Names;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps {@code read_person}. */
@Component
class PersonProjection implements Projection {

    private final DatabaseClient database;
    private final JsonColumns columns;

    PersonProjection(DatabaseClient database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    private record PersonChanged(
            UUID personId,
            @Nullable String accountId,
            @Nullable String email,
            @Nullable Names names) {}

    @Override
    public Set<String> topics() {
        return Set.of("person-events");
    }

    @Override
    public List<String> tables() {
        return List.of("read_person");
    }

    @Override
    public Mono<Void> apply(Event event) {
        return switch (event.type()) {
            case "PersonChanged" -> keep(event.dataAs(PersonChanged.class));
            case "PersonErased" ->
                database.sql("delete from read_person where person_id = :id")
                        .bind("id", UUID.fromString(event.subject()))
                        .then();
            default -> Mono.empty();
        };
    }

    private Mono<Void> keep(PersonChanged person) {
        // an account moves with its person: whoever had it before has it no more
        return database.sql("update read_person set account = null where account = :account and person_id <> :id")
                .bind("account", Parameter.fromOrEmpty(person.accountId(), String.class))
                .bind("id", person.personId())
                .then()
                .then(database.sql("""
                                insert into read_person (person_id, account, email, names)
                                values (:id, :account, :email, :names)
                                on conflict (person_id) do update
                                set account = excluded.account, email = excluded.email, names = excluded.names
                                """)
                        .bind("id", person.personId())
                        .bind("account", Parameter.fromOrEmpty(person.accountId(), String.class))
                        .bind("email", Parameter.fromOrEmpty(person.email(), String.class))
                        .bind(
                                "names",
                                columns.write(person.names() == null ? new Names(null, null, null) : person.names()))
                        .then());
    }
}
