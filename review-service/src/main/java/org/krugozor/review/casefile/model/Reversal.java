package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.UUID;

/** The office's own request: that publication give an accepted manuscript back. */
public record Reversal(UUID requestId, String kind, UUID decisionId, String reason, Instant requestedAt) {

    Reversal(UUID requestId, UUID decisionId, String reason, Instant requestedAt) {
        this(requestId, "REVERSAL", decisionId, reason, requestedAt);
    }
}
