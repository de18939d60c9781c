package org.krugozor.publication.galley.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published form of an article as the office works with it; a PDF, uploaded or laid out here.
 *
 * @param reason why it failed, as a stable code
 * @param contentVersion the article's content it was made from
 */
public record Galley(
        UUID id,
        UUID manuscriptId,
        Origin origin,
        String language,
        String name,
        State state,
        @Nullable String reason,
        @Nullable Integer pages,
        @Nullable Long size,
        @Nullable String sha256,
        int contentVersion,
        Instant createdAt) {

    public enum Origin {
        UPLOADED,
        TYPESET
    }

    public enum State {
        WORKING,
        READY,
        FAILED
    }
}
