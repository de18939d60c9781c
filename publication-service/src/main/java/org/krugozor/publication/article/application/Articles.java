package org.krugozor.publication.article.application;

import java.util.UUID;
import org.krugozor.publication.article.model.Article;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The articles of the journal. */
public interface Articles {

    Mono<Article> find(UUID id);

    /** The article as it is now, held until the transaction ends. */
    Mono<Article> lock(UUID id);

    /** The articles placed in the issue, held until the transaction ends. */
    Flux<Article> lockPlacedIn(UUID issueId);

    /** Adds a new article, or begins one anew whose acceptance was taken back before. */
    Mono<Article> begin(Article article);

    /** Saves the next version; 409 {@code stale-version} if somebody was faster. */
    Mono<Article> save(Article article);
}
