package org.krugozor.publication.article.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates printed with an article. */
public record Dates(
        @Nullable Instant received,
        List<Instant> revised,
        @Nullable Instant accepted,
        @Nullable Instant confirmed) {

    public Dates {
        revised = List.copyOf(revised);
    }
}
