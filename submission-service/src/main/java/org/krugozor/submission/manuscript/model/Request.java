package org.krugozor.submission.manuscript.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.content.Contributor;
import org.krugozor.submission.content.Metadata;

/**
 * What an author asks of whoever holds the manuscript; kept until it is answered.
 *
 * @param answer GRANTED or REFUSED, null while open
 */
public record Request(
        UUID requestId,
        Kind kind,
        String reason,
        Instant requestedAt,
        UUID requestedBy,
        @Nullable Changes changes,
        @Nullable String answer,
        @Nullable String answerReason,
        @Nullable Instant answeredAt) {

    public enum Kind {
        WITHDRAWAL,
        CORRECTION
    }

    /** What is to be put right; what is not given stays. */
    public record Changes(
            @Nullable Map<String, Metadata> metadata,
            @Nullable List<Contributor> contributors) {

        public boolean nothing() {
            return (metadata == null || metadata.isEmpty()) && (contributors == null || contributors.isEmpty());
        }

        /** The content with the changes in it. */
        public Content appliedTo(Content content) {
            var corrected = content;
            if (metadata != null && !metadata.isEmpty()) {
                var merged = new java.util.LinkedHashMap<>(content.metadata());
                merged.putAll(metadata);
                corrected = corrected.under(merged);
            }
            return contributors == null || contributors.isEmpty() ? corrected : corrected.by(contributors);
        }

        /** The changes for a draft begun before: only where it still says what the submitted version said. */
        Content appliedTo(Content draft, Content submitted) {
            var still = new java.util.LinkedHashMap<String, Metadata>();
            if (metadata != null) {
                metadata.forEach((language, correct) -> {
                    var now = draft.metadata().get(language);
                    if (now == null || now.equals(submitted.metadata().get(language))) {
                        still.put(language, correct);
                    }
                });
            }
            boolean same = untied(draft).equals(untied(submitted));
            return new Changes(still, same ? contributors : null).appliedTo(draft);
        }

        private static List<Contributor> untied(Content content) {
            return content.untied().contributors();
        }

        /** The same with authors tied to the persons their addresses belong to. */
        public Changes by(java.util.function.UnaryOperator<Contributor> tie) {
            return new Changes(
                    metadata,
                    contributors == null ? null : contributors.stream().map(tie).toList());
        }
    }

    public static Request open(UUID id, Kind kind, String reason, Instant now, UUID by, @Nullable Changes changes) {
        return new Request(id, kind, reason, now, by, changes, null, null, null);
    }

    Request answered(String with, @Nullable String why, Instant now) {
        return new Request(requestId, kind, reason, requestedAt, requestedBy, changes, with, why, now);
    }

    public boolean pending() {
        return answer == null;
    }
}
