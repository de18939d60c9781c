package org.krugozor.submission.manuscript.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.Page;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.OnBehalf;
import org.krugozor.submission.manuscript.model.Version;
import org.krugozor.submission.person.model.Person;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All manuscripts. Deleted drafts are not among them. */
public interface Manuscripts {

    Mono<Manuscript> byId(UUID id);

    /** The same, held until the transaction ends. */
    Mono<Manuscript> held(UUID id);

    Mono<Manuscript> add(Manuscript manuscript);

    /** Saves over the version it carries, without its submitted versions; a lost race is {@code stale-version}. */
    Mono<Manuscript> save(Manuscript manuscript);

    /** Saves it together with its latest version, new or corrected, and with who may look at it. */
    Mono<Manuscript> saveWithLatest(Manuscript manuscript);

    Mono<Void> delete(Manuscript manuscript, Instant now);

    /** The next number of the year, such as {@code 2026-0042}; given back if the transaction fails. */
    Mono<String> nextNumber(int year);

    /** Leaves a trace of a step. */
    Mono<Void> trace(UUID manuscriptId, Instant at, String act, UUID person, @Nullable OnBehalf onBehalf);

    /** Whether the person has another submitted manuscript that has not come to its end. */
    Mono<Boolean> anotherUnderWay(UUID person, UUID besides);

    Flux<Version> versions(UUID manuscriptId);

    /** The person's own: submitted, entered, or an author of; newest change first. */
    Mono<Page<Listed>> own(Person person, boolean activeOnly, @Nullable Cursor after, int limit);
}
