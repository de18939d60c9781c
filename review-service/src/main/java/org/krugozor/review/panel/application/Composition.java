package org.krugozor.review.panel.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.panel.model.PanelOrder.Step;
import org.krugozor.review.panel.model.PanelScore;

/**
 * A panel and who else could be on it.
 *
 * @param panel each by what they bring to the others
 * @param order where it stands on each step of the journal's order of wishes; empty for nobody
 * @param alternates by what they would add as one more, the best first
 * @param substitutes for each who may still be changed, who would take their seat best
 * @param eligible how many different people could be asked
 * @param turnedAway how many could not, by obstacle; somebody may have several
 * @param recruits whom to win as a reviewer for what the panel does not know
 * @param fields titles by code
 * @param seats of the panel as wanted
 * @param askBeforeAlternate whether the journal asks its editors before an alternate is invited
 */
public record Composition(
        List<Candidate> panel,
        PanelScore score,
        Map<Step, Double> order,
        List<Candidate> alternates,
        Map<UUID, List<Candidate>> substitutes,
        int eligible,
        Map<String, Integer> turnedAway,
        List<Recruit> recruits,
        Map<String, String> fields,
        int seats,
        boolean askBeforeAlternate) {

    /**
     * Somebody who is no reviewer yet.
     *
     * @param fields of the manuscript in which they published here; empty if nobody knows
     */
    public record Recruit(
            String name, String affiliation, @Nullable String email, Source source, List<String> fields) {}

    /** How the office knows of somebody. */
    public enum Source {
        PUBLISHED_HERE,
        SUGGESTED_BY_AUTHOR,
        SUGGESTED_BY_REVIEWER
    }
}
