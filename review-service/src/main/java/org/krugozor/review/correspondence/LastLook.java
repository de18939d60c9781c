package org.krugozor.review.correspondence;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Asked once more before an invitation leaves: it may have waited for the morning, and much may have come between. */
public interface LastLook {

    /** What a mail kept back says went wrong with it. */
    String HELD = "conflict-of-interest";

    /** Whether the reviewer in the seat may still be written to about it. */
    Mono<Boolean> mayLeave(UUID manuscriptId, UUID seatId);

    /** Tells who handles the manuscript that a mail about the seat was kept back; in the transaction that keeps it. */
    Mono<Void> held(UUID manuscriptId, UUID seatId);
}
