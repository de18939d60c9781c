package org.krugozor.submission.released;

import java.time.Duration;
import java.util.UUID;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.security.ServiceClient;
import org.krugozor.platform.stream.Changes;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Copies one annotated file from review-service, cleaned there already; tried for hours, since review may be away. */
@Component
class CopyingReleasedFile implements JobHandler {

    static final String TYPE = "copy-released-file";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ServiceClient services;
    private final DocumentStore store;
    private final ReleasedFiles files;
    private final Changes changes;
    private final Transactions transactions;

    CopyingReleasedFile(
            ServiceClient services,
            DocumentStore store,
            ReleasedFiles files,
            Changes changes,
            Transactions transactions) {
        this.services = services;
        this.store = store;
        this.files = files;
        this.changes = changes;
        this.transactions = transactions;
    }

    record Order(UUID ref, UUID manuscriptId) {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int attempts() {
        return 60;
    }

    @Override
    public Mono<Void> run(Job job) {
        var ref = UUID.fromString(job.payload().get("ref").asString());
        var manuscript = job.payload().get("manuscriptId").asString();
        var content = services.to("review")
                .get()
                .uri("/internal/renditions/{ref}", ref)
                .retrieve()
                .bodyToFlux(DataBuffer.class);
        return store.put(content)
                .timeout(LIMIT)
                .flatMap(document -> transactions.run(
                        files.arrived(ref, document).then(changes.announce("manuscript", manuscript))));
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        return files.failed(UUID.fromString(job.payload().get("ref").asString()));
    }
}
