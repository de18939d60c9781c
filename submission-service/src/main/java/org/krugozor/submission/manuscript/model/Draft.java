package org.krugozor.submission.manuscript.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.content.Content;

/**
 * The version being written.
 *
 * @param answersDecision the decision that asked for it, null for the first
 */
public record Draft(
        UUID versionId,
        int ordinal,
        VersionKind kind,
        @Nullable UUID answersDecision,
        Content content,
        Instant savedAt) {

    Draft holding(Content written, Instant now) {
        return new Draft(versionId, ordinal, kind, answersDecision, written, now);
    }

    Draft answering(VersionKind as, UUID decision) {
        return new Draft(versionId, ordinal, as, decision, content, savedAt);
    }
}
