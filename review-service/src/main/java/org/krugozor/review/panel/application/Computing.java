package org.krugozor.review.panel.application;

import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Threads of their own for what takes more than a moment to work out: no event loop waits, and few wait in line. */
@Component
class Computing implements DisposableBean {

    private static final int IN_LINE = 200;

    private final Scheduler threads =
            Schedulers.newBoundedElastic(Math.max(2, Runtime.getRuntime().availableProcessors() - 1), IN_LINE, "panel");

    Scheduler scheduler() {
        return threads;
    }

    /** Works it out on such a thread; 503 when too many wait already. */
    <T> Mono<T> of(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(threads)
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new Refused(Failure.of("unavailable", 503, java.util.Map.of("retryAfter", 2))));
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
