package org.krugozor.review.casefile.application;

import java.time.Clock;
import java.util.HashSet;
import org.krugozor.review.casefile.model.Request;
import org.krugozor.review.conflict.KeepingAuthorship;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings the authors up to date when a correction of them was granted; the case itself does not know them. */
@Component
public class GrantedCorrections {

    private final KeepingAuthorship authorships;
    private final Clock clock;

    GrantedCorrections(KeepingAuthorship authorships, Clock clock) {
        this.authorships = authorships;
        this.clock = clock;
    }

    /** Applies what this change granted, whether it came just now or had waited. */
    public Mono<Void> apply(Changed changed) {
        return apply(changed, null);
    }

    /** As {@link #apply(Changed)} for a request that was answered as it came. */
    public Mono<Void> apply(Changed changed, @org.jspecify.annotations.Nullable Request asked) {
        var granted = new HashSet<>(changed.after().granted());
        granted.removeAll(changed.before().granted());
        var kept = changed.before().requests();
        return Flux.concat(Flux.fromIterable(kept), Mono.justOrEmpty(asked))
                .filter(request -> granted.contains(request.requestId()))
                .concatMap(request -> {
                    var changes = request.changes();
                    var contributors = changes == null ? null : changes.get("contributors");
                    return contributors == null
                            ? Mono.empty()
                            : authorships.correct(changed.after().id(), contributors, clock.instant());
                })
                .then();
    }
}
