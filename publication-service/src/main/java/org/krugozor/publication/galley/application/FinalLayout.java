package org.krugozor.publication.galley.application;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.platform.job.Jobs;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.stream.Changes;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.galley.layout.PrintJob;
import org.krugozor.publication.galley.model.ArticleBody;
import org.krugozor.publication.galley.model.Galley;
import org.krugozor.publication.galley.model.PrintedPlace;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.issue.application.FinalGalleys;
import org.krugozor.publication.issue.model.Issue;
import org.krugozor.publication.journal.Journals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the articles of a frozen issue their pages and DOIs: ours are laid out again and must keep their number of
 * pages, PDFs made elsewhere are stamped in the margins.
 */
@Component
class FinalLayout implements JobHandler, FinalGalleys {

    private static final String TYPE = "final-layout";

    private final Articles articles;
    private final GalleyShelf shelf;
    private final DocumentStore store;
    private final Press press;
    private final Journals journals;
    private final Jobs jobs;
    private final Changes changes;
    private final Transactions transactions;
    private final JsonMapper mapper;

    FinalLayout(
            Articles articles,
            GalleyShelf shelf,
            DocumentStore store,
            Press press,
            Journals journals,
            Jobs jobs,
            Changes changes,
            Transactions transactions,
            JsonMapper mapper) {
        this.articles = articles;
        this.shelf = shelf;
        this.store = store;
        this.press = press;
        this.journals = journals;
        this.jobs = jobs;
        this.changes = changes;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    private record Work(UUID issueId, UUID manuscriptId) {}

    @Override
    public Mono<Void> make(Issue frozen) {
        return Flux.fromIterable(frozen.entries())
                .concatMap(entry -> {
                    var first = entry.firstPage();
                    var last = entry.lastPage();
                    if (first == null || last == null) {
                        return Mono.error(new IllegalStateException("A frozen issue has pages"));
                    }
                    var place =
                            new PrintedPlace(frozen.year(), frozen.number(), frozen.whole(), first, last, entry.doi());
                    return shelf.beginFinal(frozen.id(), entry.manuscriptId(), place)
                            .then(jobs.enqueue(
                                    TYPE,
                                    frozen.id() + "/" + entry.manuscriptId() + "/" + frozen.version(),
                                    new Work(frozen.id(), entry.manuscriptId())));
                })
                .then();
    }

    @Override
    public Mono<Void> discard(UUID issueId) {
        return shelf.discardFinals(issueId);
    }

    @Override
    public Mono<Progress> progress(UUID issueId) {
        return shelf.finals(issueId).collectList().map(finals -> {
            var working = new HashSet<UUID>();
            var failed = new HashSet<UUID>();
            finals.forEach(each -> {
                if (each.state() == Galley.State.WORKING) {
                    working.add(each.manuscriptId());
                } else if (each.state() == Galley.State.FAILED) {
                    failed.add(each.manuscriptId());
                }
            });
            return new Progress(working, failed);
        });
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofMinutes(4);
    }

    @Override
    public Mono<Void> run(Job job) {
        var work = mapper.treeToValue(job.payload(), Work.class);
        return shelf.finalOrder(work.issueId(), work.manuscriptId())
                .flatMap(order -> (order.galley().origin() == Galley.Origin.TYPESET
                                ? layOut(work, order)
                                : stamp(work, order))
                        .onErrorResume(
                                Press.Unprintable.class,
                                broken -> settle(work.issueId(), shelf.failFinal(work.manuscriptId(), broken.code()))));
    }

    private Mono<Void> layOut(Work work, GalleyShelf.FinalOrder order) {
        return articles.find(work.manuscriptId())
                .zipWith(shelf.anyText(work.manuscriptId()).defaultIfEmpty(List.of()))
                .flatMap(both -> journals.now().map(journal -> printJob(both.getT1(), both.getT2(), journal, order)))
                .flatMap(print -> press.print(print, pages -> finish(work, order, pages)))
                .then();
    }

    private static PrintJob printJob(
            Article article, List<TextBlock> text, Journals.Dated journal, GalleyShelf.FinalOrder order) {
        return new PrintJob(
                article.content(),
                article.dates(),
                journal.record(),
                ArticleBody.of(text, article.content()),
                order.section(),
                order.place());
    }

    private Mono<Void> stamp(Work work, GalleyShelf.FinalOrder order) {
        var hash = new ContentHash(String.valueOf(order.galley().sha256()));
        return store.withFile(hash, file -> press.stamp(file, order.place(), pages -> finish(work, order, pages)))
                .then();
    }

    /** DOIs hold page numbers: if a page moved, the DOI would be wrong for ever, so the issue must be opened again. */
    private Mono<Boolean> finish(Work work, GalleyShelf.FinalOrder order, Press.Pages pages) {
        int promised = order.place().lastPage() - order.place().firstPage() + 1;
        if (pages.count() != promised) {
            return Mono.error(new Press.Unprintable("page-moved"));
        }
        return store.put(pages.pdf())
                .flatMap(stored -> settle(work.issueId(), shelf.finishFinal(work.manuscriptId(), stored)))
                .thenReturn(true);
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        var work = mapper.treeToValue(job.payload(), Work.class);
        return settle(work.issueId(), shelf.failFinal(work.manuscriptId(), "layout-failed"));
    }

    private Mono<Void> settle(UUID issue, Mono<Void> change) {
        return transactions.run(change.then(changes.announce("issue", issue.toString())));
    }
}
