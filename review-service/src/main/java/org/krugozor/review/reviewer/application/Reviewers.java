package org.krugozor.review.reviewer.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.security.Caller;
import org.krugozor.review.reviewer.model.Admission;
import org.krugozor.review.reviewer.model.Reviewer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reviewers the office knows. */
public interface Reviewers {

    Mono<Reviewer> find(UUID id);

    /**
     * The profile, or the refusal for whoever follows an old address: 410 {@code reviewer-merged}, {@code into} which it was
     * made part of; else 404.
     */
    Mono<Reviewer> get(UUID id);

    /** The profile, held until the caller's transaction ends. */
    Mono<Reviewer> findToChange(UUID id);

    /** Those of the ids that exist, by id, in one statement. */
    Mono<Map<UUID, Reviewer>> byIds(Collection<UUID> ids);

    /**
     * As {@link #byIds}, held until the caller's transaction ends: what is counted of their seats afterwards stays true. Who
     * holds a case takes its reviewers after it.
     */
    Mono<Map<UUID, Reviewer>> byIdsToChange(Collection<UUID> ids);

    /**
     * The profiles under these addresses (lower case), by the address asked for, in one statement; the address of a profile
     * made part of another finds that other.
     */
    Mono<Map<String, Reviewer>> byEmails(Collection<String> addresses);

    /** Everybody whose profile contains the words; all without words. */
    Flux<Reviewer> matching(@Nullable String query);

    /** The profiles tied to the caller: by their person, or by the address they verified, be it of a profile merged since. */
    Flux<UUID> of(Caller caller);

    /** A page of the directory, by name; profiles come without their publications. */
    Mono<Page<Listed>> page(Search search, @Nullable String after, int size);

    /**
     * A line of the directory.
     *
     * @param profile without publications
     * @param publications how many there are
     */
    record Listed(Reviewer profile, int publications) {}

    /**
     * Adds a profile; the address of a known one makes it 409 {@code reviewer-known}, that of one merged into another
     * {@code reviewer-known-merged}.
     */
    Mono<Void> add(Reviewer reviewer);

    Mono<Void> save(Reviewer changed, long seen);

    /** Adds many in one statement; as for one, a known address among them makes all of it 409. */
    Mono<Void> addAll(List<Reviewer> fresh);

    /** Saves many in one statement: those the caller holds, each under the version after the one that was held. */
    Mono<Void> saveAll(List<Reviewer> changed);

    /** What a list of reviewers is narrowed by; null means by nothing. */
    record Search(
            @Nullable String query,
            @Nullable String field,
            @Nullable String language,
            @Nullable Admission admission) {}
}
