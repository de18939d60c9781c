package org.krugozor.submission.person.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.submission.person.model.Affiliation;
import org.krugozor.submission.person.model.Email;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The office adds somebody who has no login yet; asked again for the same address it answers with the same person. */
@Component
public class AddingPerson {

    private final Persons persons;
    private final Events events;
    private final Transactions transactions;
    private final Clock clock;

    AddingPerson(Persons persons, Events events, Transactions transactions, Clock clock) {
        this.persons = persons;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The person, and whether it was made just now. */
    public record Added(Person person, boolean made) {}

    public Mono<Added> add(String email, Names names, String locale, @Nullable Affiliation affiliation, Actor actor) {
        var known = Mono.defer(() -> persons.byEmail(Email.folded(email))).flatMap(person -> known(person, actor));
        return transactions.run(known.switchIfEmpty(Mono.defer(() -> fresh(email, names, locale, affiliation, actor)))
                // somebody was faster: then there is such a person now
                .switchIfEmpty(known));
    }

    /**
     * The office is about to entrust this address with something. A login that merely claimed it must not receive
     * that: it is let go, and comes back by verifying the address.
     */
    private Mono<Added> known(Person known, Actor actor) {
        if (known.accountId() == null || known.emailVerified()) {
            return Mono.just(new Added(known, false));
        }
        return persons.save(known.untied()).flatMap(saved -> events.append(PersonState.changed(saved, actor))
                .thenReturn(new Added(saved, false)));
    }

    private Mono<Added> fresh(
            String email, Names names, String locale, @Nullable Affiliation affiliation, Actor actor) {
        UUID id = Ids.timeOrdered(clock.instant());
        var person = Person.of(id, email, false, null, names, locale).described(names, null, affiliation, locale);
        return persons.add(person).flatMap(added -> events.append(PersonState.changed(added, actor))
                .thenReturn(new Added(added, true)));
    }
}
