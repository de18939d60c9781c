package org.krugozor.review.assignment.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.review.assignment.model.Backlog;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Phase;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.json.JsonMapper;

/** Has an ordered plan worked out. The backlog is gathered when the work begins, so that it is of that day. */
@Component
class AssigningBacklog implements JobHandler {

    static final String TYPE = "assign-backlog";
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Plans plans;
    private final Backlogs backlogs;
    private final GatheringBacklog gathering;
    private final Searching searching;
    private final Transactions transactions;
    private final JsonMapper mapper;
    private final Clock clock;

    AssigningBacklog(
            Plans plans,
            Backlogs backlogs,
            GatheringBacklog gathering,
            Searching searching,
            Transactions transactions,
            JsonMapper mapper,
            Clock clock) {
        this.plans = plans;
        this.backlogs = backlogs;
        this.gathering = gathering;
        this.searching = searching;
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
    public int attempts() {
        return 3;
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofSeconds(PlanningBacklog.MOST_SECONDS).plusMinutes(3);
    }

    @Override
    public Mono<Void> run(Job job) {
        return plans.find(mapper.treeToValue(job.payload(), Order.class).plan())
                .filter(plan -> plan.state() == Plan.State.WORKING)
                .flatMap(plan -> backlogs.byIds(plan.terms().manuscripts()).flatMap(known -> {
                    var files = plan.terms().manuscripts().stream()
                            .map(known::get)
                            .filter(file -> file != null && file.phase() == Phase.PANEL)
                            .toList();
                    return gathering.gather(files, plan.terms()).flatMap(backlog -> search(backlog, job, plan, known));
                }));
    }

    /** Searches, and keeps every second how good the best plan is by then. */
    private Mono<Void> search(Backlog backlog, Job job, Plan plan, Map<UUID, Case> known) {
        var latest = new AtomicReference<Standing>();
        var ended = Sinks.empty();
        var search = searching
                .search(
                        backlog,
                        Duration.ofSeconds(plan.terms().seconds()),
                        (share, standing) -> {
                            if (standing != null) {
                                latest.set(standing);
                            }
                            job.progress().at(share);
                        },
                        found -> keep(plan, known, found))
                .doFinally(end -> ended.tryEmitEmpty());
        var telling = Flux.interval(BETWEEN)
                .onBackpressureDrop()
                .takeUntilOther(ended.asMono())
                .concatMap(
                        turn -> Mono.justOrEmpty(latest.getAndSet(null))
                                .flatMap(standing -> plans.stand(plan.id(), standing)),
                        1)
                .then();
        return Mono.when(search, telling);
    }

    private Mono<Void> keep(Plan plan, Map<UUID, Case> files, Searching.Found found) {
        if (found instanceof Searching.Found.Planned planned) {
            var panels = planned.plan().panels().stream()
                    .map(panel -> {
                        var id = UUID.fromString(panel.manuscript());
                        return new PlannedPanel(
                                id,
                                Objects.requireNonNull(files.get(id))
                                        .manuscript()
                                        .current()
                                        .versionId(),
                                panel.reviewers().stream()
                                        .map(one -> new PlannedPanel.Member(UUID.fromString(one), null, null))
                                        .toList(),
                                false,
                                null,
                                null);
                    })
                    .toList();
            return finish(
                    plan.id(), Plan.State.READY, new Findings(planned.plan().bound(), List.of(), null), panels);
        }
        return finish(plan.id(), Plan.State.UNASSIGNABLE, ((Searching.Found.Impossible) found).why(), List.of());
    }

    private Mono<Void> finish(UUID id, Plan.State state, Findings findings, List<PlannedPanel> panels) {
        return transactions
                .run(plans.finish(id, state, findings, panels, clock.instant()))
                .then();
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        return finish(
                mapper.treeToValue(job.payload(), Order.class).plan(),
                Plan.State.FAILED,
                Findings.failed("search-broke-down"),
                List.of());
    }
}
