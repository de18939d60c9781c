package org.krugozor.publication.galley.application;

import java.util.UUID;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.stream.Changes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Ends the work on a galley, well or not, together with the word to whoever is looking at the article. */
@Component
class EndingWork {

    private final GalleyShelf shelf;
    private final Changes changes;
    private final Transactions transactions;
    private final JsonMapper mapper;

    EndingWork(GalleyShelf shelf, Changes changes, Transactions transactions, JsonMapper mapper) {
        this.shelf = shelf;
        this.changes = changes;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    MakingGalleys.Work work(Job job) {
        return mapper.treeToValue(job.payload(), MakingGalleys.Work.class);
    }

    Mono<Void> finish(MakingGalleys.Work work, int pages, StoredDocument pdf) {
        return settle(work.manuscriptId(), shelf.finish(work.galleyId(), pages, pdf));
    }

    Mono<Void> fail(MakingGalleys.Work work, String code) {
        return settle(work.manuscriptId(), shelf.fail(work.galleyId(), code));
    }

    /** The job was tried as often as jobs are. */
    Mono<Void> giveUp(Job job) {
        return fail(work(job), "layout-failed");
    }

    private Mono<Void> settle(UUID article, Mono<Void> change) {
        return transactions.run(change.then(changes.announce("article", article.toString())));
    }
}
