package org.krugozor.publication.article.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The author's proof.
 *
 * @param due by when the author should answer
 * @param approvedBy who approved, in their own name or for the author
 * @param onBehalf how it was approved when not on the web
 */
public record Proof(
        @Nullable Instant requestedAt,
        @Nullable Instant due,
        @Nullable Instant approvedAt,
        @Nullable UUID approvedBy,
        @Nullable OnBehalf onBehalf) {

    public static final Proof NONE = new Proof(null, null, null, null, null);

    public boolean isOpen() {
        return requestedAt != null && approvedAt == null;
    }
}
