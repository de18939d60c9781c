package org.krugozor.review.person;

import io.r2dbc.postgresql.codec.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.security.Caller;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The persons this service knows of. */
@Component
public class Persons {

    private final DatabaseClient database;
    private final JsonColumns json;

    Persons(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    public Mono<Person> find(UUID id) {
        return database.sql("select content from read_person where person_id = :id")
                .bind("id", id)
                .map(row -> person(row.get("content", Json.class)))
                .one();
    }

    /** Those of the ids that are known, by id; one statement whatever their number. */
    public Mono<Map<UUID, Person>> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql("select content from read_person where person_id = any (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> person(row.get("content", Json.class)))
                .all()
                .collect(HashMap::new, (map, person) -> map.put(person.personId(), person));
    }

    /** The person tied to the account, else the one whose address the account verified. */
    public Mono<Person> of(Caller caller) {
        var email = caller.email() != null && caller.emailVerified() ? caller.email() : "";
        return database.sql("""
                        select content from read_person
                        where account_id = :account or (account_id is null and lower(email) = :email)
                        order by account_id nulls last limit 1""")
                .bind("account", caller.account())
                .bind("email", email.toLowerCase(Locale.ROOT))
                .map(row -> person(row.get("content", Json.class)))
                .one();
    }

    private Person person(Json content) {
        return json.read(content, Person.class);
    }
}
