package org.krugozor.review.round.application;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Seats their reviewers know of. Whoever never heard of theirs hears nothing of its end either. */
public interface ToldSeats {

    Mono<Boolean> has(UUID seatId);

    /** The reviewer was written to about the seat, or given a message about it. */
    Mono<Void> note(UUID seatId);
}
