package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How good a plan is by every wish, counted from the backlog alone. Weights of one decimal and expertise of two are taken,
 * so that all of it is whole thousandths and what is equal comes out equal.
 *
 * @param shares of each manuscript that is covered, the worst-off first
 * @param unevenness sum of the squares of what each has to write
 * @param colleagues pairs of one institution on a panel
 * @param days since those on the seats were asked, in all
 */
record PlanScore(
        int uncovered, long coverage, List<Double> shares, long depth, long unevenness, long colleagues, long days) {

    private static final long THOUSANDTHS = 1_000;

    /** The better is the greater. */
    static Comparator<PlanScore> order(Backlog.Rules rules) {
        var byCoverage = Comparator.comparingLong(PlanScore::coverage)
                .thenComparing(PlanScore::worstFirst, Arrays::compare)
                .thenComparingLong(PlanScore::depth)
                .thenComparing(Comparator.comparingLong(PlanScore::unevenness).reversed())
                .thenComparing(Comparator.comparingLong(PlanScore::colleagues).reversed())
                .thenComparingLong(PlanScore::days);
        return rules.fieldsFirst()
                ? Comparator.comparingInt(PlanScore::uncovered).reversed().thenComparing(byCoverage)
                : byCoverage;
    }

    private static double[] worstFirst(PlanScore score) {
        return score.shares.stream().mapToDouble(share -> share).toArray();
    }

    static PlanScore of(Backlog backlog, AssignmentPlan plan) {
        var people = backlog.reviewers().stream().collect(Collectors.toMap(AvailableReviewer::id, Function.identity()));
        return of(
                backlog,
                plan.panels().stream()
                        .map(panel -> panel.reviewers().stream()
                                .map(id -> Objects.requireNonNull(people.get(id)))
                                .toList())
                        .toList());
    }

    /** @param panels of the manuscripts in their order */
    static PlanScore of(Backlog backlog, List<List<AvailableReviewer>> panels) {
        int uncovered = 0;
        long coverage = 0;
        var shares = new ArrayList<Double>();
        long depth = 0;
        long colleagues = 0;
        long days = 0;
        Map<String, Long> loads = new HashMap<>();
        for (int p = 0; p < panels.size(); p++) {
            long covered = 0;
            long whole = 0;
            for (var field : backlog.manuscripts().get(p).weights().entrySet()) {
                long weight = Math.round(10 * field.getValue());
                var known = panels.get(p).stream()
                        .map(one -> Math.round(100 * one.expertise().getOrDefault(field.getKey(), 0.0)))
                        .sorted(Comparator.reverseOrder())
                        .toList();
                covered += weight * known.get(0);
                depth += known.size() > 1 ? weight * known.get(1) : 0;
                uncovered += weight > 0 && known.get(0) < 25 ? 1 : 0;
                whole += weight * 100;
            }
            coverage += covered;
            shares.add((double) covered / whole);
            for (var one : panels.get(p)) {
                loads.merge(one.id(), 1L, Long::sum);
                days += one.daysSinceAsked();
                colleagues += panels.get(p).stream()
                        .filter(other -> one != other
                                && one.institution() != null
                                && one.institution().equals(other.institution()))
                        .count();
            }
        }
        return new PlanScore(
                uncovered,
                coverage,
                shares.stream().sorted().toList(),
                depth,
                backlog.reviewers().stream()
                        .mapToLong(one -> one.held() + loads.getOrDefault(one.id(), 0L))
                        .map(burden -> burden * burden)
                        .sum(),
                colleagues / 2,
                days);
    }

    /** Coverage as the plan tells it. */
    double told() {
        return coverage / (double) THOUSANDTHS;
    }
}
