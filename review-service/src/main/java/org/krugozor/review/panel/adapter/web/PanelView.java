package org.krugozor.review.panel.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.panel.model.FieldCoverage;
import org.krugozor.review.panel.model.PanelOrder.Step;

/**
 * A panel and who else could be on it, in words.
 *
 * @param panel each by what they bring to the others
 * @param total what the panel covers of the manuscript, 0 to 1
 * @param order where it stands on each step of the journal's order of wishes
 * @param alternates by what they would add as one more, the best first
 * @param substitutes for each who may still be changed, who would take their seat best
 * @param eligible how many different people could be asked
 * @param turnedAway how many could not, by obstacle
 * @param gaps what the panel does not know, in sentences
 */
record PanelView(
        List<CandidateView> panel,
        double total,
        List<FieldView> coverage,
        Map<Step, Double> order,
        List<CandidateView> alternates,
        Map<UUID, List<CandidateView>> substitutes,
        int eligible,
        Map<String, Integer> turnedAway,
        List<String> gaps,
        List<RecruitView> recruits,
        int seats,
        boolean askBeforeAlternate) {

    /** How the panel covers a field of the manuscript; weight and best 0 to 1. */
    record FieldView(String code, String title, double weight, double best, FieldCoverage.State state) {}

    /** Somebody to be won as a reviewer; {@code why} is a sentence. */
    record RecruitView(
            String name, String affiliation, @Nullable String email, String source, List<String> fields, String why) {}
}
