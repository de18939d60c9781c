package org.krugozor.review.panel.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What one manuscript asks of its panel, in whole numbers. Only fields with a weight are demands: one without weight
 * neither helps a panel nor leaves a gap.
 */
public final class Demands {

    /** Weights count in billionths: two panels whose coverage differs by less than that are level. */
    private static final double BILLION = 1e9;

    private final List<Demand> demands;
    private final List<String> fields;
    private final List<String> unusable;
    private final long[] weights;
    private final int[] fieldOf;
    private final Map<String, List<Use>> uses = new HashMap<>();

    /**
     * What stating a field says about a demand.
     *
     * @param distance how much wider the field is than what is demanded; negative if it answers beside the line
     * @param eighths for each stated level above 1
     */
    private record Use(int demand, int distance, int eighths) {}

    private Demands(List<Demand> demands, List<String> unusable, Taxonomy taxonomy) {
        this.demands = demands;
        this.unusable = unusable;
        this.fields = List.copyOf(
                new LinkedHashSet<>(demands.stream().map(Demand::code).toList()));
        this.weights = new long[demands.size()];
        this.fieldOf = new int[demands.size()];
        for (int i = 0; i < demands.size(); i++) {
            var demand = demands.get(i);
            weights[i] = Math.round(demand.weight() * BILLION);
            fieldOf[i] = fields.indexOf(demand.code());
            uses(i, demand, taxonomy);
        }
    }

    /** The demands of weighted fields; a weight that is no share of a whole is set aside as {@link #unusable}. */
    public static Demands of(Map<String, Double> weights, Taxonomy taxonomy) {
        var unusable = new ArrayList<String>();
        var demands = new ArrayList<Demand>();
        for (var demand : Demand.of(weights, taxonomy)) {
            if (!(demand.weight() >= 0 && demand.weight() <= 1)) {
                unusable.add(demand.code());
            } else if (Math.round(demand.weight() * BILLION) > 0) {
                demands.add(demand);
            }
        }
        if (demands.size() > Levels.MOST) {
            demands.subList(Levels.MOST, demands.size()).forEach(beyond -> unusable.add(beyond.code()));
            demands.subList(Levels.MOST, demands.size()).clear();
        }
        return new Demands(List.copyOf(demands), unusable.stream().distinct().toList(), taxonomy);
    }

    /** The fields with a weight, in their order. */
    public List<String> fields() {
        return fields;
    }

    /** Fields whose weight is not a number between 0 and 1, or that are more than can be weighed. */
    public List<String> unusable() {
        return unusable;
    }

    /** How people with these levels cover the fields together. */
    PanelScore score(Collection<Levels> people) {
        var best = new double[weights.length];
        for (var levels : people) {
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], (double) levels.on(i) / Levels.WHOLE);
            }
        }
        return PanelScore.of(demands, best);
    }

    List<Demand> all() {
        return demands;
    }

    int count() {
        return weights.length;
    }

    /** Share of the manuscript in billionths. */
    long weight(int demand) {
        return weights[demand];
    }

    int fieldOf(int demand) {
        return fieldOf[demand];
    }

    /** Coverage or depth as a share, 0 to 1. */
    static double share(long sum) {
        return sum / (BILLION * Levels.WHOLE);
    }

    private void uses(int demand, Demand asked, Taxonomy taxonomy) {
        var line = taxonomy.lineage(asked.part());
        for (int distance = 0; distance < line.size(); distance++) {
            use(line.get(distance), new Use(demand, distance, 2));
        }
        taxonomy.bridgesOver(asked.part()).forEach(bridge -> use(bridge, new Use(demand, -1, 1)));
        if (!asked.code().equals(asked.part())) {
            use(asked.code(), new Use(demand, -1, 2));
        }
    }

    private void use(String field, Use use) {
        uses.computeIfAbsent(field, none -> new ArrayList<>()).add(use);
    }

    /** What the expertise comes to on these demands, by the rules of {@link Expertise#on}; reads each field once. */
    public Levels read(Expertise expertise) {
        var inherited = new int[weights.length];
        var beside = new int[weights.length];
        var nearest = new int[weights.length];
        Arrays.fill(nearest, Integer.MAX_VALUE);
        for (var stated : expertise.levels().entrySet()) {
            var used = uses.get(stated.getKey());
            if (used == null) {
                continue;
            }
            var level = stated.getValue();
            int steps = level == null ? 0 : Math.max(1, Math.min(5, level)) - 1;
            for (var use : used) {
                int known = steps * use.eighths();
                if (use.distance() < 0) {
                    beside[use.demand()] = Math.max(beside[use.demand()], known);
                } else if (use.distance() < nearest[use.demand()]) {
                    nearest[use.demand()] = use.distance();
                    inherited[use.demand()] = known;
                }
            }
        }
        for (int i = 0; i < inherited.length; i++) {
            inherited[i] = Math.max(inherited[i], beside[i]);
        }
        return Levels.of(inherited);
    }
}
