package org.krugozor.platform.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs {@link WorkerTask}s in processes of their own. A process does several tasks one after the other; it is replaced
 * after a number of them, after any failure, and ended when idle. Cancelling a subscription kills the process.
 */
public final class WorkerProcesses implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_WAITING = 10_000;
    private static final long LARGEST_OUTCOME = 16 << 20;
    private static final int OUT_OF_MEMORY = 3;

    private final WorkerSettings settings;
    private final WorkerCommand command;
    private final Path root;
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService watch;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> busy = ConcurrentHashMap.newKeySet();
    private final AtomicInteger started = new AtomicInteger();

    private record Idle(WorkerProcess process, ScheduledFuture<?> end) {}

    public WorkerProcesses(WorkerSettings settings) {
        this(settings, new WorkerCommand(settings));
    }

    WorkerProcesses(WorkerSettings settings, WorkerCommand command) {
        this.settings = settings;
        this.command = command;
        root = Owners.claim(settings.folder().toAbsolutePath());
        threads = new ThreadPoolExecutor(
                settings.processes(),
                settings.processes(),
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                work -> daemon(work, "worker"));
        threads.allowCoreThreadTimeOut(true);
        watch = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "worker-watch"));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** {@link #run(WorkerOrder, Function)} for a task of which only the result counts and not the files. */
    public Mono<WorkerOutcome> run(String task, ObjectNode args, Map<String, Path> inputs, Duration timeout) {
        return run(new WorkerOrder(task, args, inputs, timeout), Mono::just);
    }

    /**
     * Does the task and hands its outcome to {@code use}; the files of the outcome live until {@code use} has completed.
     * Errors are those of this machine alone: no room for a folder, no process to be had.
     */
    public <T> Mono<T> run(WorkerOrder order, Function<WorkerOutcome, Mono<T>> use) {
        return Mono.usingWhen(
                Mono.fromCallable(() -> Folders.createPrivate(root, "task")).subscribeOn(Schedulers.boundedElastic()),
                folder -> Mono.<WorkerOutcome>create(sink -> submit(order, folder, sink))
                        .publishOn(Schedulers.boundedElastic())
                        .flatMap(use),
                WorkerProcesses::remove,
                (folder, error) -> remove(folder),
                WorkerProcesses::remove);
    }

    private static Mono<Void> remove(Path folder) {
        return Mono.<Void>fromRunnable(() -> Folders.remove(folder)).subscribeOn(Schedulers.boundedElastic());
    }

    private void submit(WorkerOrder order, Path folder, MonoSink<WorkerOutcome> sink) {
        WorkerRun run = new WorkerRun();
        try {
            Future<?> waiting = threads.submit(() -> {
                try {
                    sink.success(perform(order, folder, run));
                } catch (IOException | RuntimeException e) {
                    sink.error(e);
                } finally {
                    if (run.isCancelled()) {
                        Folders.remove(folder);
                    }
                }
            });
            sink.onCancel(() -> {
                waiting.cancel(false);
                run.cancel();
            });
        } catch (RejectedExecutionException e) {
            sink.error(e);
        }
    }

    private WorkerOutcome perform(WorkerOrder order, Path folder, WorkerRun run) throws IOException {
        Path input = Files.createDirectories(folder.resolve("in"));
        Path output = Files.createDirectories(folder.resolve("out"));
        for (Map.Entry<String, Path> each : order.inputs().entrySet()) {
            Files.copy(each.getValue(), input.resolve(each.getKey()));
        }
        WorkerProcess process = take();
        busy.add(process);
        ScheduledFuture<?> deadline = run.expire(watch, order.timeout());
        boolean said = false;
        try {
            WorkerRequest request = new WorkerRequest(
                    order.task(),
                    input.toString(),
                    output.toString(),
                    order.args(),
                    order.timeout().toMillis());
            said = run.begin(process) && process.perform(request, order.progress());
        } catch (RuntimeException e) {
            process.kill();
            throw e;
        } finally {
            deadline.cancel(false);
            run.end();
            busy.remove(process);
        }
        return said ? outcome(process, output) : ended(process, order, run);
    }

    private WorkerOutcome outcome(WorkerProcess process, Path output) throws IOException {
        Path file = output.resolve(WorkerMain.OUTCOME);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_OUTCOME) {
            return new WorkerOutcome.Crashed(process.bury(), "no outcome was left");
        }
        ObjectNode outcome = (ObjectNode) JSON.readTree(file.toFile());
        Files.delete(file);
        if (outcome.get(WorkerMain.RESULT) instanceof ObjectNode result) {
            giveBack(process);
            return new WorkerOutcome.Completed(result, output);
        }
        process.bury();
        return new WorkerOutcome.Failed(outcome.path(WorkerMain.FAILURE).asString("unknown"));
    }

    private WorkerOutcome ended(WorkerProcess process, WorkerOrder order, WorkerRun run) {
        if (run.isLate() || run.isCancelled()) {
            process.kill();
        }
        int exit = process.bury();
        if (run.isLate()) {
            return new WorkerOutcome.TimedOut(order.timeout());
        }
        return exit == OUT_OF_MEMORY
                ? new WorkerOutcome.OutOfMemory()
                : new WorkerOutcome.Crashed(exit, process.errors());
    }

    private WorkerProcess take() throws IOException {
        for (Idle next = idle.pollLast(); next != null; next = idle.pollLast()) {
            if (next.end().cancel(false) && next.process().isAlive()) {
                return next.process();
            }
            end(next.process());
        }
        started.incrementAndGet();
        return WorkerProcess.start(command, root);
    }

    private void giveBack(WorkerProcess process) {
        if (process.tasks() >= settings.tasksPerProcess() || threads.isShutdown()) {
            process.bury();
            return;
        }
        ScheduledFuture<?> end = watch.schedule(
                () -> idle.stream()
                        .filter(each -> each.process() == process)
                        .findFirst()
                        .filter(idle::remove)
                        .ifPresent(each -> end(each.process())),
                settings.idle().toMillis(),
                TimeUnit.MILLISECONDS);
        idle.addLast(new Idle(process, end));
    }

    private static void end(WorkerProcess process) {
        process.kill();
        process.bury();
    }

    /** How many processes were started so far. */
    int started() {
        return started.get();
    }

    /** Kills all processes; what waits is dropped. */
    @Override
    public void close() {
        threads.shutdownNow();
        watch.shutdownNow();
        busy.forEach(WorkerProcess::kill);
        for (Idle next = idle.pollLast(); next != null; next = idle.pollLast()) {
            end(next.process());
        }
        Folders.remove(root);
    }
}
