package org.krugozor.review.casefile.adapter.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.model.Field;
import org.krugozor.review.casefile.model.ItemType;
import org.krugozor.review.casefile.model.LanguageMetadata;
import org.krugozor.review.casefile.model.Manuscript;
import org.krugozor.review.casefile.model.Request;
import org.krugozor.review.conflict.Author;
import org.krugozor.review.conflict.Authorship;

/** The state of a manuscript as submission-service says it, as far as the office reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SubmittedManuscript(
        UUID manuscriptId,
        String number,
        UUID callId,
        int callVersion,
        @Nullable String topic,
        ItemType itemType,
        String language,
        @Nullable String section,
        Manuscript.Version version,
        Map<String, @Nullable LanguageMetadata> metadata,
        List<Author> contributors,
        List<Field> fields,
        @Nullable String methodStatement,
        @Nullable Map<String, Object> declarations,
        List<Rendition> renditions,
        @Nullable List<Map<String, Object>> checks,
        @Nullable List<Authorship.Suggested> suggestedReviewers,
        @Nullable List<Authorship.Opposed> opposedReviewers,
        @Nullable UUID submittedBy,
        @Nullable UUID enteredBy,
        Instant firstReceivedAt,
        List<Request> requests,
        @Nullable Translation translation,
        ReceivedStanding standing) {

    /** The language of the working translation among the renditions. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Translation(String language) {}

    /** A file another service may copy. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rendition(UUID ref, String audience, String kind, String mediaType, long size, String sha256) {}

    /** The working translation handed on last. */
    Optional<Rendition> translated() {
        return renditions.stream()
                .filter(one -> one.audience().equals("review") && one.kind().equals("TRANSLATION"))
                .reduce((earlier, later) -> later);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReceivedStanding(int epoch) {}

    Manuscript manuscript() {
        var texts = new HashMap<String, LanguageMetadata>();
        metadata.forEach((language, text) -> {
            if (text != null) {
                texts.put(language, text);
            }
        });
        return new Manuscript(
                number,
                callId,
                callVersion,
                topic,
                itemType,
                language,
                section,
                texts,
                fields,
                methodStatement,
                List.of(version));
    }

    Authorship authorship() {
        return new Authorship(
                contributors,
                submittedBy,
                enteredBy,
                declarations,
                Objects.requireNonNullElse(suggestedReviewers, List.of()),
                Objects.requireNonNullElse(opposedReviewers, List.of()),
                checks);
    }
}
