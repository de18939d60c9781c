package org.krugozor.publication.file;

import java.time.Duration;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.security.ServiceClient;
import org.krugozor.platform.stream.Changes;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Copies an accepted source from submission-service, streamed, and keeps it only if its hash is the announced one. */
@Component
class CopyingSources implements JobHandler {

    static final String TYPE = "copy-source";

    private static final int MOST_ATTEMPTS = 12;

    private final SourceFiles files;
    private final DocumentStore store;
    private final WebClient submission;
    private final Changes changes;
    private final Transactions transactions;
    private final JsonMapper mapper;

    CopyingSources(
            SourceFiles files,
            DocumentStore store,
            ServiceClient client,
            Changes changes,
            Transactions transactions,
            JsonMapper mapper) {
        this.files = files;
        this.store = store;
        this.submission = client.to("submission");
        this.changes = changes;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** The other service may be away for a while: the waiting time grows to minutes. */
    @Override
    public int attempts() {
        return MOST_ATTEMPTS;
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofMinutes(3);
    }

    @Override
    public Mono<Void> run(Job job) {
        var id = mapper.treeToValue(job.payload(), SourceFiles.Copy.class).id();
        return files.find(id)
                .filter(file -> file.state() != SourceFile.State.HERE)
                .flatMap(file -> store.put(content(file), new ContentHash(file.sha256()))
                        .flatMap(stored -> transactions.run(files.arrived(id)
                                .then(changes.announce(
                                        "article", file.manuscriptId().toString())))));
    }

    private Flux<DataBuffer> content(SourceFile file) {
        return submission
                .get()
                .uri("/internal/renditions/{ref}", file.id())
                .retrieve()
                .bodyToFlux(DataBuffer.class);
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        return files.failed(
                mapper.treeToValue(job.payload(), SourceFiles.Copy.class).id(), "copy-failed");
    }
}
