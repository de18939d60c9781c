package org.krugozor.review.assignment.adapter.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.krugozor.platform.worker.WorkerOrder;
import org.krugozor.platform.worker.WorkerOutcome;
import org.krugozor.platform.worker.WorkerProcesses;
import org.krugozor.review.assignment.application.Findings;
import org.krugozor.review.assignment.application.Findings.Hindrance;
import org.krugozor.review.assignment.application.Searching;
import org.krugozor.review.assignment.model.AssignmentPlan;
import org.krugozor.review.assignment.model.Backlog;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The search in a worker process: the backlog in as a file, the plan out as a file, killed when late or cancelled. */
@Component
class SearchProcess implements Searching {

    /** For starting, and for seating everybody in a large backlog before refinement begins. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final WorkerProcesses workers;
    private final JsonMapper mapper = JsonMapper.shared();

    SearchProcess(WorkerProcesses workers) {
        this.workers = workers;
    }

    @Override
    public Mono<Void> search(Backlog backlog, Duration time, Watching watching, Function<Found, Mono<Void>> use) {
        return Mono.usingWhen(
                        Mono.fromCallable(() -> written(backlog)).subscribeOn(Schedulers.boundedElastic()),
                        folder -> workers.run(
                                order(folder, time, watching), outcome -> Mono.fromCallable(() -> found(outcome))
                                        .flatMap(use)
                                        .thenReturn(true)),
                        SearchProcess::remove)
                .then();
    }

    private WorkerOrder order(Path folder, Duration time, Watching watching) {
        var standing = new StandingFile(folder.resolve(AssignBacklog.STANDING));
        return new WorkerOrder(
                AssignBacklog.NAME,
                mapper.createObjectNode()
                        .put(AssignBacklog.SECONDS, time.toSeconds())
                        .put(
                                AssignBacklog.STANDING,
                                folder.resolve(AssignBacklog.STANDING).toString()),
                Map.of(AssignBacklog.BACKLOG, folder.resolve(AssignBacklog.BACKLOG)),
                time.plus(GRACE),
                share -> watching.at(share, standing.read().orElse(null)));
    }

    private Path written(Backlog backlog) throws IOException {
        var folder = Files.createTempDirectory("backlog");
        mapper.writeValue(folder.resolve(AssignBacklog.BACKLOG).toFile(), backlog);
        return folder;
    }

    private static Mono<Void> remove(Path folder) {
        return Mono.<Void>fromRunnable(() -> {
                    try {
                        FileSystemUtils.deleteRecursively(folder);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Found found(WorkerOutcome outcome) {
        if (outcome instanceof WorkerOutcome.Completed done) {
            var hindrances = done.result().get(AssignBacklog.HINDRANCES);
            return hindrances == null
                    ? new Found.Planned(mapper.readValue(
                            done.files().resolve(AssignBacklog.PLAN).toFile(), AssignmentPlan.class))
                    : new Found.Impossible(
                            new Findings(0, List.of(mapper.treeToValue(hindrances, Hindrance[].class)), null));
        }
        if (outcome instanceof WorkerOutcome.TimedOut) {
            return new Found.Impossible(new Findings(0, List.of(Hindrances.outOfTime()), null));
        }
        if (outcome instanceof WorkerOutcome.OutOfMemory) {
            return new Found.Impossible(Findings.failed("too-large"));
        }
        throw new IllegalStateException("the search ended without a result: " + outcome);
    }
}
