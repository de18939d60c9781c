package org.krugozor.submission.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.standing.Standing;

/** What of publication's state the authors may know. */
record PublicationFacts(
        Standing standing,
        String state,
        @Nullable Proof proof,
        @Nullable UUID issueId,
        @Nullable String doi) {

    record Proof(@Nullable Instant requestedAt, @Nullable Instant approvedAt) {}
}
