package org.krugozor.review.assignment.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.job.Jobs;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Phase;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.office.model.Editor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Orders plans for the cases an editor handles, shows them to that editor alone, and calls them off. */
@Component
public class PlanningBacklog {

    /** More panels at once than this is for the command line. */
    public static final int MOST_MANUSCRIPTS = 500;

    public static final int MOST_SECONDS = 60;
    /** A plan nobody applied says nothing any more by then. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Plans plans;
    private final Backlogs backlogs;
    private final Bars bars;
    private final Jobs jobs;
    private final Transactions transactions;
    private final Clock clock;

    PlanningBacklog(Plans plans, Backlogs backlogs, Bars bars, Jobs jobs, Transactions transactions, Clock clock) {
        this.plans = plans;
        this.backlogs = backlogs;
        this.bars = bars;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Orders a plan; without manuscripts, for all that wait for a panel and are the editor's to handle. */
    public Mono<Plan> order(PlanTerms terms, @Nullable List<UUID> manuscripts, Editor editor) {
        var chosen = manuscripts == null
                ? waiting(editor)
                : named(new ArrayList<>(new LinkedHashSet<>(manuscripts)), editor);
        return chosen.flatMap(ids -> ids.isEmpty()
                ? Mono.error(new Refused(Failure.conflict("nothing-waits-for-panel")))
                : transactions.run(begin(terms.of(ids), editor)));
    }

    private Mono<Plan> begin(PlanTerms terms, Editor editor) {
        var now = clock.instant();
        var id = Ids.timeOrdered(now);
        return jobs.enqueue(AssigningBacklog.TYPE, id.toString(), new AssigningBacklog.Order(id))
                .flatMap(job -> {
                    var plan = new Plan(
                            id, 0, editor.account(), Plan.State.WORKING, job, now, terms, null, 0, null, List.of());
                    return plans.forget(editor.account(), now.minus(KEPT))
                            .then(plans.add(plan))
                            .thenReturn(plan);
                });
    }

    private Mono<List<UUID>> waiting(Editor editor) {
        return backlogs.waitingFor(editor, MOST_MANUSCRIPTS).flatMap(files -> {
            var ids = files.stream().map(Case::id).toList();
            return bars.barred(ids, editor)
                    .map(barred ->
                            ids.stream().filter(id -> !barred.contains(id)).toList());
        });
    }

    private Mono<List<UUID>> named(List<UUID> ids, Editor editor) {
        return handled(ids, editor).map(files -> {
            var errors = new ArrayList<FieldError>();
            for (int i = 0; i < ids.size(); i++) {
                var file = files.get(ids.get(i));
                if (file == null || file.phase() != Phase.PANEL) {
                    errors.add(new FieldError("/manuscripts/" + i, "not-waiting-for-panel"));
                }
            }
            if (!errors.isEmpty()) {
                throw new Refused(Failure.invalid(errors));
            }
            return ids;
        });
    }

    /** Those of the cases that the editor handles and may see; two statements. */
    public Mono<Map<UUID, Case>> handled(List<UUID> ids, Editor editor) {
        return Mono.zip(backlogs.byIds(ids), bars.barred(ids, editor)).map(found -> found.getT1().values().stream()
                .filter(file ->
                        Right.TO_HANDLE.has(editor, file) && !found.getT2().contains(file.id()))
                .collect(Collectors.toMap(Case::id, file -> file)));
    }

    /** The editor's own plan; anybody else's is not there. */
    public Mono<Plan> find(UUID id, Editor editor) {
        return plans.find(id)
                .filter(plan -> plan.owner().equals(editor.account()))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }

    /** The editor's plans, the latest first, without their panels. */
    public Mono<Page<Plan>> page(Editor editor, @Nullable String after, int size) {
        return plans.page(editor.account(), after, size);
    }

    /** Ends the search, or puts a finished plan aside; rounds it opened stay open. */
    public Mono<Void> cancel(UUID id, Editor editor) {
        return find(id, editor)
                .flatMap(plan ->
                        transactions.run(plans.cancel(id, clock.instant()).then(jobs.cancel(plan.jobId()))))
                .then();
    }
}
