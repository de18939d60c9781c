package org.krugozor.review.assignment.application;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.assignment.model.AssignmentPlan;
import org.krugozor.review.assignment.model.Backlog;
import reactor.core.publisher.Mono;

/** Looks for the best plan of a backlog, away from this program's threads; cancelling the answer ends the search. */
public interface Searching {

    /** Searches for that long and hands over what was found. */
    Mono<Void> search(Backlog backlog, Duration time, Watching watching, Function<Found, Mono<Void>> use);

    /** Is told how far a search is; on any thread. */
    interface Watching {

        /** @param share of the time that is over, 0 to 1 */
        void at(double share, @Nullable Standing standing);
    }

    /** What a search came to. */
    sealed interface Found {

        record Planned(AssignmentPlan plan) implements Found {}

        record Impossible(Findings why) implements Found {}
    }
}
