package org.krugozor.review.reviewer.adapter.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Callers;
import org.krugozor.review.reviewer.application.Merges;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The profile of whoever asks. */
@Component
class OwnProfiles {

    private final Reviewers reviewers;
    private final Merges merges;

    OwnProfiles(Reviewers reviewers, Merges merges) {
        this.reviewers = reviewers;
        this.merges = merges;
    }

    /** The caller's profile, or 404. Tied by the person, else by the verified address; the first of several. */
    Mono<Reviewer> current() {
        return Callers.current()
                .flatMap(caller -> reviewers.of(caller).next())
                .flatMap(reviewers::find)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }

    /**
     * The caller's profile, if it is the one they were shown; null takes whichever it is. 410 {@code own-profile-merged},
     * {@code into} theirs, where the office made that one part of it meanwhile; 409 {@code stale-version} for any other, of
     * which nothing is said.
     */
    Mono<Reviewer> current(@Nullable UUID shown) {
        return current()
                .flatMap(own -> shown == null || shown.equals(own.reviewerId())
                        ? Mono.just(own)
                        : merges.partOf(shown)
                                .filter(own.reviewerId()::equals)
                                .flatMap(into -> Mono.<Reviewer>error(new Refused(
                                        Failure.of("own-profile-merged", 410, Map.of("into", into.toString())))))
                                .switchIfEmpty(Mono.error(() -> new Refused(Failure.staleVersion(own.version())))));
    }
}
