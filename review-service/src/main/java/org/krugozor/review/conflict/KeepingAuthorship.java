package org.krugozor.review.conflict;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in who wrote a manuscript, and works out at once whom of the office that keeps from it. */
@Component
public class KeepingAuthorship {

    private final Authorships authorships;
    private final Reckoning reckoning;

    KeepingAuthorship(Authorships authorships, Reckoning reckoning) {
        this.authorships = authorships;
        this.reckoning = reckoning;
    }

    /** Keeps the authorship, replacing an earlier version's. */
    public Mono<Void> keep(UUID manuscriptId, Authorship authorship, Instant submittedAt) {
        return authorships
                .keep(manuscriptId, authorship, submittedAt)
                .then(Mono.defer(() -> reckoning.authorsChanged(manuscriptId)));
    }

    /** Lays corrected contributors over what is kept. */
    public Mono<Void> correct(UUID manuscriptId, Object contributors, Instant at) {
        return authorships
                .correct(manuscriptId, contributors, at)
                .then(Mono.defer(() -> reckoning.authorsChanged(manuscriptId)));
    }
}
