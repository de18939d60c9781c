package org.krugozor.platform.stream;

import java.util.Collection;
import reactor.core.publisher.Mono;

/** Tells open pages that something changed; heard on commit by every instance through the database. */
public interface Changes {

    /**
     * Announces a change inside the caller's transaction.
     *
     * @param kind what kind of thing, such as {@code manuscript} or {@code issue}; no personal data
     * @param id its id
     */
    Mono<Void> announce(String kind, String id);

    /** Announces a change of each of these, in one statement. */
    Mono<Void> announceAll(String kind, Collection<String> ids);
}
