package org.krugozor.publication.article.application;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** What an article needs of issues when it leaves them. Issues are always locked before articles. */
public interface Placements {

    /** Holds the issue that lists the manuscript, if any, until the transaction ends. */
    Mono<Void> lockIssueOf(UUID manuscriptId);

    /** Takes the manuscript off the list of its planned issue, if it is on one. */
    Mono<Void> release(UUID manuscriptId);
}
