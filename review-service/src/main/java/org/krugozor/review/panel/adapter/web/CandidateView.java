package org.krugozor.review.panel.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.conflict.ConflictView;

/**
 * A reviewer as the office sees them with one manuscript in mind; the reasons are sentences, the
 * conflicts codes.
 *
 * @param standing codes of what a reason for asking them has to be given for, to be sent back with it
 * @param affinity how near their texts are to the manuscript's, 0 to 1000; it breaks ties and filters, nothing more
 */
record CandidateView(
        UUID reviewerId,
        String name,
        String affiliation,
        String degree,
        List<String> languages,
        double coverage,
        double adds,
        Map<String, Double> fields,
        Load load,
        @Nullable Instant lastAskedAt,
        List<ConflictView> conflicts,
        boolean eligible,
        List<String> obstacles,
        List<String> standing,
        List<String> reasons,
        int affinity,
        boolean seated) {

    /** Reviews at once. */
    record Load(int open, int max) {}
}
