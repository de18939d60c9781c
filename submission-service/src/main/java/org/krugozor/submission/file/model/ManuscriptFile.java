package org.krugozor.submission.file.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a manuscript. It belongs to the versions from one ordinal up to another, so that a revision starts with
 * the files of the last version and nothing submitted is ever touched.
 *
 * @param content hash of what was uploaded
 * @param cleaned hash of the copy that may cross the blind
 * @param untilOrdinal first version it no longer belongs to, null while it stays
 */
public record ManuscriptFile(
        UUID fileId,
        UUID manuscriptId,
        FileKind kind,
        String name,
        String mediaType,
        long size,
        String content,
        FileState state,
        @Nullable String refusal,
        List<Finding> findings,
        @Nullable String cleaned,
        long cleanedSize,
        @Nullable String cleanedType,
        int fromOrdinal,
        @Nullable Integer untilOrdinal,
        UUID uploadedBy,
        Instant uploadedAt) {

    public boolean belongsTo(int ordinal) {
        return fromOrdinal <= ordinal && (untilOrdinal == null || ordinal < untilOrdinal);
    }

    public boolean isClean() {
        return state == FileState.CLEAN;
    }
}
