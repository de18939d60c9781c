package org.krugozor.publication.manuscript;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a version of a manuscript holds, as submission-service said it; corrections change an article's copy of it. */
public record Content(
        UUID manuscriptId,
        String number,
        @Nullable UUID callId,
        int callVersion,
        @Nullable String topic,
        ItemType itemType,
        String language,
        @Nullable Section section,
        Version version,
        Metadata metadata,
        List<Contributor> contributors,
        List<Field> fields,
        @Nullable Declarations declarations,
        List<Reference> references,
        List<Rendition> renditions,
        @Nullable UUID submittedBy,
        Instant firstReceivedAt) {

    public record Version(UUID versionId, int ordinal, String kind, Instant submittedAt) {}

    public record Declarations(
            @Nullable String funding,
            @Nullable String competingInterests,
            @Nullable String ethics,
            @Nullable String data) {}

    public Content with(Metadata changed) {
        return copy(changed, contributors, fields, itemType);
    }

    public Content withContributors(List<Contributor> changed) {
        return copy(metadata, List.copyOf(changed), fields, itemType);
    }

    /** With the fields and the type under which it was accepted. */
    public Content accepted(List<Field> confirmed, @Nullable ItemType as) {
        return copy(metadata, contributors, confirmed.isEmpty() ? fields : confirmed, as == null ? itemType : as);
    }

    private Content copy(Metadata metadata, List<Contributor> contributors, List<Field> fields, ItemType itemType) {
        return new Content(
                manuscriptId,
                number,
                callId,
                callVersion,
                topic,
                itemType,
                language,
                section,
                version,
                metadata,
                contributors,
                fields,
                declarations,
                references,
                renditions,
                submittedBy,
                firstReceivedAt);
    }

    public boolean isBy(UUID person) {
        return contributors.stream().anyMatch(contributor -> person.equals(contributor.personId()))
                || person.equals(submittedBy);
    }

    public boolean hasCorresponding(UUID person) {
        return contributors.stream()
                .anyMatch(contributor -> contributor.corresponding() && person.equals(contributor.personId()));
    }
}
