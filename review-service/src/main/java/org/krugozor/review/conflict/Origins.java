package org.krugozor.review.conflict;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers who wrote manuscripts and what is known of them, in as many statements for all as for one. */
@Component
public class Origins {

    private final Authorships authorships;
    private final Acquaintance acquaintance;

    Origins(Authorships authorships, Acquaintance acquaintance) {
        this.authorships = authorships;
        this.acquaintance = acquaintance;
    }

    /** Empty if nobody knows who wrote it. */
    public Mono<Origin> of(UUID manuscriptId, Instant coAuthorsSince) {
        return of(List.of(manuscriptId), coAuthorsSince).mapNotNull(found -> found.get(manuscriptId));
    }

    /** By manuscript; one of which nobody knows who wrote it is left out. */
    public Mono<Map<UUID, Origin>> of(Collection<UUID> manuscripts, Instant coAuthorsSince) {
        return authorships.byIds(manuscripts).flatMap(written -> Mono.zip(
                        authorships.coAuthorsOf(manuscripts, coAuthorsSince), acquaintance.ofAuthors(written))
                .map(known -> {
                    var found = new HashMap<UUID, Origin>();
                    written.forEach((manuscript, authorship) -> found.put(
                            manuscript,
                            new Origin(
                                    authorship,
                                    known.getT1().getOrDefault(manuscript, Authorships.CoAuthors.NOBODY),
                                    known.getT2().getOrDefault(manuscript, List.of()))));
                    return found;
                }));
    }
}
