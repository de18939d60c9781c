package org.krugozor.review.casefile.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office may know of a manuscript without its authors: those are kept apart, in feature conflict.
 *
 * @param section null for what stands outside the sections
 * @param proposedFields as the author proposed them
 */
public record Manuscript(
        String number,
        UUID callId,
        int callVersion,
        @Nullable String topic,
        ItemType itemType,
        String language,
        @Nullable String section,
        Map<String, LanguageMetadata> metadata,
        List<Field> proposedFields,
        @Nullable String methodStatement,
        List<Version> versions) {

    /**
     * One text the author handed in.
     *
     * @param kind SUBMISSION, COMPLETION or REVISION
     * @param answersDecision the decision it answers, null for the first
     * @param letter the author's answer to the reviewers
     */
    public record Version(
            UUID versionId,
            int ordinal,
            String kind,
            Instant submittedAt,
            @Nullable UUID answersDecision,
            @Nullable String letter) {}

    /** The latest version handed in. */
    public Version current() {
        return versions.get(versions.size() - 1);
    }

    public Optional<Version> version(UUID versionId) {
        return versions.stream()
                .filter(version -> version.versionId().equals(versionId))
                .findFirst();
    }

    /** The same manuscript as handed in anew; its earlier versions stay. */
    public Manuscript succeededBy(Manuscript newer) {
        var all = new ArrayList<>(versions);
        all.addAll(newer.versions());
        return new Manuscript(
                newer.number,
                newer.callId,
                newer.callVersion,
                newer.topic,
                newer.itemType,
                newer.language,
                newer.section,
                newer.metadata,
                newer.proposedFields,
                newer.methodStatement,
                List.copyOf(all));
    }

    public Manuscript withMetadata(Map<String, LanguageMetadata> changed) {
        return new Manuscript(
                number,
                callId,
                callVersion,
                topic,
                itemType,
                language,
                section,
                Map.copyOf(changed),
                proposedFields,
                methodStatement,
                versions);
    }
}
