package org.krugozor.submission.person.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.Page;
import org.krugozor.submission.person.model.Person;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All persons. */
public interface Persons {

    Mono<Person> byId(UUID id);

    Mono<Person> byAccount(String account);

    Mono<Person> byEmail(String folded);

    Flux<Person> byEmails(Collection<String> folded);

    /** All who have one of these ORCID iDs; nothing keeps two from claiming the same. */
    Flux<Person> byOrcids(Collection<String> orcids);

    /** Empty when somebody with this address or login was added in between. */
    Mono<Person> add(Person person);

    /** Those that could be added, in one statement; who was added in between under the same address is left out. */
    Mono<List<Person>> addAll(List<Person> fresh);

    /** Saves over the version the person carries; a lost race is {@code stale-version}. */
    Mono<Person> save(Person person);

    /** Empties the row and what the log of record says of the person. */
    Mono<Void> erase(Person person);

    /** By surname; {@code text} is searched for in all names and the address. */
    Mono<Page<Person>> list(@Nullable String text, @Nullable Cursor after, int limit);
}
