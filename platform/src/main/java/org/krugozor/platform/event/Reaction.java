package org.krugozor.platform.event;

import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Does something once because of an event: a command, a mail. One event a transaction, in sequence for each (source,
 * subject), exactly once by the inbox, never for a replay. When it fails for good, the event becomes a dead letter and
 * only its subject waits.
 */
public interface Reaction {

    /** Stable name: the consumer group and the inbox rows carry it. */
    String name();

    /** Topics it listens to. */
    Set<String> topics();

    /** Bare type names it acts on; others only move its position on. */
    Set<String> types();

    /** Acts inside the transaction that also records the event as handled. */
    Mono<Void> on(Event event);
}
