package org.krugozor.review.reviewer.application;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** How useful submitted reviews were to the editors. Neither side of the blind learns it. */
public interface Ratings {

    /** Keeps the rating of a submitted review, 1 to 5, over an earlier one; empty if there is no such review. */
    Mono<Integer> rate(UUID manuscriptId, UUID seatId, int rating, String by);
}
