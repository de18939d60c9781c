package org.krugozor.platform.event;

import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Keeps read tables ({@code read_*}) from what is heard. Runs in one transaction a poll together with the service's
 * other projections; sees, for each (source, subject), only events newer than the last it saw. It sends no mail and
 * says nothing, because it is replayed to rebuild its tables.
 */
public interface Projection {

    /** Topics it listens to. */
    Set<String> topics();

    /** Upserts what the event says. Types it does not know are passed over. */
    Mono<Void> apply(Event event);

    /** The tables a rebuild empties first. */
    List<String> tables();
}
