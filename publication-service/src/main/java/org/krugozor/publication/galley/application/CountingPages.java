package org.krugozor.publication.galley.application;

import java.time.Duration;
import java.util.UUID;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.stream.Changes;
import org.krugozor.publication.galley.model.Galley;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Counts the pages of an uploaded PDF: only then it can be placed in an issue. */
@Component
class CountingPages implements JobHandler {

    private final GalleyShelf shelf;
    private final DocumentStore store;
    private final Press press;
    private final Changes changes;
    private final Transactions transactions;
    private final JsonMapper mapper;

    CountingPages(
            GalleyShelf shelf,
            DocumentStore store,
            Press press,
            Changes changes,
            Transactions transactions,
            JsonMapper mapper) {
        this.shelf = shelf;
        this.store = store;
        this.press = press;
        this.changes = changes;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @Override
    public String type() {
        return MakingGalleys.COUNT;
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Mono<Void> run(Job job) {
        var work = mapper.treeToValue(job.payload(), MakingGalleys.Work.class);
        return shelf.find(work.manuscriptId(), work.galleyId())
                .filter(galley -> galley.state() == Galley.State.WORKING)
                .flatMap(galley -> {
                    var hash = new ContentHash(String.valueOf(galley.sha256()));
                    long size = galley.size() == null ? 0 : galley.size();
                    return store.withFile(hash, press::count)
                            .flatMap(pages -> settle(
                                    work.manuscriptId(),
                                    shelf.finish(galley.id(), pages, new StoredDocument(hash, size))))
                            .onErrorResume(
                                    Press.Unprintable.class,
                                    broken -> settle(work.manuscriptId(), shelf.fail(galley.id(), broken.code())));
                });
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        var work = mapper.treeToValue(job.payload(), MakingGalleys.Work.class);
        return settle(work.manuscriptId(), shelf.fail(work.galleyId(), "layout-failed"));
    }

    private Mono<Void> settle(UUID article, Mono<Void> change) {
        return transactions.run(change.then(changes.announce("article", article.toString())));
    }
}
