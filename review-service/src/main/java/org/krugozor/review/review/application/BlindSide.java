package org.krugozor.review.review.application;

import reactor.core.publisher.Mono;

/** The side of the wall on which nothing is known of authors: not even the database would tell. */
public interface BlindSide {

    /**
     * Does the work with the rights of the reviewers' side alone, in one transaction, joining the one under way. It must
     * do nothing at the same time in that transaction that needs more.
     */
    <T> Mono<T> within(Mono<T> work);
}
