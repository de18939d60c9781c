package org.krugozor.publication.issue.application;

import java.util.Set;
import java.util.UUID;
import org.krugozor.publication.issue.model.Issue;
import reactor.core.publisher.Mono;

/** The PDFs with final pages and DOIs of a frozen issue. */
public interface FinalGalleys {

    /** Has every article of the frozen issue laid out with its pages and DOI, beside the request. */
    Mono<Void> make(Issue frozen);

    /** Throws them away when the issue is opened again. */
    Mono<Void> discard(UUID issueId);

    /** Articles whose final PDF is not there yet, and those whose layout failed. */
    Mono<Progress> progress(UUID issueId);

    record Progress(Set<UUID> working, Set<UUID> failed) {}
}
