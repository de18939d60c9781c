package org.krugozor.review.panel.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.krugozor.review.panel.model.PanelOrder.Step;

/** Why somebody is not on the suggested panel. */
public sealed interface WhyNot {

    /** They are. */
    record OnPanel() implements WhyNot {}

    /** Nobody is known by that id. */
    record Unknown() implements WhyNot {}

    /** Something stands between them and the manuscript. */
    record Barred(Set<Obstacle> obstacles) implements WhyNot {}

    /** Every seat is locked for somebody else. */
    record NoSeat() implements WhyNot {}

    /** There is no panel, with them or without. */
    record NoneAtAll(NoPanel because) implements WhyNot {}

    /** With them no panel keeps the wishes. */
    record Unfit(NoPanel because) implements WhyNot {}

    /**
     * The best panel with them is not as good as the best panel.
     *
     * @param decides the first step of the order on which the two differ
     * @param differences all steps on which they differ, in their order
     * @param bestWith the best panel they would be on
     * @param reason what they would bring to the others of that panel
     */
    record Worse(Step decides, List<Difference> differences, List<UUID> bestWith, PanelOrder with, Reason reason)
            implements WhyNot {}

    /** What both panels have on one step, as {@link PanelOrder#on} says it. */
    record Difference(Step step, double best, double with) {}
}
