package org.krugozor.publication.galley.application;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.job.Jobs;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.stream.Changes;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.galley.model.Galley;
import org.krugozor.publication.office.Acts;
import org.krugozor.publication.office.Office;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Adding and removing the PDFs of an article. The work on files itself is done by jobs. */
@Component
public class MakingGalleys {

    static final String COUNT = "count-galley-pages";
    static final String TYPESET = "typeset-galley";

    private final Articles articles;
    private final GalleyShelf shelf;
    private final DocumentStore store;
    private final Office office;
    private final Acts acts;
    private final Jobs jobs;
    private final Changes changes;
    private final Transactions transactions;
    private final Clock clock;

    MakingGalleys(
            Articles articles,
            GalleyShelf shelf,
            DocumentStore store,
            Office office,
            Acts acts,
            Jobs jobs,
            Changes changes,
            Transactions transactions,
            Clock clock) {
        this.articles = articles;
        this.shelf = shelf;
        this.store = store;
        this.office = office;
        this.acts = acts;
        this.jobs = jobs;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a galley job is about. */
    record Work(UUID manuscriptId, UUID galleyId) {}

    /** A galley with the version of its article. */
    public record Made(Galley galley, long articleVersion) {}

    /** Keeps somebody's PDF; its pages are counted beside the request. */
    public Mono<Made> upload(
            Caller caller,
            UUID articleId,
            long seen,
            String name,
            @Nullable String language,
            Flux<DataBuffer> content) {
        return office.requireProducer(caller)
                .then(articles.find(articleId))
                .switchIfEmpty(notFound())
                .flatMap(article -> open(article, seen))
                .flatMap(article -> store.put(content)
                        .flatMap(stored -> transactions.run(articles.lock(articleId)
                                .flatMap(locked -> open(locked, seen))
                                .flatMap(locked ->
                                        add(caller, locked, uploaded(locked, name, language, stored), COUNT)))));
    }

    /** Has the article laid out from its metadata and the text of its source. */
    public Mono<Made> typeset(Caller caller, UUID articleId, long seen) {
        var work = articles.lock(articleId)
                .switchIfEmpty(notFound())
                .flatMap(article -> open(article, seen))
                .flatMap(article -> shelf.isWorking(articleId)
                        .flatMap(working -> working
                                ? Mono.error(new Refused(Failure.conflict("galley-in-work")))
                                : add(caller, article, typeset(article), TYPESET)));
        return office.requireProducer(caller).then(transactions.run(work));
    }

    private Mono<Made> add(Caller caller, Article article, Galley galley, String job) {
        return shelf.add(galley, caller.account())
                .then(jobs.enqueue(job, galley.id().toString(), new Work(article.id(), galley.id())))
                .then(articles.save(article))
                .flatMap(saved -> changes.announce("article", article.id().toString())
                        .thenReturn(new Made(galley, saved.version())));
    }

    private Galley uploaded(Article article, String name, @Nullable String language, StoredDocument stored) {
        return new Galley(
                Ids.random(),
                article.id(),
                Galley.Origin.UPLOADED,
                language == null ? article.content().language() : language,
                name,
                Galley.State.WORKING,
                null,
                null,
                stored.size(),
                stored.hash().hex(),
                article.contentVersion(),
                clock.instant());
    }

    private Galley typeset(Article article) {
        return new Galley(
                Ids.random(),
                article.id(),
                Galley.Origin.TYPESET,
                article.content().language(),
                article.content().number() + ".pdf",
                Galley.State.WORKING,
                null,
                null,
                null,
                null,
                article.contentVersion(),
                clock.instant());
    }

    /** Takes a galley off the article; the file stays until nothing points to it, and the act leaves a trace. */
    public Mono<Article> remove(Caller caller, UUID articleId, UUID galleyId, long seen) {
        var work = articles.lock(articleId)
                .switchIfEmpty(notFound())
                .flatMap(article -> open(article, seen))
                .flatMap(article -> shelf.find(articleId, galleyId)
                        .switchIfEmpty(notFound())
                        .flatMap(galley -> shelf.remove(galleyId)
                                .then(acts.record(
                                        "article/" + articleId,
                                        caller,
                                        "galley-removed",
                                        null,
                                        Map.of("galleyId", galleyId, "name", galley.name()))))
                        .then(articles.save(article)))
                .flatMap(article ->
                        changes.announce("article", articleId.toString()).thenReturn(article));
        return office.requireProducer(caller).then(transactions.run(work));
    }

    private static Mono<Article> open(Article article, long seen) {
        if (article.version() != seen) {
            return Mono.error(new Refused(Failure.staleVersion(article.version())));
        }
        if (!article.isOpen()) {
            return Mono.error(new Refused(Failure.conflict(article.isFixed() ? "issue-fixed" : "article-cancelled")));
        }
        return Mono.just(article);
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new Refused(Failure.notFound()));
    }
}
