package org.krugozor.review.assignment.application;

import java.time.Duration;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.krugozor.review.assignment.model.AssignmentPlan;
import org.krugozor.review.assignment.model.Backlog;
import reactor.core.publisher.Mono;

/** Looks for the best plan of a backlog, away from this program's threads; cancelling the answer ends the search. */
public interface Searching {

    /** Searches for that long and hands over what was found. */
    Mono<Void> search(Backlog backlog, Duration time, DoubleConsumer progress, Function<Found, Mono<Void>> use);

    /** What a search came to. */
    sealed interface Found {

        record Planned(AssignmentPlan plan) implements Found {}

        record Impossible(Findings why) implements Found {}
    }
}
