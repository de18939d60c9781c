package org.krugozor.review.casefile.application;

import java.util.UUID;
import org.krugozor.review.casefile.model.Case;
import reactor.core.publisher.Mono;

/** The editor's cases. */
public interface Cases {

    Mono<Case> find(UUID id);

    /** As {@link #find}, holding the row until the transaction ends, so that its writers take turns. */
    Mono<Case> findToChange(UUID id);

    Mono<Void> add(Case opened);

    /** Saves the next state together with the reviewers' view of its seats. */
    Mono<Void> save(Case before, Case after);
}
