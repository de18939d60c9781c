package org.krugozor.review.file;

import java.time.Duration;
import java.util.UUID;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.security.ServiceClient;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Copies a rendition from submission-service into the own store, checked by its hash. */
@Component
class FetchingRenditions implements JobHandler {

    static final String TYPE = "fetch-rendition";
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final ServiceClient services;
    private final DocumentStore store;
    private final FileCopies copies;
    private final Transactions transactions;
    private final JsonMapper mapper;

    FetchingRenditions(
            ServiceClient services,
            DocumentStore store,
            FileCopies copies,
            Transactions transactions,
            JsonMapper mapper) {
        this.services = services;
        this.store = store;
        this.copies = copies;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    record Order(UUID rendition, String sha256) {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public int attempts() {
        return 12;
    }

    @Override
    public Mono<Void> run(Job job) {
        var order = mapper.treeToValue(job.payload(), Order.class);
        var content = services.to("submission")
                .get()
                .uri("/internal/renditions/{ref}", order.rendition())
                .retrieve()
                .bodyToFlux(DataBuffer.class);
        return store.put(content, new ContentHash(order.sha256()))
                .timeout(LIMIT)
                .then(transactions.run(copies.fetched(order.rendition())));
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        return copies.failed(mapper.treeToValue(job.payload(), Order.class).rendition(), reason);
    }
}
