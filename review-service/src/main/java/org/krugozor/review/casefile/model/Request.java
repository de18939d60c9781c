package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request of the author that waits for whoever holds the manuscript.
 *
 * @param kind WITHDRAWAL or CORRECTION
 * @param changes what a correction changes, null for a withdrawal
 */
public record Request(
        UUID requestId,
        String kind,
        String reason,
        Instant requestedAt,
        @Nullable Map<String, Object> changes) {

    public static final String WITHDRAWAL = "WITHDRAWAL";
    public static final String CORRECTION = "CORRECTION";
}
