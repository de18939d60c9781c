package org.krugozor.submission.file.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an inspection came to. */
public sealed interface Inspection {

    /**
     * The file may be taken.
     *
     * @param cleaned hash of the copy without properties and authors of comments and changes, null for pictures
     *     that need none
     * @param words the text as its reader counts it, notes included
     * @param aside headers, comments, descriptions: what is not counted and may still name somebody
     */
    record Clean(
            String mediaType,
            @Nullable String cleaned,
            long cleanedSize,
            @Nullable String cleanedType,
            List<Finding> findings,
            String words,
            String aside)
            implements Inspection {}

    /** The file is not taken, and why. */
    record Refused(String reason, @Nullable String place) implements Inspection {}
}
