package org.krugozor.publication.article.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.IssueState;

/**
 * Where an article has its place.
 *
 * @param issue the state of the issue as last written to the article
 * @param due when the issue is to be frozen, if it was said
 */
public record Placement(
        UUID issueId, IssueState issue, @Nullable Instant due) {

    /** Whether order, pages and content can change no more. */
    public boolean isFixed() {
        return issue != IssueState.PLANNED;
    }
}
