package org.krugozor.publication.galley.application;

import java.time.Duration;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.publication.galley.model.Galley;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the pages of an uploaded PDF: only then it can be placed in an issue. */
@Component
class CountingPages implements JobHandler {

    private final GalleyShelf shelf;
    private final DocumentStore store;
    private final Press press;
    private final EndingWork ending;

    CountingPages(GalleyShelf shelf, DocumentStore store, Press press, EndingWork ending) {
        this.shelf = shelf;
        this.store = store;
        this.press = press;
        this.ending = ending;
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
        var work = ending.work(job);
        return shelf.find(work.manuscriptId(), work.galleyId())
                .filter(galley -> galley.state() == Galley.State.WORKING)
                .flatMap(galley -> {
                    var hash = new ContentHash(String.valueOf(galley.sha256()));
                    long size = galley.size() == null ? 0 : galley.size();
                    return store.withFile(hash, press::count)
                            .flatMap(pages -> ending.finish(work, pages, new StoredDocument(hash, size)))
                            .onErrorResume(Press.Unprintable.class, broken -> ending.fail(work, broken.code()));
                });
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        return ending.giveUp(job);
    }
}
