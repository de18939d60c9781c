package org.krugozor.review.casefile.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author reads of a review once a decision released it; nothing in it tells who wrote it.
 *
 * @param scores by criterion, null where the reviewer could not judge
 */
public record ReleasedReview(
        UUID reviewId,
        String label,
        int round,
        @Nullable Recommendation recommendation,
        @Nullable String commentsToAuthors,
        Map<String, @Nullable Integer> scores,
        List<ReleasedFile> files) {

    /** An annotated file, cleaned, under a name made for the author. */
    public record ReleasedFile(UUID ref, String mediaType) {}
}
