package org.krugozor.review.assignment.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of the search for a plan besides its panels.
 *
 * @param bound no plan under the same conflicts and loads covers more; 0 without a plan
 * @param hindrances why there is no plan
 * @param failure a stable code if the search itself broke down
 */
public record Findings(
        double bound, List<Hindrance> hindrances, @Nullable String failure) {

    /**
     * A reason why there is no plan.
     *
     * @param code stable, in kebab case
     * @param manuscripts and {@code reviewers}: the ids it concerns
     */
    public record Hindrance(String code, List<String> manuscripts, List<String> reviewers, Map<String, Long> numbers) {}

    /** The search broke down. */
    public static Findings failed(String code) {
        return new Findings(0, List.of(), code);
    }
}
