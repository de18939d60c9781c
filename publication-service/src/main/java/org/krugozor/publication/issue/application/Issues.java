package org.krugozor.publication.issue.application;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.krugozor.publication.issue.model.Candidate;
import org.krugozor.publication.issue.model.Issue;
import reactor.core.publisher.Mono;

/** The issues of the journal. */
public interface Issues {

    Mono<Issue> find(UUID id);

    /** The issue as it is now, held until the transaction ends. */
    Mono<Issue> lock(UUID id);

    /** Adds a planned issue; 409 {@code issue-exists} if its number or whole number is taken. */
    Mono<Issue> add(Issue issue);

    /** Saves the next version with its entries; 409 {@code stale-version} if somebody was faster. */
    Mono<Issue> save(Issue issue);

    /** What freezing needs to know of each placed article. */
    Mono<Map<UUID, Candidate>> candidates(UUID id);

    /** Persons with a reviewed article in the issue with the whole number before this one. */
    Mono<Set<UUID>> authorsOf(int whole);
}
