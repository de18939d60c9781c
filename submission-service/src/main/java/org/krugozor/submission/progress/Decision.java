package org.krugozor.submission.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as the authors see it: what, when, and the letter; not who. */
public record Decision(
        UUID decisionId,
        String kind,
        Instant decidedAt,
        UUID versionId,
        @Nullable Integer round,
        @Nullable Letter letter,
        @Nullable Instant due,
        boolean reverted,
        @Nullable String revertReason) {

    public record Letter(String language, String text) {}

    /** It asks the authors for a new version. */
    public boolean asksForVersion() {
        return !reverted && (asksForCompletion() || "MINOR_REVISIONS".equals(kind) || "MAJOR_REVISIONS".equals(kind));
    }

    public boolean asksForCompletion() {
        return "RETURN_FOR_COMPLETION".equals(kind);
    }
}
