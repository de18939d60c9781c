package org.krugozor.publication.article.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service answered to a request while it held the manuscript. */
public record Answer(UUID requestId, Kind answer, @Nullable String reason) {

    public enum Kind {
        GRANTED,
        REFUSED
    }
}
