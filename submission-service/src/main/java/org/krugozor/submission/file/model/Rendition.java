package org.krugozor.submission.file.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as one other service may copy it.
 *
 * @param ref random: tells nothing of file, order or owner
 * @param content hash of the bytes handed out
 * @param language of a working translation, null for all else
 */
public record Rendition(
        UUID ref,
        UUID fileId,
        Audience audience,
        Kind kind,
        String mediaType,
        long size,
        String content,
        @Nullable String language) {

    public enum Audience {
        REVIEW,
        PUBLICATION
    }

    public enum Kind {
        ANONYMOUS,
        SOURCE,
        DOCUMENT,
        TRANSLATION
    }
}
