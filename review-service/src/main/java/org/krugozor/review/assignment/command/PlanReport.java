package org.krugozor.review.assignment.command;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.krugozor.review.assignment.model.AssignmentPlan;
import org.krugozor.review.assignment.model.Obstacle;

/** What a person wants to know of a plan, or of there being none, on a page of a terminal. */
final class PlanReport {

    private static final int SHOWN = 5;
    private static final int OBSTACLES_SHOWN = 20;
    private static final int LONGEST_NAME = 60;

    private final PrintStream out;

    PlanReport(PrintStream out) {
        this.out = out;
    }

    void print(AssignmentPlan plan, double seconds) {
        double weight = plan.panels().stream()
                .mapToDouble(AssignmentPlan.SeatedPanel::weight)
                .sum();
        line("papers      %d, reviewers %d", plan.panels().size(), plan.loads().size());
        line("pairs       %d of a paper and somebody who knows something of it", plan.pairs());
        line("coverage    %.6f of %.6f (%.2f %%)", plan.coverage(), weight, 100 * plan.coverage() / weight);
        line("bound       %.6f, no plan covers more", plan.bound());
        line("gap         %.4f %%", 100 * plan.gap());
        line("uncovered   %d pairs of paper and topic%s", plan.uncovered().size(), someUncovered(plan));
        line("worst       %s", worst(plan.worstOff(SHOWN)));
        line("depth       %.6f", plan.depth());
        line("loads       %s", loads(plan.loads().values()));
        line("alone       greedy %.6f, staged %.6f", plan.greedyCoverage(), plan.stagedCoverage());
        line("rounds      %d", plan.rounds());
        line("time        %.2f s", seconds);
    }

    void print(List<Obstacle> obstacles) {
        line("There is no plan.");
        for (var obstacle : obstacles.subList(0, Math.min(OBSTACLES_SHOWN, obstacles.size()))) {
            line("- %s: %s %s", obstacle.code(), obstacle.reason(), obstacle.help());
        }
        if (obstacles.size() > OBSTACLES_SHOWN) {
            line("- and %d more like these", obstacles.size() - OBSTACLES_SHOWN);
        }
    }

    private static String someUncovered(AssignmentPlan plan) {
        if (plan.uncovered().isEmpty()) {
            return "";
        }
        long hopeless = plan.uncovered().stream()
                .filter(field -> !field.couldBeCovered())
                .count();
        return " (" + hopeless + " that nobody eligible could cover): "
                + String.join(
                        ", ",
                        plan.uncovered().stream()
                                .limit(SHOWN)
                                .map(field -> String.format(
                                        Locale.ROOT,
                                        "%s %s %.2f",
                                        brief(field.manuscript()),
                                        brief(field.field()),
                                        field.best()))
                                .toList())
                + (plan.uncovered().size() > SHOWN ? ", …" : "");
    }

    private static String worst(List<AssignmentPlan.SeatedPanel> panels) {
        return String.join(
                ", ",
                panels.stream()
                        .map(panel -> String.format(Locale.ROOT, "%s %.4f", brief(panel.manuscript()), panel.share()))
                        .toList());
    }

    /** A name as long as a page says nothing more than its beginning. */
    private static String brief(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static String loads(Collection<Integer> loads) {
        var counts = new TreeMap<Integer, Integer>();
        loads.forEach(load -> counts.merge(load, 1, Integer::sum));
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(entry -> entry.getValue() + (entry.getValue() == 1 ? " has " : " have ") + entry.getKey())
                        .toList());
    }

    private void line(String pattern, Object... values) {
        out.printf(Locale.ROOT, pattern + "%n", values);
    }
}
