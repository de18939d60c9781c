package org.krugozor.endtoend.crossing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.article.application.Articles;
import org.krugozor.publication.article.application.Galleys;
import org.krugozor.publication.article.model.Article;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The one article there may be, in memory, and which of its contents was last typeset. */
final class KeptArticle implements Articles, Galleys {

    private @Nullable Article kept;
    private int typeset;

    @Nullable
    Article kept() {
        return kept;
    }

    int typeset() {
        return typeset;
    }

    /** Makes a PDF of the content as it is now. */
    void typesetAgain() {
        typeset = kept == null ? 0 : kept.contentVersion();
    }

    @Override
    public Mono<Boolean> hasPdf(UUID articleId, int contentVersion) {
        return Mono.fromSupplier(() -> typeset == contentVersion);
    }

    @Override
    public Mono<Article> find(UUID id) {
        return Mono.fromSupplier(() -> kept);
    }

    @Override
    public Mono<Article> lock(UUID id) {
        return find(id);
    }

    @Override
    public Flux<Article> lockPlacedIn(UUID issueId) {
        return find(issueId)
                .filter(article -> article.placement() != null
                        && article.placement().issueId().equals(issueId))
                .flux();
    }

    @Override
    public Mono<Article> begin(Article article) {
        return Mono.fromSupplier(() -> kept = kept == null || kept.epoch() < article.epoch() ? article : kept);
    }

    @Override
    public Mono<Article> save(Article article) {
        return Mono.fromSupplier(() -> kept = new Article(
                article.id(),
                article.version() + 1,
                article.decisionId(),
                article.epoch(),
                article.progress(),
                article.content(),
                article.contentVersion(),
                article.dates(),
                article.reviewed(),
                article.proof(),
                article.translation(),
                article.placement(),
                article.answers(),
                article.ending()));
    }

    void clear() {
        kept = null;
        typeset = 0;
    }
}
