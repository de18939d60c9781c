package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a manuscript asks a panel to know.
 *
 * @param code the manuscript's field
 * @param part the field itself, or one side of a bridge
 * @param weight share of the manuscript; the parts of a bridge halve its weight
 */
public record Demand(String code, String part, double weight) {

    /** The demands of weighted fields, in their order. */
    public static List<Demand> of(Map<String, Double> weights, Taxonomy taxonomy) {
        var demands = new ArrayList<Demand>();
        weights.forEach((code, weight) -> {
            var parts = taxonomy.parts(code);
            parts.forEach(part -> demands.add(new Demand(code, part, weight / parts.size())));
        });
        return List.copyOf(demands);
    }
}
