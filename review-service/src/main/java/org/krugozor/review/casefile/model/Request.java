package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.LinkedHashMap;
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

    /** The manuscript with the words a correction puts right; a withdrawal changes none. */
    Manuscript appliedTo(Manuscript manuscript) {
        return changes != null && changes.get("metadata") instanceof Map<?, ?> metadata
                ? manuscript.withMetadata(merged(manuscript.metadata(), metadata))
                : manuscript;
    }

    private static Map<String, LanguageMetadata> merged(Map<String, LanguageMetadata> texts, Map<?, ?> corrected) {
        var all = new LinkedHashMap<>(texts);
        corrected.forEach((language, value) -> {
            if (value instanceof Map<?, ?> text) {
                var before = all.get(String.valueOf(language));
                all.put(String.valueOf(language), LanguageMetadataMerge.of(before, text));
            }
        });
        return all;
    }
}
