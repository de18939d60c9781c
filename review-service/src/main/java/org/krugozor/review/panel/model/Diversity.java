package org.krugozor.review.panel.model;

import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Interdisciplinarity of weights: Rao-Stirling D = Σ over i≠j of p_i p_j d_ij, shown as 1/(1−D). */
public final class Diversity {

    private Diversity() {}

    /** The effective number of fields, 1 for one field. */
    public static double effectiveFields(Map<String, Double> weights, ToDoubleBiFunction<String, String> distance) {
        return 1 / (1 - raoStirling(weights, distance));
    }

    public static double raoStirling(Map<String, Double> weights, ToDoubleBiFunction<String, String> distance) {
        double sum = 0;
        for (var one : weights.entrySet()) {
            for (var other : weights.entrySet()) {
                if (!one.getKey().equals(other.getKey())) {
                    sum += one.getValue() * other.getValue() * distance.applyAsDouble(one.getKey(), other.getKey());
                }
            }
        }
        return sum;
    }
}
