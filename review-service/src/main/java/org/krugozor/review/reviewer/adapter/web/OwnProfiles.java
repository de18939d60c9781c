package org.krugozor.review.reviewer.adapter.web;

import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The profile of whoever asks. */
@Component
class OwnProfiles {

    private final Reviewers reviewers;

    OwnProfiles(Reviewers reviewers) {
        this.reviewers = reviewers;
    }

    /** The caller's profile, or 404. Tied by the person, else by the verified address; the first of several. */
    Mono<Reviewer> current() {
        return Callers.current()
                .flatMap(caller -> reviewers.of(caller).next())
                .flatMap(reviewers::find)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }
}
