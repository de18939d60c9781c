package org.krugozor.review.reviewer.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.review.person.Person;
import reactor.core.publisher.Mono;

/** Profiles no person is known for: taken in from a table, and not given one yet. */
public interface UntiedReviewers {

    /** What makes a person of one of them. */
    record Untied(
            UUID reviewerId,
            String email,
            Map<String, Person.@Nullable Name> names,
            @Nullable String orcid,
            String locale) {}

    /** Who somebody is, as long as the profile still has the address by which that was found out. */
    record Identity(UUID reviewerId, String email, UUID personId) {}

    /** A page of them, in an order that does not change. */
    Mono<Page<Untied>> page(@Nullable String after, int size);

    /**
     * Ties those that are still without a person to persons no other profile is tied to; answers whom it tied. One
     * statement.
     */
    Mono<List<Identity>> tie(Collection<Identity> identities);

    /** The profiles tied to these persons, by person; one statement. */
    Mono<Map<UUID, UUID>> profilesOf(Collection<UUID> persons);
}
