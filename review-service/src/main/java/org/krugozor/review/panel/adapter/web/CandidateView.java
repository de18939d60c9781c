package org.krugozor.review.panel.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.conflict.Conflict;

/** A reviewer as the office sees them with one manuscript in mind; the reasons are sentences. */
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
        List<Conflict> conflicts,
        boolean eligible,
        List<String> obstacles,
        List<String> reasons,
        boolean seated) {

    /** Reviews at once. */
    record Load(int open, int max) {}
}
