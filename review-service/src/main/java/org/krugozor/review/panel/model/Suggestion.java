package org.krugozor.review.panel.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The best panel there is, and who comes next.
 *
 * @param panel the locked first, then by what they add to the others; each reason is against the rest of the panel
 * @param score how the panel covers the fields; the uncovered and thin ones are its gaps
 * @param alternates by what they would add to the panel as one more, the best first
 * @param substitutes for each of the panel not locked, who would take their seat best
 * @param eligible how many different people could have been asked
 * @param turnedAway how many could not, by obstacle; somebody may have several
 */
public record Suggestion(
        List<Reason> panel,
        PanelOrder order,
        PanelScore score,
        List<Alternate> alternates,
        Map<UUID, List<Alternate>> substitutes,
        int eligible,
        Map<Obstacle, Integer> turnedAway)
        implements PanelAnswer {

    /**
     * Somebody next in line.
     *
     * @param reason against those they would join
     * @param order where the panel would stand with them
     */
    public record Alternate(Reason reason, PanelOrder order) {}

    public List<UUID> ids() {
        return panel.stream().map(Reason::candidate).toList();
    }
}
