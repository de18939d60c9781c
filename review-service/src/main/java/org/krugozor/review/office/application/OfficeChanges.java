package org.krugozor.review.office.application;

import org.krugozor.review.office.model.OfficeChange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who changed the office's parts and terms, when and why; only ever added to. */
public interface OfficeChanges {

    Mono<Void> add(OfficeChange change);

    /** The latest that touched the terms, the last first. */
    Flux<OfficeChange> ofTerms(int most);
}
