package org.krugozor.review.assignment.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.review.office.model.Editor;
import reactor.core.publisher.Mono;

/** The plans of the office. */
public interface Plans {

    Mono<Void> add(Plan plan);

    /** The plan with its panels and how far its job is, in two statements. */
    Mono<Plan> find(UUID id);

    /** The owner's plans, the latest first, without their panels. */
    Mono<Page<Plan>> page(String owner, @Nullable String after, int size);

    /** Keeps how good the best plan of a search under way is. */
    Mono<Void> stand(UUID id, Standing standing);

    /** Removes the owner's plans made before then that were never applied; what one of them opened keeps it. */
    Mono<Void> forget(String owner, Instant before);

    /** Ends the search with a result; false if the plan was no longer waited for. */
    Mono<Boolean> finish(UUID id, Plan.State state, Findings findings, List<PlannedPanel> panels, Instant now);

    /** Puts the plan aside, whatever became of it. */
    Mono<Void> cancel(UUID id, Instant now);

    /** Replaces a panel not applied yet and answers the plan's next version; empty if the plan is not at this one. */
    Mono<Long> change(UUID id, long seen, PlannedPanel panel);

    /**
     * Marks those of the panels as wanted that are neither applied nor under way and answers how many; empty if the plan
     * is not at this version or not to be applied any more.
     */
    Mono<Integer> want(UUID id, long seen, List<Wanted> wanted);

    /** The manuscripts whose rounds are wanted and neither opened nor refused, in the plan's order. */
    Mono<List<UUID>> wanted(UUID id);

    /**
     * Marks a wanted panel as applied inside the caller's transaction and answers it as it stands, with the order; empty
     * if it was applied or refused meanwhile or the plan is not there to be applied any more. Waits for whoever is at it.
     */
    Mono<Claimed> claim(UUID id, UUID manuscript, Instant now);

    /** Keeps why the round of a wanted panel was not opened. */
    Mono<Void> refuse(UUID id, UUID manuscript, Failure why);

    /**
     * The order to open a panel's round.
     *
     * @param by who gave it, with the rights they had then
     * @param gapReason why a field left uncovered is taken into account
     */
    record Wanted(UUID manuscriptId, Editor by, @Nullable String gapReason) {}

    /** A panel taken in hand, and by whose order. */
    record Claimed(PlannedPanel panel, Wanted order) {}
}
