package org.krugozor.review.reviewer.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krugozor.review.reviewer.model.Reviewer;
import reactor.core.publisher.Mono;

/** What refers to a profile, moved to another. */
public interface Merges {

    /** Whether both were asked for the same manuscript. */
    Mono<Boolean> sharePanel(UUID one, UUID other);

    /** The profiles that were made part of these, by the one they are part of; in one statement. */
    Mono<Map<UUID, List<Reviewer>>> partsOf(Collection<UUID> ids);

    /** The profile this one was made part of; empty if it was not. */
    Mono<UUID> partOf(UUID merged);

    /** Lets everything that refers to the profile refer to the other, and keeps what it was. */
    Mono<Void> move(Reviewer from, UUID into, String by);
}
