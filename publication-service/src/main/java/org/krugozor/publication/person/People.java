package org.krugozor.publication.person;

import java.util.Collection;
import java.util.UUID;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.security.Caller;
import org.krugozor.publication.manuscript.Names;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people heard of, by id and by account. */
@Component
public class People {

    private final DatabaseClient database;
    private final JsonColumns columns;

    People(DatabaseClient database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** The person tied to the caller's account; empty before submission-service has told of one. */
    public Mono<Person> of(Caller caller) {
        return database.sql("select person_id, account, email, names from read_person where account = :account")
                .bind("account", caller.account())
                .map(row -> read(row))
                .one();
    }

    /** The caller's person, or the account itself where no person is known yet: both are ids that lead to them. */
    public Mono<UUID> idOf(Caller caller) {
        return of(caller).map(Person::id).switchIfEmpty(Mono.fromCallable(() -> UUID.fromString(caller.account())));
    }

    /** Who acts, for the record. */
    public Mono<Actor> actor(Caller caller) {
        return idOf(caller).map(id -> Actor.of(id.toString(), role(caller)));
    }

    public Flux<Person> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Flux.empty();
        }
        return database.sql("select person_id, account, email, names from read_person where person_id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> read(row))
                .all();
    }

    private Person read(io.r2dbc.spi.Readable row) {
        return new Person(
                row.get("person_id", UUID.class),
                row.get("account", String.class),
                row.get("email", String.class),
                columns.read(row.get("names", io.r2dbc.postgresql.codec.Json.class), Names.class));
    }

    private static String role(Caller caller) {
        for (var role : new String[] {"chief-editor", "secretary", "editor", "administrator"}) {
            if (caller.has(role)) {
                return role;
            }
        }
        return "author";
    }
}
