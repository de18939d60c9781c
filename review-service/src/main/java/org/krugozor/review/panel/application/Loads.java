package org.krugozor.review.panel.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** How much reviewers have on their desks. */
public interface Loads {

    Load NONE = new Load(0, null);

    /**
     * @param open invitations unanswered and assignments at work
     * @param lastAsked null if never
     */
    record Load(int open, @Nullable Instant lastAsked) {}

    /** By reviewer, in one statement. */
    Mono<Map<UUID, Load>> of(Collection<UUID> reviewers);
}
