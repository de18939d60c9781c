package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * How well a panel covers a manuscript.
 *
 * @param total Σ over fields of weight · best expertise in the panel, 0 to 1
 */
public record PanelScore(double total, List<FieldCoverage> perField) {

    /** Of the best expertise on each demand. */
    static PanelScore of(List<Demand> demands, double[] best) {
        double total = 0;
        var perField = new ArrayList<FieldCoverage>();
        var codes = new LinkedHashSet<String>();
        demands.forEach(demand -> codes.add(demand.code()));
        for (var code : codes) {
            double weight = 0;
            double covered = 0;
            double weakest = 1;
            for (int i = 0; i < best.length; i++) {
                if (demands.get(i).code().equals(code)) {
                    weight += demands.get(i).weight();
                    covered += demands.get(i).weight() * best[i];
                    weakest = Math.min(weakest, best[i]);
                }
            }
            total += covered;
            perField.add(FieldCoverage.of(code, weight, weight == 0 ? 0 : covered / weight, weakest));
        }
        return new PanelScore(total, List.copyOf(perField));
    }

    /** The fields nobody in the panel knows. */
    public List<String> uncovered() {
        return in(FieldCoverage.State.UNCOVERED);
    }

    /** The fields somebody knows a part of and nobody knows. */
    public List<String> thin() {
        return in(FieldCoverage.State.THIN);
    }

    private List<String> in(FieldCoverage.State state) {
        return perField.stream()
                .filter(field -> field.state() == state)
                .map(FieldCoverage::code)
                .toList();
    }
}
