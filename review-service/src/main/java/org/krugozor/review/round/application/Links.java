package org.krugozor.review.round.application;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Links that open one seat without an account. Only hashes of them are kept. */
public interface Links {

    /** Makes a new link's token for the seat; it is never readable again. */
    Mono<String> make(UUID seatId);
}
