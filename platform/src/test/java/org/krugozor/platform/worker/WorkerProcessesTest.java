package org.krugozor.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.platform.document.Awaiting;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WorkerProcessesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<WorkerProcesses> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(WorkerProcesses::close);
        assertThat(remains()).as("no private folder is left").isEmpty();
    }

    @Test
    void aTaskGetsFilesAndArgumentsAndGivesFilesAResultAndItsProgress() throws IOException {
        Path given = Files.writeString(folder.resolve("original"), "content");
        List<Double> progress = Collections.synchronizedList(new ArrayList<>());
        var order = new WorkerOrder("copying", args().put("word", "сөз"), Map.of("given", given), LONG, progress::add);

        String made = workers(1, 50)
                .run(order, outcome -> {
                    WorkerOutcome.Completed done = (WorkerOutcome.Completed) outcome;
                    return Mono.fromCallable(() -> done.result().path("said").asString() + " "
                            + Files.readString(done.files().resolve("made")));
                })
                .block(LONG);

        assertThat(made).isEqualTo("сөз content");
        assertThat(progress).containsExactly(0.5, 1.0);
    }

    @Test
    void manyTasksShareAProcessUntilItIsReplaced() {
        WorkerProcesses workers = workers(1, 4);

        long processes = Flux.range(0, 8)
                .concatMap(number -> workers.run("lookingaround", args(), Map.of(), LONG))
                .map(WorkerProcessesTest::pid)
                .distinct()
                .count()
                .blockOptional(LONG)
                .orElseThrow();

        assertThat(processes).isEqualTo(2);
        assertThat(workers.started()).isEqualTo(2);
    }

    @Test
    void tasksAtOnceHaveProcessesOfTheirOwn() {
        WorkerProcesses workers = workers(2, 50);

        Flux.range(0, 6)
                .flatMap(number -> workers.run("lookingaround", args(), Map.of(), LONG))
                .blockLast(LONG);

        assertThat(workers.started()).isBetween(1, 2);
    }

    @Test
    void aProcessIsEndedWhenIdle() {
        WorkerProcesses workers = workers(1, 50, Duration.ofMillis(300));
        long pid = pid(run(workers, "lookingaround", args(), LONG));

        Awaiting.that(() -> ProcessHandle.of(pid).isEmpty());
        assertThat(pid(run(workers, "lookingaround", args(), LONG))).isNotEqualTo(pid);
    }

    @Test
    void aLateTaskIsKilledWithAllItStarted() throws IOException {
        Path told = folder.resolve("told");

        WorkerOutcome outcome =
                run(workers(1, 50), "waiting", args().put("tell", told.toString()), Duration.ofSeconds(4));

        assertThat(outcome).isEqualTo(new WorkerOutcome.TimedOut(Duration.ofSeconds(4)));
        assertThat(pidsIn(told)).hasSize(2).allSatisfy(WorkerProcessesTest::assertGone);
    }

    @Test
    void aCancelledTaskIsKilledWithAllItStarted() throws IOException {
        Path told = folder.resolve("told");
        var subscription = workers(1, 50)
                .run("waiting", args().put("tell", told.toString()), Map.of(), LONG)
                .subscribe();
        Awaiting.that(() -> Files.exists(told));

        subscription.dispose();

        assertThat(pidsIn(told)).hasSize(2).allSatisfy(WorkerProcessesTest::assertGone);
    }

    @Test
    void aTaskThatWaitsInLineIsDroppedWhenCancelled() throws IOException {
        WorkerProcesses workers = workers(1, 50);
        Path told = folder.resolve("told");
        var first = workers.run("waiting", args().put("tell", told.toString()), Map.of(), LONG)
                .subscribe();
        Awaiting.that(() -> Files.exists(told));
        var second = workers.run("lookingaround", args(), Map.of(), LONG).subscribe();

        second.dispose();
        first.dispose();

        assertThat(run(workers, "lookingaround", args(), LONG)).isInstanceOf(WorkerOutcome.Completed.class);
    }

    @Test
    void closingKillsWhatRuns() throws IOException {
        Path told = folder.resolve("told");
        WorkerProcesses workers = workers(1, 50);
        workers.run("waiting", args().put("tell", told.toString()), Map.of(), LONG)
                .onErrorComplete()
                .subscribe();
        Awaiting.that(() -> Files.exists(told));

        workers.close();

        assertThat(pidsIn(told)).hasSize(2).allSatisfy(WorkerProcessesTest::assertGone);
    }

    @Test
    void aFailureTellsItsClassAndNotItsWordsAndEndsTheProcess() {
        WorkerProcesses workers = workers(1, 50);

        assertThat(run(workers, "failing", args(), LONG)).isEqualTo(new WorkerOutcome.Failed("IllegalStateException"));
        assertThat(run(workers, "no-such", args(), LONG)).isEqualTo(new WorkerOutcome.Failed("no-such-task"));
        assertThat(workers.started()).isEqualTo(2);
    }

    @Test
    void aTaskThatNeedsTooMuchHeapIsNamed() {
        assertThat(run(workers(1, 50), "devouring", args(), LONG)).isEqualTo(new WorkerOutcome.OutOfMemory());
    }

    @Test
    void aProcessThatLeavesIsNamedWithItsLastWords() {
        assertThat(run(workers(1, 50), "leaving", args(), LONG))
                .isEqualTo(new WorkerOutcome.Crashed(42, "last words\n"));
    }

    @Test
    void shoutingNeitherBlocksNorFillsTheHeap() {
        assertThat(run(workers(1, 50), "shouting", args(), LONG)).isInstanceOf(WorkerOutcome.Completed.class);
    }

    @Test
    void noWayLeadsToTheNetwork() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            // a name this machine knows; "localhost" itself needs no resolving
            String name = InetAddress.getLocalHost().getHostName();
            ObjectNode args = args().put("port", server.getLocalPort()).put("name", name);

            var outcome = (WorkerOutcome.Completed) run(workers(1, 50), "calling", args, LONG);

            assertThat(outcome.result().path("open").asString()).isEmpty();
        }
    }

    @Test
    void nothingOfTheParentsEnvironmentIsSeen() {
        var outcome = (WorkerOutcome.Completed) run(workers(1, 50), "lookingaround", args(), LONG);

        assertThat(outcome.result().path("environment").asString()).isEqualTo("[LC_ALL]");
        assertThat(outcome.result().path("folder").asString()).startsWith(folder.toString());
        assertThat(outcome.result().path("heap").asInt()).isLessThanOrEqualTo(64);
    }

    @Test
    void whatAKilledProgramLeftIsSweptEvenIfTheNumberOfItsProcessIsOursNow() throws IOException {
        Path dead = folder.resolve("workers").resolve(ProcessHandle.current().pid() + "-12345-left");
        Files.createDirectories(dead.resolve("task"));
        WorkerProcesses living = workers(1, 50);

        workers(1, 50);

        assertThat(dead).doesNotExist();
        assertThat(run(living, "lookingaround", args(), LONG)).isInstanceOf(WorkerOutcome.Completed.class);
    }

    private WorkerProcesses workers(int processes, int tasks) {
        return workers(processes, tasks, Duration.ofSeconds(60));
    }

    private WorkerProcesses workers(int processes, int tasks, Duration idle) {
        var workers = new WorkerProcesses(new WorkerSettings(
                processes, DataSize.ofMegabytes(64), tasks, idle, folder.resolve("workers"), List.of()));
        opened.add(workers);
        return workers;
    }

    private static ObjectNode args() {
        return JSON.createObjectNode();
    }

    private static WorkerOutcome run(WorkerProcesses workers, String task, ObjectNode args, Duration timeout) {
        return Objects.requireNonNull(workers.run(task, args, Map.of(), timeout).block(LONG));
    }

    private static long pid(WorkerOutcome outcome) {
        return ((WorkerOutcome.Completed) outcome).result().path("pid").asLong();
    }

    private static List<Long> pidsIn(Path told) throws IOException {
        return Arrays.stream(Files.readString(told).split(" "))
                .map(Long::valueOf)
                .toList();
    }

    private static void assertGone(long pid) {
        Awaiting.that(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    private List<Path> remains() {
        try (Stream<Path> left = Files.walk(folder.resolve("workers"))) {
            return left.filter(path -> !path.equals(folder.resolve("workers"))).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
