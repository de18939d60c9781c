package org.krugozor.submission.person.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.submission.person.model.Email;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes the caller a person or ties the caller to the one already known under the same address. An address proves
 * nothing until the identity provider has verified it: an unverified one never opens what somebody else entered.
 */
@Component
public class IntroducingOneself {

    private final Persons persons;
    private final Events events;
    private final Transactions transactions;
    private final Clock clock;

    IntroducingOneself(Persons persons, Events events, Transactions transactions, Clock clock) {
        this.persons = persons;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Idempotent: nothing is said when nothing changed. */
    public Mono<Person> introduce(Caller caller, @Nullable Names names, @Nullable String locale) {
        return transactions.run(known(caller, names, locale)
                .switchIfEmpty(Mono.defer(() -> meet(caller, names, locale)))
                // two tabs at once: the second finds what the first has made
                .switchIfEmpty(Mono.defer(() -> known(caller, names, locale))));
    }

    private Mono<Person> known(Caller caller, @Nullable Names names, @Nullable String locale) {
        return Mono.defer(() -> persons.byAccount(caller.account()))
                .flatMap(known -> keep(known, refreshed(known, caller, names, locale), caller));
    }

    private Mono<Person> meet(Caller caller, @Nullable Names names, @Nullable String locale) {
        if (caller.email() == null || !Email.isValid(Email.folded(caller.email()))) {
            return Mono.error(new Refused(Failure.conflict("email-missing")));
        }
        var email = Email.folded(caller.email());
        return persons.byEmail(email)
                .flatMap(known -> tie(known, caller, names, locale))
                .switchIfEmpty(Mono.defer(() -> {
                    var fresh = Person.of(
                            Ids.timeOrdered(clock.instant()),
                            email,
                            caller.emailVerified(),
                            caller.account(),
                            names != null ? names : Names.registered(caller.givenName(), caller.familyName()),
                            locale == null ? "en" : locale);
                    return persons.add(fresh).flatMap(added -> say(added, caller));
                }));
    }

    private Mono<Person> tie(Person known, Caller caller, @Nullable Names names, @Nullable String locale) {
        if (caller.account().equals(known.accountId())) {
            // made by a twin of this request between the two looks
            return keep(known, refreshed(known, caller, names, locale), caller);
        }
        if (!caller.emailVerified()) {
            return Mono.error(new Refused(Failure.conflict("email-not-verified")));
        }
        if (known.accountId() != null && known.emailVerified()) {
            return Mono.error(new Refused(Failure.conflict("email-taken")));
        }
        return keep(known, refreshed(known.tiedTo(caller.account()), caller, names, locale), caller);
    }

    private Person refreshed(Person known, Caller caller, @Nullable Names names, @Nullable String locale) {
        var person = known;
        if (caller.email() != null && Email.isValid(Email.folded(caller.email()))) {
            boolean same = person.email().equals(Email.folded(caller.email()));
            // an unverified new address never replaces the one we know
            if (same || caller.emailVerified()) {
                person = person.reachedAt(caller.email(), caller.emailVerified());
            }
        }
        if (names != null) {
            person = person.named(names);
        } else if (person.names().equals(Names.NONE)) {
            person = person.named(Names.registered(caller.givenName(), caller.familyName()));
        }
        return locale == null ? person : person.speaking(locale);
    }

    private Mono<Person> keep(Person before, Person after, Caller caller) {
        if (after.equals(before)) {
            return Mono.just(before);
        }
        if (!after.email().equals(before.email())) {
            return persons.byEmail(after.email())
                    .<Person>flatMap(other -> Mono.error(new Refused(Failure.conflict("email-taken"))))
                    .switchIfEmpty(Mono.defer(() -> persons.save(after).flatMap(saved -> say(saved, caller))));
        }
        return persons.save(after).flatMap(saved -> say(saved, caller));
    }

    private Mono<Person> say(Person person, Caller caller) {
        var role = caller.isStaff() ? "editor" : "author";
        return events.append(
                        PersonState.changed(person, Actor.of(person.personId().toString(), role)))
                .thenReturn(person);
    }
}
