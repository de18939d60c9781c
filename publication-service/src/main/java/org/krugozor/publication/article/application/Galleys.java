package org.krugozor.publication.article.application;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** What an article needs to know of its published forms. */
public interface Galleys {

    /** Whether it has a finished PDF made from the content as it is now. */
    Mono<Boolean> hasPdf(UUID articleId, int contentVersion);
}
