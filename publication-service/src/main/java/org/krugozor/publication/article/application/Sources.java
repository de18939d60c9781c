package org.krugozor.publication.article.application;

import java.util.List;
import java.util.UUID;
import org.krugozor.publication.manuscript.Rendition;
import reactor.core.publisher.Mono;

/** What an article needs of the files it is made from. */
public interface Sources {

    /** Sees to it that accepted sources are copied, each once. */
    Mono<Void> fetch(UUID manuscriptId, List<Rendition> renditions);

    /** Whether a letter with this id was attached to the article. */
    Mono<Boolean> hasLetter(UUID manuscriptId, UUID fileId);
}
