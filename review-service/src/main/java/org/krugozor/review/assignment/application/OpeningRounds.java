package org.krugozor.review.assignment.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.Cases;
import org.krugozor.review.round.application.InvitingReviewers;
import org.krugozor.review.round.application.RoundOrder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the rounds wanted of a plan, each as an editor would by hand and in a transaction of its own, which marks the
 * panel too: however often the work is broken off and taken up, nobody is invited twice and no panel forgotten.
 */
@Component
class OpeningRounds implements JobHandler {

    static final String TYPE = "open-planned-rounds";

    private final Plans plans;
    private final Cases cases;
    private final InvitingReviewers inviting;
    private final Transactions transactions;
    private final JsonMapper mapper;
    private final Clock clock;

    OpeningRounds(
            Plans plans,
            Cases cases,
            InvitingReviewers inviting,
            Transactions transactions,
            JsonMapper mapper,
            Clock clock) {
        this.plans = plans;
        this.cases = cases;
        this.inviting = inviting;
        this.transactions = transactions;
        this.mapper = mapper;
        this.clock = clock;
    }

    record Order(UUID plan) {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Mono<Void> run(Job job) {
        var id = plan(job);
        // one that breaks down is tried again with the job and keeps no other waiting
        return plans.wanted(id)
                .flatMapMany(Flux::fromIterable)
                .concatMapDelayError(manuscript -> open(id, manuscript))
                .then();
    }

    private UUID plan(Job job) {
        return mapper.treeToValue(job.payload(), Order.class).plan();
    }

    private Mono<Void> open(UUID id, UUID manuscript) {
        return transactions
                .run(plans.claim(id, manuscript, clock.instant()).flatMap(this::invite))
                .onErrorResume(Refused.class, no -> plans.refuse(id, manuscript, no.failure()));
    }

    private Mono<Void> invite(Plans.Claimed claimed) {
        var panel = claimed.panel();
        var order = claimed.order();
        return cases.find(panel.manuscriptId())
                .filter(file -> file.manuscript().current().versionId().equals(panel.versionId()))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.conflict("plan-of-earlier-text"))))
                .flatMap(file -> inviting.openRound(
                        file.id(),
                        file.version(),
                        order.by(),
                        new RoundOrder(EditingPlans.asked(panel.members()), List.of(), null, order.gapReason())))
                .then();
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        var id = plan(job);
        return plans.wanted(id)
                .flatMapMany(Flux::fromIterable)
                .concatMap(manuscript -> plans.refuse(id, manuscript, Failure.of("opening-broke-down", 503)))
                .then();
    }
}
