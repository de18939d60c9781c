package org.krugozor.platform.stream;

import org.krugozor.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Whether a caller may hear that a thing changed. Each service says it for its own kinds; the default is no. */
@FunctionalInterface
public interface ChangeVisibility {

    Mono<Boolean> visible(Caller caller, String kind, String id);
}
