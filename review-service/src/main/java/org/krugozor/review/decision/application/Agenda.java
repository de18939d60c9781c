package org.krugozor.review.decision.application;

import java.util.Collection;
import java.util.UUID;
import org.krugozor.review.casefile.model.Decision;
import reactor.core.publisher.Mono;

/** What the next meeting of the board has to confirm: at most one decision a manuscript, the one that ended its way. */
public interface Agenda {

    /** Puts the decision on it, in place of any other about the manuscript. */
    Mono<Void> put(UUID manuscriptId, Decision decision);

    /** Takes off whatever stands on it about the manuscript. */
    Mono<Void> takeOff(UUID manuscriptId);

    /** Takes off the decisions a meeting confirmed. */
    Mono<Void> confirmed(Collection<UUID> decisionIds);
}
