package org.krugozor.review.reminder;

import reactor.core.publisher.Mono;

/** Doing what time asks for. */
public interface Reminders {

    /** Does everything due now; one seat's failure leaves the others alone. Answers how many things were done. */
    Mono<Long> run();
}
