package org.krugozor.publication.file;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file an article is made from, or a letter attached to it. */
public record SourceFile(
        UUID id,
        UUID manuscriptId,
        String kind,
        String mediaType,
        String name,
        long size,
        String sha256,
        State state,
        @Nullable String reason) {

    public enum State {
        WAITING,
        HERE,
        FAILED
    }
}
