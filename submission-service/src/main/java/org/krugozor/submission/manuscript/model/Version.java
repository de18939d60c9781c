package org.krugozor.submission.manuscript.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.check.CheckResult;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.file.model.Rendition;

/** A version as it was submitted. */
public record Version(
        UUID versionId,
        int ordinal,
        VersionKind kind,
        Instant submittedAt,
        UUID submittedBy,
        @Nullable UUID enteredBy,
        @Nullable UUID answersDecision,
        Content content,
        List<CheckResult> checks,
        List<Rendition> renditions) {

    /** The same version with a working translation that review may copy. */
    Version translated(Rendition translation) {
        var more = new ArrayList<>(renditions);
        more.add(translation);
        return with(content, List.copyOf(more));
    }

    /** The working translation handed on last; null if none was. */
    public @Nullable Rendition translation() {
        return renditions.stream()
                .filter(one -> one.kind() == Rendition.Kind.TRANSLATION)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    public Version corrected(Content correct) {
        return with(correct, renditions);
    }

    private Version with(Content otherContent, List<Rendition> otherRenditions) {
        return new Version(
                versionId,
                ordinal,
                kind,
                submittedAt,
                submittedBy,
                enteredBy,
                answersDecision,
                otherContent,
                checks,
                otherRenditions);
    }
}
