package org.krugozor.review.panel.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Expertise of reviewers (rows) on the demands of a manuscript (columns), each 0 to 1. */
public final class CoverageMatrix {

    private final List<Demand> demands;
    private final Map<UUID, double[]> rows = new LinkedHashMap<>();

    public CoverageMatrix(Map<String, Double> weights, Taxonomy taxonomy, Map<UUID, Expertise> reviewers) {
        demands = Demand.of(weights, taxonomy);
        reviewers.forEach((id, expertise) -> rows.put(
                id,
                demands.stream()
                        .mapToDouble(demand -> expertise.on(demand, taxonomy))
                        .toArray()));
    }

    /** What this reviewer alone covers, 0 to 1. */
    public double alone(UUID reviewer) {
        return score(new Panel(List.of(reviewer))).total();
    }

    /** What the reviewer adds to the panel's score. */
    public double adds(Panel panel, UUID reviewer) {
        var best = best(panel);
        var row = row(reviewer);
        double added = 0;
        for (int i = 0; i < demands.size(); i++) {
            added += demands.get(i).weight() * Math.max(0, row[i] - best[i]);
        }
        return added;
    }

    /** Expertise of one reviewer by field of the manuscript; for a bridge the mean of its sides. */
    public Map<String, Double> fields(UUID reviewer) {
        var perField = new LinkedHashMap<String, Double>();
        score(new Panel(List.of(reviewer))).perField().forEach(field -> perField.put(field.code(), field.best()));
        return perField;
    }

    /** Score of a panel: Σ over demands of weight · max over the panel of expertise. */
    public PanelScore score(Panel panel) {
        return PanelScore.of(demands, best(panel));
    }

    private double[] best(Panel panel) {
        var best = new double[demands.size()];
        for (var reviewer : panel.reviewers()) {
            var row = row(reviewer);
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], row[i]);
            }
        }
        return best;
    }

    private double[] row(UUID reviewer) {
        var row = rows.get(reviewer);
        return row == null ? new double[demands.size()] : row;
    }
}
