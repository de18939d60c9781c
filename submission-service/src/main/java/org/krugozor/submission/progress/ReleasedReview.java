package org.krugozor.submission.progress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review a decision released to the authors, under a letter instead of a name. */
public record ReleasedReview(
        UUID reviewId,
        String label,
        int round,
        @Nullable String recommendation,
        @Nullable String commentsToAuthors,
        Map<String, @Nullable Integer> scores,
        List<File> files) {

    public record File(UUID ref, String mediaType) {}
}
