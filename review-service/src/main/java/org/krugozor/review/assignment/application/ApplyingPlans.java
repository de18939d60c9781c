package org.krugozor.review.assignment.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.Cases;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.round.application.InvitingReviewers;
import org.krugozor.review.round.application.RoundOrder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Opens the rounds a plan proposes, each as an editor would by hand and in a transaction of its own. A panel is marked
 * in that same transaction: however often a plan is applied, nobody is invited twice.
 */
@Component
public class ApplyingPlans {

    private final PlanningBacklog planning;
    private final Plans plans;
    private final Cases cases;
    private final InvitingReviewers inviting;
    private final Transactions transactions;
    private final Clock clock;

    ApplyingPlans(
            PlanningBacklog planning,
            Plans plans,
            Cases cases,
            InvitingReviewers inviting,
            Transactions transactions,
            Clock clock) {
        this.planning = planning;
        this.plans = plans;
        this.cases = cases;
        this.inviting = inviting;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A manuscript whose panel is wanted; {@code gapReason} why a field left uncovered is taken into account. */
    public record Chosen(UUID manuscriptId, @Nullable String gapReason) {}

    /** How it went with one manuscript; {@code refused} is null where its round is open. */
    public record Applied(
            UUID manuscriptId, boolean before, @Nullable Failure refused) {}

    /** Opens the rounds one after the other and tells of each; a refused one stops no other. */
    public Mono<List<Applied>> apply(UUID id, long seen, List<Chosen> chosen, Editor editor) {
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
            return errors.isEmpty()
                    ? Flux.fromIterable(chosen)
                            .concatMap(one -> open(id, one, editor))
                            .collectList()
                    : Mono.error(new Refused(Failure.invalid(errors)));
        });
    }

    private Mono<Applied> open(UUID id, Chosen chosen, Editor editor) {
        var manuscript = chosen.manuscriptId();
        return transactions
                .apart(plans.claim(id, manuscript, clock.instant()).flatMap(panel -> invite(panel, chosen, editor)))
                .defaultIfEmpty(new Applied(manuscript, true, null))
                .onErrorResume(Refused.class, no -> Mono.just(new Applied(manuscript, false, no.failure())));
    }

    private Mono<Applied> invite(PlannedPanel panel, Chosen chosen, Editor editor) {
        return cases.find(panel.manuscriptId())
                .filter(file -> file.manuscript().current().versionId().equals(panel.versionId()))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.conflict("plan-of-earlier-text"))))
                .flatMap(file -> inviting.openRound(
                        file.id(),
                        file.version(),
                        editor,
                        new RoundOrder(EditingPlans.asked(panel.members()), List.of(), null, chosen.gapReason())))
                .map(changed -> new Applied(panel.manuscriptId(), false, null));
    }
}
