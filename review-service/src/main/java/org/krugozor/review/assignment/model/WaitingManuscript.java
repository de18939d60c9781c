package org.krugozor.review.assignment.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A manuscript that waits for its panel.
 *
 * @param weights by field, not negative; they usually sum to 1
 * @param seats how many reviewers it wants, at least 1
 * @param language which its reviewers must read; null where that is of no concern
 */
public record WaitingManuscript(
        String id,
        Map<String, Double> weights,
        int seats,
        @Nullable String language) {}
