package org.krugozor.review.assignment.application;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.job.Jobs;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.office.model.Editor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes an editor's order to open rounds a plan proposes. They are opened in the background, however many there are: a
 * request has a time limit and, sent with a key, is one transaction, in which the last panel would undo the first.
 */
@Component
public class ApplyingPlans {

    private final PlanningBacklog planning;
    private final Plans plans;
    private final Jobs jobs;
    private final Transactions transactions;

    ApplyingPlans(PlanningBacklog planning, Plans plans, Jobs jobs, Transactions transactions) {
        this.planning = planning;
        this.plans = plans;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /** A manuscript whose panel is wanted; {@code gapReason} why a field left uncovered is taken into account. */
    public record Chosen(UUID manuscriptId, @Nullable String gapReason) {}

    /** Answers how many rounds are to be opened; what is open or on its way already is not counted again. */
    public Mono<Integer> apply(UUID id, long seen, List<Chosen> chosen, Editor editor) {
        return planning.find(id, editor).flatMap(plan -> {
            if (plan.state() != Plan.State.READY) {
                return Mono.error(new Refused(Failure.conflict("plan-not-ready")));
            }
            if (plan.version() != seen) {
                return Mono.error(new Refused(Failure.staleVersion(plan.version())));
            }
            var errors = new ArrayList<FieldError>();
            for (int i = 0; i < chosen.size(); i++) {
                if (plan.panel(chosen.get(i).manuscriptId()).isEmpty()) {
                    errors.add(new FieldError("/panels/" + i + "/manuscriptId", "not-in-plan"));
                }
            }
            if (!errors.isEmpty()) {
                return Mono.error(new Refused(Failure.invalid(errors)));
            }
            var wanted = chosen.stream()
                    .map(one -> new Plans.Wanted(one.manuscriptId(), editor, one.gapReason()))
                    .toList();
            return transactions.run(plans.want(id, seen, wanted)
                    .switchIfEmpty(Mono.error(() -> new Refused(Failure.staleVersion(seen + 1))))
                    .flatMap(rounds -> rounds == 0
                            ? Mono.just(rounds)
                            : jobs.enqueue(OpeningRounds.TYPE, id.toString(), new OpeningRounds.Order(id))
                                    .thenReturn(rounds)));
        });
    }
}
