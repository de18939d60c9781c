package org.krugozor.review.office.application;

import org.krugozor.review.office.model.Office;
import reactor.core.publisher.Mono;

/** The office's one record. */
public interface Offices {

    /** The record, or the default one while nobody has changed it. */
    Mono<Office> get();

    /** Saves what was changed from the version seen; fails with {@code stale-version} on a lost race. */
    Mono<Office> save(Office changed, long seen);
}
