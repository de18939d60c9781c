package org.krugozor.publication.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * Diversity of fields after Stirling (2007) and Leinster and Cobbold (2012).
 *
 * @param raoStirling Σ p_i p_j d_ij over ordered pairs i ≠ j, 0 to 1
 * @param effective the effective number of fields, 1 / (1 - D): what people are shown
 */
public record Diversity(double raoStirling, double effective) {

    public static Diversity of(Map<String, Double> weights, ToDoubleBiFunction<String, String> distance) {
        double sum = 0;
        for (var i : weights.entrySet()) {
            for (var j : weights.entrySet()) {
                if (!i.getKey().equals(j.getKey())) {
                    sum += i.getValue() * j.getValue() * distance.applyAsDouble(i.getKey(), j.getKey());
                }
            }
        }
        return of(sum);
    }

    private static Diversity of(double raoStirling) {
        return new Diversity(raoStirling, 1 / (1 - raoStirling));
    }

    /**
     * The diversity of several articles taken together, and its parts: within them on average, and between them.
     *
     * @param between how many times more fields the whole has than its articles on average, 1 if they are all alike
     */
    public record Parts(Diversity pooled, Diversity within, double between) {}

    /** Of articles of equal weight; null-safe for none: all ones. */
    public static Parts parts(List<Map<String, Double>> articles, ToDoubleBiFunction<String, String> distance) {
        if (articles.isEmpty()) {
            return new Parts(of(0), of(0), 1);
        }
        var pool = new LinkedHashMap<String, Double>();
        var single = new ArrayList<Diversity>();
        for (var weights : articles) {
            single.add(of(weights, distance));
            weights.forEach((code, weight) -> pool.merge(code, weight / articles.size(), Double::sum));
        }
        var pooled = of(pool, distance);
        var within =
                of(single.stream().mapToDouble(Diversity::raoStirling).average().orElse(0));
        return new Parts(pooled, within, pooled.effective() / within.effective());
    }
}
