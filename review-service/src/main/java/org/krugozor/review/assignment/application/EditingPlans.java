package org.krugozor.review.assignment.application;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.round.application.InvitingReviewers;
import org.krugozor.review.round.application.RoundOrder.Asked;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets an editor change a panel of a plan by hand; who may not be asked enters it by a recorded reason alone. */
@Component
public class EditingPlans {

    private final PlanningBacklog planning;
    private final Plans plans;
    private final InvitingReviewers inviting;
    private final Transactions transactions;

    EditingPlans(PlanningBacklog planning, Plans plans, InvitingReviewers inviting, Transactions transactions) {
        this.planning = planning;
        this.plans = plans;
        this.inviting = inviting;
        this.transactions = transactions;
    }

    /** Seats these people instead; answers the plan's next version. */
    public Mono<Long> seat(UUID id, UUID manuscript, long seen, List<PlannedPanel.Member> members, Editor editor) {
        return planning.find(id, editor).flatMap(plan -> {
            if (plan.version() != seen) {
                return Mono.error(new Refused(Failure.staleVersion(plan.version())));
            }
            if (plan.state() != Plan.State.READY) {
                return Mono.error(new Refused(Failure.conflict("plan-not-ready")));
            }
            return planning.handled(List.of(manuscript), editor).flatMap(files -> {
                var panel = plan.panel(manuscript).orElse(null);
                var file = files.get(manuscript);
                if (panel == null || file == null) {
                    return Mono.error(new Refused(Failure.notFound()));
                }
                if (panel.appliedAt() != null) {
                    return Mono.error(new Refused(Failure.conflict("panel-applied")));
                }
                if (panel.underWay()) {
                    return Mono.error(new Refused(Failure.conflict("panel-being-applied")));
                }
                var changed = new PlannedPanel(manuscript, panel.versionId(), members, true, null, null);
                return inviting.rehearse(file, asked(members))
                        .flatMap(score -> transactions.run(plans.change(id, seen, changed)
                                .switchIfEmpty(Mono.error(() -> new Refused(Failure.staleVersion(seen + 1))))));
            });
        });
    }

    static List<Asked> asked(List<PlannedPanel.Member> members) {
        return members.stream()
                .map(member -> new Asked(
                        member.reviewerId(),
                        null,
                        member.overrideReason(),
                        Objects.requireNonNullElse(member.setAside(), List.of())))
                .toList();
    }
}
