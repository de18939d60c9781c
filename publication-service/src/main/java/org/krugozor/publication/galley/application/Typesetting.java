package org.krugozor.publication.galley.application;

import java.time.Duration;
import java.util.List;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.DocumentStore;
import org.krugozor.platform.job.Job;
import org.krugozor.platform.job.JobHandler;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.article.model.Article;
import org.krugozor.publication.file.SourceFiles;
import org.krugozor.publication.galley.layout.PrintJob;
import org.krugozor.publication.galley.model.ArticleBody;
import org.krugozor.publication.galley.model.Galley;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.journal.Journals;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lays a proof of an article out: its metadata as they are, its text as the accepted source has it. */
@Component
class Typesetting implements JobHandler {

    private final Articles articles;
    private final GalleyShelf shelf;
    private final SourceFiles sources;
    private final DocumentStore store;
    private final Press press;
    private final Journals journals;
    private final EndingWork ending;

    Typesetting(
            Articles articles,
            GalleyShelf shelf,
            SourceFiles sources,
            DocumentStore store,
            Press press,
            Journals journals,
            EndingWork ending) {
        this.articles = articles;
        this.shelf = shelf;
        this.sources = sources;
        this.store = store;
        this.press = press;
        this.journals = journals;
        this.ending = ending;
    }

    @Override
    public String type() {
        return MakingGalleys.TYPESET;
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofMinutes(4);
    }

    @Override
    public Mono<Void> run(Job job) {
        var work = ending.work(job);
        return shelf.find(work.manuscriptId(), work.galleyId())
                .filter(galley -> galley.state() == Galley.State.WORKING)
                .flatMap(galley -> articles.find(work.manuscriptId())
                        .flatMap(article -> text(article).flatMap(text -> print(work, article, text)))
                        .onErrorResume(Press.Unprintable.class, broken -> ending.fail(work, broken.code())));
    }

    /** The text of the newest source that is here; taken from it once. A source on its way is waited for. */
    private Mono<List<TextBlock>> text(Article article) {
        return sources.newest(article.id())
                .flatMap(source -> switch (source.state()) {
                    case HERE ->
                        shelf.text(article.id(), source.id()).switchIfEmpty(Mono.defer(() -> store.withFile(
                                        new ContentHash(source.sha256()), file -> press.read(file, source.mediaType()))
                                .flatMap(blocks -> shelf.keepText(article.id(), source.id(), blocks)
                                        .thenReturn(blocks))));
                    case FAILED -> Mono.error(new Press.Unprintable("source-missing"));
                    case WAITING -> Mono.error(new IllegalStateException("the source is still on its way"));
                })
                .switchIfEmpty(Mono.just(List.of()));
    }

    private Mono<Void> print(MakingGalleys.Work work, Article article, List<TextBlock> text) {
        return journals.now()
                .map(journal -> new PrintJob(
                        article.content(),
                        article.dates(),
                        journal.record(),
                        ArticleBody.of(text, article.content()),
                        article.content().section(),
                        null))
                .flatMap(order -> press.print(order, pages -> store.put(pages.pdf())
                        .flatMap(stored ->
                                ending.finish(work, pages.count(), stored).thenReturn(true))))
                .then();
    }

    @Override
    public Mono<Void> gaveUp(Job job, String reason) {
        return ending.giveUp(job);
    }
}
