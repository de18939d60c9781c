package org.krugozor.submission.call.application;

import java.util.UUID;
import org.krugozor.submission.call.model.Call;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All calls. */
public interface Calls {

    Mono<Call> byId(UUID id);

    /** The standing ones first, then by opening day, newest first; a journal has a handful. */
    Flux<Call> all();

    Mono<Call> add(Call call);

    /** Saves over the version the call carries; a lost race is {@code stale-version}. */
    Mono<Call> save(Call call);

    /** True for the one instance that finds no call at all and may load the default; others wait until it is done. */
    Mono<Boolean> noneYet();
}
