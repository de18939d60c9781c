package org.krugozor.review.panel.model;

import java.util.List;

/**
 * How well a panel covers a manuscript.
 *
 * @param total Σ over fields of weight · best expertise in the panel, 0 to 1
 */
public record PanelScore(double total, List<FieldCoverage> perField) {

    /** The fields nobody in the panel knows. */
    public List<String> uncovered() {
        return perField.stream()
                .filter(field -> field.state() == FieldCoverage.State.UNCOVERED)
                .map(FieldCoverage::code)
                .toList();
    }
}
