package org.krugozor.review.conflict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.person.Person;
import reactor.core.publisher.Mono;

/** What other features know of persons: where they work, what they published, whom they are near to. */
public interface Acquaintance {

    /**
     * By person everything known, one entry for each record of them; a person nobody knows is left out.
     *
     * @param newest what was just heard of one of them, null for nothing
     */
    Mono<Map<UUID, List<Relation>>> of(Collection<UUID> persons, @Nullable Person newest);

    /**
     * By manuscript what the profiles of its authors as reviewers say, one entry for each record; a manuscript whose
     * authors have none is left out. In one statement.
     */
    Mono<Map<UUID, List<Relation>>> ofAuthors(Map<UUID, Authorship> written);
}
