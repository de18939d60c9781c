package org.krugozor.submission.person.application;

import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.submission.person.model.Affiliation;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A person writes down their own names, ORCID iD, workplace and language. */
@Component
public class DescribingOneself {

    private final Persons persons;
    private final Events events;
    private final Transactions transactions;

    DescribingOneself(Persons persons, Events events, Transactions transactions) {
        this.persons = persons;
        this.events = events;
        this.transactions = transactions;
    }

    public Mono<Person> describe(
            Person self,
            long version,
            Names names,
            @Nullable String orcid,
            @Nullable Affiliation affiliation,
            @Nullable String locale) {
        if (self.version() != version) {
            return Mono.error(new Refused(Failure.staleVersion(self.version())));
        }
        var described = self.described(names, orcid, affiliation, locale == null ? self.locale() : locale);
        if (described.equals(self)) {
            return Mono.just(self);
        }
        var actor = Actor.of(self.personId().toString(), "author");
        return transactions.run(
                persons.save(described).flatMap(saved -> events.append(PersonState.changed(saved, actor))
                        .thenReturn(saved)));
    }
}
