package org.krugozor.review.assignment.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
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
     * Marks a panel as applied inside the caller's transaction and answers it as it stands; empty if it was applied
     * before or the plan is not there to be applied any more.
     */
    Mono<PlannedPanel> claim(UUID id, UUID manuscript, Instant now);
}
