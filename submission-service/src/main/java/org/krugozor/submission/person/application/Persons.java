package org.krugozor.submission.person.application;

import java.util.Collection;
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

    /** Empty when somebody with this address or login was added in between. */
    Mono<Person> add(Person person);

    /** Saves over the version the person carries; a lost race is {@code stale-version}. */
    Mono<Person> save(Person person);

    /** Empties the row and what the log of record says of the person. */
    Mono<Void> erase(Person person);

    /** By surname; {@code text} is searched for in all names and the address. */
    Mono<Page<Person>> list(@Nullable String text, @Nullable Cursor after, int limit);
}
