package org.krugozor.submission.person.application;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The office adds people who have no login yet, however many in as many statements as it takes for one. Whoever is known by address, or
 * by an ORCID iD the office itself wrote down, is found again; asked again, it answers with the same persons.
 */
@Component
public class AddingPersons {

    /** What is said of a claimed iD. */
    public static final String OF_ANOTHER = "orcid-of-another";

    private final Persons persons;
    private final Events events;
    private final Transactions transactions;
    private final Clock clock;

    AddingPersons(Persons persons, Events events, Transactions transactions, Clock clock) {
        this.persons = persons;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Somebody to be known; the iD is bare and checked. */
    public record Wanted(
            String email,
            Names names,
            @Nullable String orcid,
            String locale,
            @Nullable Affiliation affiliation) {

        String key() {
            return Email.folded(email);
        }
    }

    /**
     * What came of one of them: the person, or none where the iD is claimed by somebody who signs in under another
     * address. That claim proves nothing, so what is entrusted to the one must not reach the other unasked.
     */
    public record Met(@Nullable Person person, boolean made) {

        static final Met CLAIMED_BY_ANOTHER = new Met(null, false);
    }

    /** One answer for each, in their order. */
    public Mono<List<Met>> add(List<Wanted> wanted, Actor actor) {
        return transactions.run(known(wanted).flatMap(known -> {
            var missing = missing(wanted, known);
            return persons.addAll(List.copyOf(missing.values()))
                    .flatMap(added -> said(added, actor).thenReturn(added))
                    .flatMap(added -> added.size() == missing.size()
                            ? Mono.just(known.with(added))
                            // somebody was faster: then there are such persons now
                            : known(wanted).map(now -> now.with(added)))
                    .flatMap(all -> untied(all, actor))
                    .map(all -> wanted.stream().map(all::met).toList());
        }));
    }

    private Mono<Known> known(List<Wanted> wanted) {
        var orcids = wanted.stream().map(Wanted::orcid).filter(Objects::nonNull).collect(Collectors.toSet());
        return Mono.zip(
                persons.byEmails(wanted.stream().map(Wanted::key).toList()).collectMap(Person::email),
                persons.byOrcids(orcids).collectList(),
                (byEmail, byOrcid) -> new Known(byEmail, byOrcid, Map.of()));
    }

    /** Those nobody is known for, by address; two lines with one iD are one. */
    private Map<String, Person> missing(List<Wanted> wanted, Known known) {
        var fresh = new LinkedHashMap<String, Person>();
        var iDs = new HashMap<String, String>();
        for (var one : wanted) {
            if (known.of(one) == null && !known.isClaimed(one) && !fresh.containsKey(one.key())) {
                if (one.orcid() == null || iDs.putIfAbsent(one.orcid(), one.key()) == null) {
                    fresh.put(
                            one.key(),
                            Person.of(
                                            Ids.timeOrdered(clock.instant()),
                                            one.email(),
                                            false,
                                            null,
                                            one.names(),
                                            one.locale())
                                    .described(one.names(), one.orcid(), one.affiliation(), one.locale()));
                }
            }
        }
        return fresh;
    }

    /** As for one person: a login that merely claimed the address is let go. There are hardly ever any. */
    private Mono<Known> untied(Known known, Actor actor) {
        return Flux.fromIterable(List.copyOf(known.byEmail().values()))
                .filter(person -> person.accountId() != null && !person.emailVerified())
                .concatMap(person -> persons.save(person.untied()))
                .collectList()
                .flatMap(let -> said(let, actor).thenReturn(known.having(let)));
    }

    private Mono<Void> said(List<Person> changed, Actor actor) {
        if (changed.size() == 1) {
            // of one the position is told, for the page that waits for it
            return events.append(PersonState.changed(changed.get(0), actor)).then();
        }
        return events.appendAll(changed.stream()
                .map(person -> PersonState.changed(person, actor))
                .toList());
    }

    /** Whom the wanted may be. */
    private record Known(Map<String, Person> byEmail, Collection<Person> byOrcid, Map<String, Person> added) {

        Known with(List<Person> made) {
            return new Known(
                    byEmail, byOrcid, made.stream().collect(Collectors.toMap(Person::email, person -> person)));
        }

        Known having(List<Person> changed) {
            var now = new HashMap<>(byEmail);
            changed.forEach(person -> now.put(person.email(), person));
            return new Known(now, byOrcid, added);
        }

        @Nullable
        Person of(Wanted wanted) {
            var same = byEmail.get(wanted.key());
            return same != null ? same : holders(wanted, false);
        }

        boolean isClaimed(Wanted wanted) {
            return of(wanted) == null && holders(wanted, true) != null;
        }

        Met met(Wanted wanted) {
            var made = added.get(wanted.key());
            if (made != null) {
                return new Met(made, true);
            }
            var known = of(wanted);
            if (known != null) {
                return new Met(known, false);
            }
            return added.values().stream()
                    .filter(person -> wanted.orcid() != null && wanted.orcid().equals(person.orcid()))
                    .findFirst()
                    .map(person -> new Met(person, false))
                    .orElse(Met.CLAIMED_BY_ANOTHER);
        }

        /** Who has the iD: by their own word, or by the office's. A login without a proven address has no word. */
        private @Nullable Person holders(Wanted wanted, boolean byTheirOwnWord) {
            return byOrcid.stream()
                    .filter(person -> person.orcid() != null && person.orcid().equals(wanted.orcid()))
                    .filter(person -> byTheirOwnWord ? person.holdsAddress() : person.accountId() == null)
                    .findFirst()
                    .orElse(null);
        }
    }
}
