package org.krugozor.review.decision.application;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.application.AfterChange;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.Decision;
import org.krugozor.review.casefile.model.Phase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the agenda of the next meeting in step with the cases. The board confirms what ends a manuscript's way through
 * the office; a revision comes back as one of these.
 */
@Component
@Order(3)
public class KeepingAgenda implements AfterChange {

    private static final Set<Phase> ENDED = EnumSet.of(Phase.ACCEPTED, Phase.REJECTED, Phase.DESK_REJECTED);

    private final Agenda agenda;

    KeepingAgenda(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public Mono<Void> on(@Nullable Case before, Change change) {
        var was = ending(before);
        var is = ending(change.next());
        if (was.map(Decision::decisionId).equals(is.map(Decision::decisionId))) {
            return Mono.empty();
        }
        var id = change.next().id();
        return is.map(decision -> agenda.put(id, decision)).orElseGet(() -> agenda.takeOff(id));
    }

    private static Optional<Decision> ending(@Nullable Case file) {
        return file != null && ENDED.contains(file.phase()) ? file.lastDecision() : Optional.empty();
    }
}
