package org.krugozor.platform.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.krugozor.platform.worker.WorkerOrder;
import org.krugozor.platform.worker.WorkerOutcome;
import org.krugozor.platform.worker.WorkerProcesses;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Inspects files in worker processes; cancelling a subscription ends the inspection. */
public final class DocumentInspections {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WorkerProcesses workers;
    private final Duration timeout;

    public DocumentInspections(WorkerProcesses workers, Duration timeout) {
        this.workers = workers;
        this.timeout = timeout;
    }

    /** As {@link #inspect(Path, InspectionOrder, DoubleConsumer, Function)}, of a file in a store. */
    public <T> Mono<T> inspect(
            DocumentStore store,
            ContentHash hash,
            InspectionOrder order,
            DoubleConsumer progress,
            Function<InspectedDocument, Mono<T>> use) {
        return store.withFile(hash, file -> inspect(file, order, progress, use));
    }

    /**
     * Inspects a local file and hands what was found to {@code use}, which may block; the files named in it live until
     * {@code use} has completed, so it puts the copy into a store and reads the text it needs.
     *
     * @param progress shares from 0 to 1
     */
    public <T> Mono<T> inspect(
            Path file, InspectionOrder order, DoubleConsumer progress, Function<InspectedDocument, Mono<T>> use) {
        ObjectNode args = JSON.valueToTree(order);
        var work = new WorkerOrder(InspectDocument.NAME, args, Map.of(InspectDocument.FILE, file), timeout, progress);
        return workers.run(work, outcome -> use.apply(inspected(outcome, order)));
    }

    private static InspectedDocument inspected(WorkerOutcome outcome, InspectionOrder order) {
        if (!(outcome instanceof WorkerOutcome.Completed completed)) {
            return new InspectedDocument.Unfinished(outcome);
        }
        InspectionResult result = JSON.treeToValue(completed.result(), InspectionResult.class);
        if (result.refusal() != null) {
            return new InspectedDocument.Refused(result.refusal(), result.place());
        }
        return new InspectedDocument.Accepted(
                Objects.requireNonNull(result.kind()),
                Objects.requireNonNull(result.facts()),
                completed.files().resolve(InspectDocument.TEXT),
                Optional.ofNullable(result.cleaning()),
                order.clean() ? Optional.of(completed.files().resolve(InspectDocument.COPY)) : Optional.empty(),
                result.residues(),
                result.residuesBeyond());
    }
}
