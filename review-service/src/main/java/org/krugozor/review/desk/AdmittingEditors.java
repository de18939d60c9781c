package org.krugozor.review.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.conflict.ConflictView;
import org.krugozor.review.office.model.Editor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sets computed conflicts of one of the office's people with a manuscript aside. Nobody does it for themselves: whom a
 * conflict keeps from a case does not see it. What was declared, and one's own manuscript, stands.
 */
@Component
class AdmittingEditors {

    private static final Right TO_DECIDE = (editor, file) -> editor.decides();

    private final ChangingCases changing;
    private final Bars bars;
    private final Clock clock;

    AdmittingEditors(ChangingCases changing, Bars bars, Clock clock) {
        this.changing = changing;
        this.bars = bars;
        this.clock = clock;
    }

    Mono<Changed> admit(UUID id, UUID person, long seen, Editor editor, String reason) {
        return changing.changeAfter(
                id, seen, editor, TO_DECIDE, editor.actor(), file -> bars.of(id).flatMap(all -> {
                    var standing = all.stream()
                            .filter(bar -> bar.personId().equals(person) && bar.reason() == null)
                            .map(Bars.Bar::conflict)
                            .toList();
                    if (standing.isEmpty()) {
                        return Mono.just(Outcome.<Change>rejected(Failure.conflict("nothing-to-override")));
                    }
                    if (!standing.stream().allMatch(Conflict::mayBeSetAside)) {
                        return Mono.just(Outcome.<Change>rejected(Failure.conflict("conflict-stands")));
                    }
                    return bars.setAside(id, person, types(standing), reason, editor.who(), clock.instant())
                            .then(bars.kept(id, List.of(person)))
                            .map(kept -> kept.isEmpty()
                                    ? Outcome.done(file.noted(
                                            "ADMIT_EDITOR",
                                            Map.of("personId", person, "reason", reason, "setAside", codes(standing))))
                                    // declared besides: the transaction ends and nothing is set aside
                                    : Outcome.rejected(Failure.conflict("conflict-stands")));
                }));
    }

    private static List<Conflict.Type> types(List<Conflict> conflicts) {
        return conflicts.stream().map(Conflict::type).toList();
    }

    private static List<String> codes(List<Conflict> conflicts) {
        return conflicts.stream().map(one -> ConflictView.of(one, "en").code()).toList();
    }
}
