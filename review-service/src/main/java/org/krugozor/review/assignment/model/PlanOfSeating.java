package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Tells a finished seating in words of the backlog, with sums taken from the numbers as they were given. */
final class PlanOfSeating {

    private final Seating seating;
    private final AssignmentProblem problem;
    private final List<AssignmentPlan.UncoveredField> uncovered = new ArrayList<>();
    private double depth;

    private PlanOfSeating(Seating seating) {
        this.seating = seating;
        problem = seating.problem;
    }

    static AssignmentPlan of(Seating seating, long bound, long greedy, long staged, int rounds) {
        return new PlanOfSeating(seating).tell(bound, greedy, staged, rounds);
    }

    private AssignmentPlan tell(long bound, long greedy, long staged, int rounds) {
        var panels =
                IntStream.range(0, problem.manuscripts).mapToObj(this::panel).toList();
        Map<String, Integer> loads = new LinkedHashMap<>();
        for (int r = 0; r < problem.reviewers; r++) {
            loads.put(problem.reviewerId(r), seating.loads[r]);
        }
        double unit = problem.unit;
        double coverage = panels.stream()
                .mapToDouble(AssignmentPlan.SeatedPanel::coverage)
                .sum();
        // each value was rounded by less than two units, and sums of doubles err by far less than that
        double rounding = 2.0
                * IntStream.range(0, problem.manuscripts)
                        .map(p -> problem.fields[p].length)
                        .sum();
        return new AssignmentPlan(
                panels,
                coverage,
                Math.min((bound + rounding) / unit, possible()),
                depth,
                List.copyOf(uncovered),
                loads,
                greedy / unit,
                staged / unit,
                problem.eligiblePairs(),
                rounds);
    }

    private AssignmentPlan.SeatedPanel panel(int p) {
        var manuscript = problem.backlog.manuscripts().get(p);
        double coverage = 0;
        for (var field : problem.fields[p]) {
            double weight = Objects.requireNonNull(manuscript.weights().get(field));
            double best = 0;
            double second = 0;
            for (int reviewer : seating.panels[p]) {
                double known = expertise(reviewer, field);
                second = Math.max(second, Math.min(best, known));
                best = Math.max(best, known);
            }
            coverage += weight * best;
            depth += weight * second;
            if (best < AssignmentProblem.COVERED) {
                uncovered.add(new AssignmentPlan.UncoveredField(manuscript.id(), field, best, bestEligible(p, field)));
            }
        }
        return new AssignmentPlan.SeatedPanel(
                manuscript.id(),
                IntStream.of(seating.panels[p]).mapToObj(problem::reviewerId).toList(),
                coverage,
                weight(manuscript));
    }

    /** All weight there is: rounding must not lift the bound above it. */
    private double possible() {
        return problem.backlog.manuscripts().stream()
                        .mapToDouble(PlanOfSeating::weight)
                        .sum()
                * (1 + 1e-12);
    }

    private static double weight(WaitingManuscript manuscript) {
        return manuscript.weights().values().stream()
                .mapToDouble(weight -> weight)
                .sum();
    }

    private double bestEligible(int p, String field) {
        return IntStream.of(problem.candidates[p])
                .mapToDouble(reviewer -> expertise(reviewer, field))
                .max()
                .orElse(0);
    }

    private double expertise(int reviewer, String field) {
        return problem.backlog.reviewers().get(reviewer).expertise().getOrDefault(field, 0.0);
    }
}
