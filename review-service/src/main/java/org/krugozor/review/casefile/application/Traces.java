package org.krugozor.review.casefile.application;

import java.util.UUID;
import org.krugozor.platform.event.Actor;
import org.krugozor.review.casefile.model.Change;
import reactor.core.publisher.Mono;

/** Who did what to a case, for good. */
public interface Traces {

    Mono<Void> leave(UUID manuscriptId, Actor actor, Change change);
}
