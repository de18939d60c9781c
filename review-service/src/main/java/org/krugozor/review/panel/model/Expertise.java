package org.krugozor.review.panel.model;

import java.util.Map;

/**
 * What a reviewer says they know.
 *
 * @param levels by field, 1 "I know nothing" to 5 "this is my area"
 */
public record Expertise(Map<String, Integer> levels) {

    /**
     * How well they know what is demanded, 0 to 1: e = (level − 1) / 4, 0 where nothing is stated. A narrower field
     * inherits from the nearest wider one; a bridge they stated covers both of its sides when the manuscript is on that
     * bridge, and counts half for a plain field on one of its sides.
     */
    public double on(Demand demand, Taxonomy taxonomy) {
        double best = inherited(demand.part(), taxonomy);
        if (!demand.code().equals(demand.part())) {
            best = Math.max(best, stated(demand.code()));
        }
        for (var known : levels.keySet()) {
            if (taxonomy.isBridge(known) && taxonomy.parts(known).contains(demand.part())) {
                best = Math.max(best, stated(known) / 2);
            }
        }
        return best;
    }

    private double inherited(String code, Taxonomy taxonomy) {
        for (var at : taxonomy.lineage(code)) {
            if (levels.containsKey(at)) {
                return stated(at);
            }
        }
        return 0;
    }

    private double stated(String code) {
        var level = levels.get(code);
        return level == null ? 0 : (Math.max(1, Math.min(5, level)) - 1) / 4.0;
    }
}
