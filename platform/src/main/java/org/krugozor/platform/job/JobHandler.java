package org.krugozor.platform.job;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Does jobs of one type. A handler may be interrupted by cancellation: then its Mono is cancelled. */
public interface JobHandler {

    String type();

    /** Does the work; an error makes the job be tried again later, up to {@link #attempts()} times. */
    Mono<Void> run(Job job);

    /** What to record in the domain when the job failed for good; runs in a transaction of its own. */
    default Mono<Void> gaveUp(Job job, String reason) {
        return Mono.empty();
    }

    default int attempts() {
        return 5;
    }

    default Duration timeLimit() {
        return Duration.ofMinutes(5);
    }
}
