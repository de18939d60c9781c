package org.krugozor.publication.article.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.Contributor;
import org.krugozor.publication.manuscript.Metadata;

/** Something another service asked of whoever holds the manuscript. */
public sealed interface Request {

    UUID requestId();

    UUID manuscriptId();

    String reason();

    Instant requestedAt();

    record Withdrawal(UUID requestId, UUID manuscriptId, String reason, Instant requestedAt) implements Request {}

    /** @param changes what to put in place of the old; what is absent stays */
    record Correction(UUID requestId, UUID manuscriptId, String reason, Instant requestedAt, Changes changes)
            implements Request {}

    record Reversal(UUID requestId, UUID manuscriptId, UUID decisionId, String reason, Instant requestedAt)
            implements Request {}

    record Changes(@Nullable Metadata metadata, @Nullable List<Contributor> contributors) {

        public static final Changes NONE = new Changes(null, null);
    }
}
