package org.krugozor.review.assignment.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Panels for a whole backlog, and how good they are.
 *
 * @param panels in the order of the backlog
 * @param coverage of all panels together: weight times best expertise, summed over fields and manuscripts
 * @param bound no plan under these conflicts and loads covers more
 * @param depth weight times second-best expertise, summed alike
 * @param uncovered the fields whose best expertise is below {@link AssignmentProblem#COVERED}
 * @param loads by reviewer, in the order of the backlog
 * @param greedyCoverage what taking the best seat each time would have covered
 * @param stagedCoverage what assigning seat after seat alone would have covered
 * @param pairs of a manuscript and somebody who may review it and knows something of it
 * @param rounds of refinement that were made
 */
public record AssignmentPlan(
        List<SeatedPanel> panels,
        double coverage,
        double bound,
        double depth,
        List<UncoveredField> uncovered,
        Map<String, Integer> loads,
        double greedyCoverage,
        double stagedCoverage,
        long pairs,
        int rounds)
        implements Assigned {

    /**
     * Who reviews a manuscript.
     *
     * @param weight sum of the weights of its fields, which is the most a panel could cover
     */
    public record SeatedPanel(String manuscript, List<String> reviewers, double coverage, double weight) {

        /** Share of the manuscript that is covered, 0 to 1. */
        public double share() {
            return coverage / weight;
        }
    }

    /**
     * A field of a manuscript that nobody on its panel knows well enough.
     *
     * @param best expertise on the panel
     * @param bestEligible expertise of the best who may review it
     */
    public record UncoveredField(String manuscript, String field, double best, double bestEligible) {

        /** Whether anybody who may review it could cover it. */
        public boolean couldBeCovered() {
            return bestEligible >= AssignmentProblem.COVERED;
        }
    }

    /** How far the plan is from the bound at most, as a share of the bound. */
    public double gap() {
        return bound <= 0 ? 0 : Math.max(0, (bound - coverage) / bound);
    }

    /** The manuscripts that fare worst by share, the worst first. */
    public List<SeatedPanel> worstOff(int number) {
        return panels.stream()
                .sorted(Comparator.comparingDouble(SeatedPanel::share))
                .limit(number)
                .toList();
    }
}
