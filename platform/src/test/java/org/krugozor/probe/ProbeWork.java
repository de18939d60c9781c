package org.krugozor.probe;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Work as the tests of jobs want it; what to do is the payload's {@code as}. */
@Component
final class ProbeWork implements JobHandler {

    static final String TYPE = "probe-work";

    /** How often each key was worked on, and which were let go or given up. */
    static final Map<String, AtomicInteger> BEGUN = new ConcurrentHashMap<>();

    static final Set<String> LET_GO = ConcurrentHashMap.newKeySet();
    static final Map<String, String> GIVEN_UP = new ConcurrentHashMap<>();

    private static final CyclicBarrier BOTH_THREADS = new CyclicBarrier(2);

    static int begun(String key) {
        var times = BEGUN.get(key);
        return times == null ? 0 : times.get();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Mono<Void> run(Job job) {
        BEGUN.computeIfAbsent(job.key(), key -> new AtomicInteger()).incrementAndGet();
        return switch (job.payload().path("as").asString()) {
            case "failing" -> Mono.error(new IllegalStateException("not today"));
            case "endless" -> Mono.<Void>never().doOnCancel(() -> LET_GO.add(job.key()));
            case "meeting" -> Mono.<Void>fromRunnable(ProbeWork::meet).subscribeOn(Schedulers.boundedElastic());
            default -> Mono.empty();
        };
    }

    private static void meet() {
        try {
            BOTH_THREADS.await(20, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        return Mono.fromRunnable(() -> GIVEN_UP.put(job.key(), reason));
    }

    @Override
    public int attempts() {
        return 2;
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofSeconds(60);
    }
}
