package org.krugozor.platform.job;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** The queue of work that outlives a request; rows in the service's own database. */
public interface Jobs {

    /** Queues work inside the caller's transaction; a queued, not yet claimed job of the same type and key is kept instead. */
    Mono<UUID> enqueue(String type, String key, Object payload);

    /** Asks a queued or running job to end; true if there was one. */
    Mono<Boolean> cancel(UUID job);
}
