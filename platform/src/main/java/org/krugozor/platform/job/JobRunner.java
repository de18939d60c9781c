package org.krugozor.platform.job;

import io.r2dbc.postgresql.codec.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.stream.DatabaseListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Claims jobs with {@code skip locked} on plain threads and does them. A claim lasts 30 s and is renewed while the work
 * goes on; a program that died loses its claims, and the jobs are taken again.
 */
public final class JobRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int THREADS = 2;

    private final Map<String, JobHandler> handlers = new HashMap<>();
    private final DatabaseClient database;
    private final Transactions transactions;
    private final JsonMapper mapper;
    private final DatabaseListener listener;
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Disposable listening;

    public JobRunner(
            List<JobHandler> handlers,
            DatabaseClient database,
            Transactions transactions,
            JsonMapper mapper,
            DatabaseListener listener) {
        handlers.forEach(handler -> this.handlers.put(handler.type(), handler));
        this.database = database;
        this.transactions = transactions;
        this.mapper = mapper;
        this.listener = listener;
    }

    private void loop() {
        while (running) {
            try {
                var job = claim().block(LIMIT);
                if (job == null) {
                    nudges.tryAcquire(2, TimeUnit.SECONDS);
                } else {
                    perform(job);
                }
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException broken) {
                LOG.warn("jobs wait: {}", broken.toString());
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }
    }

    private Mono<Claimed> claim() {
        return database.sql("""
                        update job set state = 'RUNNING', attempt = attempt + 1,
                               claimed_until = now() + interval '30 seconds'
                        where id = (select id from job
                            where type = any (:types) and ((state = 'QUEUED' and run_after <= now())
                               or (state = 'RUNNING' and claimed_until < now()))
                            order by run_after limit 1 for update skip locked)
                        returning id, type, key, payload, attempt""")
                .bind("types", handlers.keySet().toArray(String[]::new))
                .map(row -> new Claimed(
                        row.get("id", UUID.class),
                        row.get("type", String.class),
                        row.get("key", String.class),
                        mapper.readTree(row.get("payload", Json.class).asArray()),
                        row.get("attempt", Integer.class)))
                .one();
    }

    private void perform(Claimed claimed) {
        var handler = Objects.requireNonNull(handlers.get(claimed.type()), "only known types are claimed");
        var fraction = new double[1];
        var job = new Job(
                claimed.id(),
                claimed.type(),
                claimed.key(),
                claimed.payload(),
                claimed.attempt(),
                at -> fraction[0] = at);
        if (job.attempt() > handler.attempts()) {
            failed(handler, job, new IllegalStateException("the program ended each time it was at it"));
            return;
        }
        // the renewal ends the work when somebody asked for it
        var cancelled = Flux.interval(Duration.ofSeconds(2))
                .concatMap(tick -> renew(job, fraction[0]))
                .filter(ask -> ask)
                .next();
        try {
            var outcome = Mono.firstWithSignal(handler.run(job).thenReturn("DONE"), cancelled.map(ask -> "CANCELLED"))
                    .timeout(handler.timeLimit())
                    .block(handler.timeLimit().plusSeconds(5));
            finish(job, String.valueOf(outcome), null);
        } catch (RuntimeException failure) {
            failed(handler, job, failure);
        }
    }

    /** Keeps the claim; one that was lost to another program meanwhile ends the work here, as a cancel would. */
    private Mono<Boolean> renew(Job job, double progress) {
        return database.sql("""
                        update job set claimed_until = now() + interval '30 seconds', progress = :progress
                        where id = :id and attempt = :attempt and state = 'RUNNING' returning cancel_asked""")
                .bind("id", job.id())
                .bind("attempt", job.attempt())
                .bind("progress", (float) progress)
                .map(row -> row.get("cancel_asked", Boolean.class))
                .one()
                .defaultIfEmpty(true)
                .onErrorReturn(false);
    }

    private void failed(JobHandler handler, Job job, RuntimeException failure) {
        var cause = reactor.core.Exceptions.unwrap(failure);
        var reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        if (job.attempt() >= handler.attempts()) {
            LOG.error("job {} {} gave up", job.type(), job.key(), cause);
            transactions.run(handler.gaveUp(job, reason)).block(LIMIT);
            finish(job, "FAILED", reason);
            return;
        }
        LOG.warn("job {} {} will be tried again: {}", job.type(), job.key(), reason);
        database.sql("""
                        update job set state = case when exists (select 1 from job twin where twin.type = job.type
                                   and twin.key = job.key and twin.state = 'QUEUED') then 'CANCELLED' else 'QUEUED' end,
                               error = :error, claimed_until = null,
                               run_after = now() + make_interval(secs => least(300, power(2, attempt)))
                        where id = :id and attempt = :attempt""")
                .bind("id", job.id())
                .bind("attempt", job.attempt())
                .bind("error", reason)
                .then()
                .block(LIMIT);
    }

    /** Says how it ended, unless another program has taken the job over: each claim is an attempt of its own. */
    private void finish(Job job, String state, @Nullable String error) {
        var sql = database.sql("""
                        update job set state = :state, error = :error, progress = 1, finished_at = now(),
                               claimed_until = null where id = :id and attempt = :attempt""")
                .bind("id", job.id())
                .bind("attempt", job.attempt())
                .bind("state", state);
        (error == null ? sql.bindNull("error", String.class) : sql.bind("error", error))
                .then()
                .block(LIMIT);
    }

    @Override
    public void start() {
        running = true;
        if (handlers.isEmpty()) {
            return;
        }
        listening = listener.jobs().subscribe(nudge -> nudges.release());
        for (int i = 0; i < THREADS; i++) {
            var thread = new Thread(this::loop, "job-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        if (listening != null) {
            listening.dispose();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private record Claimed(UUID id, String type, String key, JsonNode payload, int attempt) {}
}
