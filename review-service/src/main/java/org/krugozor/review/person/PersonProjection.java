package org.krugozor.review.person;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Projection;
import org.krugozor.platform.persistence.JsonColumns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps persons as they are said; an erased one leaves nothing. */
@Component
class PersonProjection implements Projection {

    private final DatabaseClient database;
    private final JsonColumns json;

    PersonProjection(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

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
            case "PersonChanged" -> changed(event.dataAs(Person.class));
            case "PersonErased" ->
                database.sql("delete from read_person where person_id = :id")
                        .bind("id", UUID.fromString(event.subject()))
                        .then();
            default -> Mono.empty();
        };
    }

    private Mono<Void> changed(Person person) {
        return database.sql("""
                        insert into read_person (person_id, account_id, email, email_verified, locale, content)
                        values (:id, :account, :email, :verified, :locale, :content)
                        on conflict (person_id) do update set account_id = excluded.account_id, email = excluded.email,
                            email_verified = excluded.email_verified, locale = excluded.locale,
                            content = excluded.content""")
                .bind("id", person.personId())
                .bind("account", Parameter.fromOrEmpty(person.accountId(), String.class))
                .bind("email", person.email())
                .bind("verified", person.emailVerified())
                .bind("locale", person.locale())
                .bind("content", json.write(person))
                .then();
    }
}
