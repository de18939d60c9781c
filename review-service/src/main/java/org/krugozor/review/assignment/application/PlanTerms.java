package org.krugozor.review.assignment.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is to be.
 *
 * @param manuscripts that get a panel
 * @param seats on each panel
 * @param load reviews somebody gets by the plan at most; null for as many as their own limit leaves
 * @param minLoad reviews everybody gets at least
 * @param seconds to look for the best plan
 */
public record PlanTerms(
        List<UUID> manuscripts,
        int seats,
        @Nullable Integer load,
        int minLoad,
        boolean onePerInstitution,
        int seconds) {

    PlanTerms of(List<UUID> chosen) {
        return new PlanTerms(chosen, seats, load, minLoad, onePerInstitution, seconds);
    }
}
