package org.krugozor.stack.launcher;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts the parts, each as soon as what it leans on is there, watches them, and ends them. A part that dies is
 * reported and left as it is: whoever runs the system decides when it comes back.
 */
final class Supervisor {

    private static final long LOOK_EVERY_MS = 1_000;

    private final LocalSystem system;
    private final Report report;
    private final Choice choice;
    private final Map<Part, Duration> times = Collections.synchronizedMap(new EnumMap<>(Part.class));
    private final Set<Part> reportedDead = Collections.synchronizedSet(new HashSet<>());
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch ended = new CountDownLatch(1);

    Supervisor(LocalSystem system, Report report, Choice choice) {
        this.system = system;
        this.report = report;
        this.choice = choice;
    }

    /** Ends what a launcher that was killed left running on this state folder; true where there was something. */
    boolean endOrphans() {
        var orphans = Arrays.stream(Part.values())
                .filter(part -> system.state().running(part).isPresent())
                .toList();
        if (!orphans.isEmpty()) {
            report.say("ending what an earlier start left running: "
                    + String.join(", ", orphans.stream().map(Part::word).toList()));
        }
        stopAll();
        return !orphans.isEmpty();
    }

    /** Starts everything; true once all parts are ready, false when one could not be started, which has been said. */
    boolean start() {
        var pool = Executors.newCachedThreadPool();
        try {
            var postgres = begin(Part.POSTGRES, pool);
            var kafka = begin(Part.KAFKA, pool);
            var all = new EnumMap<Part, CompletableFuture<Void>>(Part.class);
            all.put(Part.POSTGRES, postgres);
            all.put(Part.KAFKA, kafka);
            all.put(Part.MAIL, begin(Part.MAIL, pool));
            all.put(Part.KEYCLOAK, begin(Part.KEYCLOAK, pool, postgres));
            for (var service : List.of(Part.SUBMISSION, Part.REVIEW, Part.PUBLICATION)) {
                all.put(service, begin(service, pool, postgres, kafka));
            }
            all.put(Part.GATEWAY, begin(Part.GATEWAY, pool));
            return all.values().stream().map(Supervisor::succeeded).reduce(true, Boolean::logicalAnd);
        } finally {
            pool.shutdown();
        }
    }

    /** How long each part took from its own start until it was ready. */
    Map<Part, Duration> times() {
        return times;
    }

    /** From now on reports parts that die or come back. */
    void watch() {
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Returns once {@link #end} was called. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Ends all parts: first what leans on others, side by side where nothing leans on each other. */
    void end() {
        looking.shutdownNow();
        ended.countDown();
        stopAll();
    }

    private void stopAll() {
        stop(Part.GATEWAY);
        stop(Part.SUBMISSION, Part.REVIEW, Part.PUBLICATION);
        stop(Part.KEYCLOAK, Part.KAFKA, Part.MAIL);
        stop(Part.POSTGRES);
    }

    private void stop(Part... parts) {
        var stopping = Arrays.stream(parts)
                .map(part -> CompletableFuture.runAsync(() -> system.stop(part)))
                .toList();
        stopping.forEach(Supervisor::succeeded);
    }

    @SafeVarargs
    private CompletableFuture<Void> begin(Part part, ExecutorService pool, CompletableFuture<Void>... needs) {
        if (!choice.parts().contains(part)) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.allOf(needs).thenRunAsync(() -> start(part), pool);
    }

    private void start(Part part) {
        var begun = System.nanoTime();
        try {
            system.start(part);
            if (part == Part.KEYCLOAK) {
                system.applyRealm(
                        Journal.of(system.state()).filter(Journal.EMPTY::equals).isEmpty());
            }
        } catch (RuntimeException failure) {
            report.failed(part, system.state().log(part), String.valueOf(failure.getMessage()));
            throw failure;
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        times.put(part, took);
        report.ready(part, took);
    }

    private void look() {
        for (var part : Part.values()) {
            var died = system.state().remembered(part).isPresent()
                    && system.state().running(part).isEmpty();
            if (died && reportedDead.add(part)) {
                report.say("%s has ended; log: %s; ./run start %s brings it back"
                        .formatted(part.word(), system.state().log(part), part.word()));
            } else if (!died && reportedDead.remove(part)) {
                report.say(part.word() + " is back");
            }
        }
    }

    private static boolean succeeded(CompletableFuture<Void> future) {
        try {
            future.join();
            return true;
        } catch (CompletionException saidAlready) {
            return false;
        }
    }
}
