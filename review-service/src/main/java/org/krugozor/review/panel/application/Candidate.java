package org.krugozor.review.panel.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.conflict.Conflict;

/**
 * A reviewer with one manuscript in mind.
 *
 * @param coverage what they cover alone, 0 to 1
 * @param adds what they add to the coverage of the others on the panel
 * @param deepens what they add to the others' depth, 0 to 1; 0 where it was not asked
 * @param fields expertise by field, 0 to 1
 * @param addsFields titles of the fields in which they add something
 * @param obstacles stable codes: conflicted, not-admitted, paused, fully-loaded, does-not-read, on-panel, gone
 * @param standing codes of what a reason for asking them has to be given for
 * @param affinity how near their texts are to the manuscript's, 0 to 1000
 * @param seated asked already in the round under way, at work or done
 */
public record Candidate(
        UUID reviewerId,
        String name,
        String affiliation,
        String degree,
        List<String> languages,
        double coverage,
        double adds,
        double deepens,
        Map<String, Double> fields,
        List<String> addsFields,
        int open,
        int maxLoad,
        @Nullable Instant lastAskedAt,
        List<Conflict> conflicts,
        boolean eligible,
        List<String> obstacles,
        List<String> standing,
        int affinity,
        boolean seated) {}
