package org.krugozor.submission.person.application;

import java.util.UUID;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.event.NewEvent;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Forgets a person: row and log of record are redacted, and the other services are told to redact theirs. What was
 * submitted under their name stays a part of the scholarly record.
 */
@Component
public class ErasingPerson {

    private final Persons persons;
    private final Events events;
    private final Transactions transactions;

    ErasingPerson(Persons persons, Events events, Transactions transactions) {
        this.persons = persons;
        this.events = events;
        this.transactions = transactions;
    }

    /** What PersonErased carries. */
    record Erased(String personId) {}

    public Mono<Void> erase(UUID personId, long version, Actor actor) {
        return transactions.run(persons.byId(personId)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(person -> person.version() == version
                        ? persons.erase(person)
                        : Mono.error(new Refused(Failure.staleVersion(person.version()))))
                .then(Mono.defer(() -> events.append(new NewEvent(
                        PersonState.TOPIC,
                        "PersonErased",
                        personId.toString(),
                        new Erased(personId.toString()),
                        actor))))
                .then());
    }
}
