package org.krugozor.submission.file.model;

import java.util.UUID;

/**
 * A file as one other service may copy it.
 *
 * @param ref random: tells nothing of file, order or owner
 * @param content hash of the bytes handed out
 */
public record Rendition(
        UUID ref, UUID fileId, Audience audience, Kind kind, String mediaType, long size, String content) {

    public enum Audience {
        REVIEW,
        PUBLICATION
    }

    public enum Kind {
        ANONYMOUS,
        SOURCE,
        DOCUMENT
    }
}
