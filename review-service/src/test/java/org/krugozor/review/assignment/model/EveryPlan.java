package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All plans of a small backlog, one by one, by the definition alone. */
final class EveryPlan {

    /** How well a panel covers its manuscript. */
    record Score(int uncovered, double coverage) {}

    private final Backlog backlog;
    private final List<List<List<AvailableReviewer>>> choices = new ArrayList<>();
    private final Map<String, Integer> loads = new HashMap<>();
    private final List<List<AvailableReviewer>> seated = new ArrayList<>();
    private final List<List<List<AvailableReviewer>>> plans = new ArrayList<>();

    private EveryPlan(Backlog backlog) {
        this.backlog = backlog;
        backlog.manuscripts().forEach(manuscript -> {
            var panels = new ArrayList<List<AvailableReviewer>>();
            panels(manuscript, 0, new ArrayList<>(), panels);
            choices.add(panels);
        });
        walk(0);
    }

    static EveryPlan of(Backlog backlog) {
        return new EveryPlan(backlog);
    }

    /** By plan, the panels of the manuscripts in their order. */
    List<List<List<AvailableReviewer>>> plans() {
        return plans;
    }

    /** By all wishes of the backlog in their order. */
    Optional<PlanScore> best() {
        return scores().max(PlanScore.order(backlog.rules()));
    }

    Optional<Double> greatestCoverage() {
        return scores().map(PlanScore::told).max(Comparator.naturalOrder());
    }

    private Stream<PlanScore> scores() {
        return plans.stream().map(panels -> PlanScore.of(backlog, panels));
    }

    static Score score(WaitingManuscript manuscript, List<AvailableReviewer> panel) {
        int uncovered = 0;
        double coverage = 0;
        for (var field : manuscript.weights().entrySet()) {
            double best = panel.stream()
                    .mapToDouble(reviewer -> reviewer.expertise().getOrDefault(field.getKey(), 0.0))
                    .max()
                    .orElse(0);
            coverage += field.getValue() * best;
            uncovered += field.getValue() > 0 && best < 0.25 ? 1 : 0;
        }
        return new Score(uncovered, coverage);
    }

    private void panels(
            WaitingManuscript manuscript,
            int from,
            List<AvailableReviewer> chosen,
            List<List<AvailableReviewer>> into) {
        if (chosen.size() == manuscript.seats()) {
            into.add(List.copyOf(chosen));
            return;
        }
        for (int r = from; r < backlog.reviewers().size(); r++) {
            var reviewer = backlog.reviewers().get(r);
            if (mayReview(backlog, manuscript, reviewer) && mayMeet(backlog, manuscript, chosen, reviewer)) {
                chosen.add(reviewer);
                panels(manuscript, r + 1, chosen, into);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    static boolean mayReview(Backlog backlog, WaitingManuscript manuscript, AvailableReviewer reviewer) {
        return !backlog.conflicts().contains(new Backlog.Conflict(manuscript.id(), reviewer.id()))
                && (manuscript.language() == null || reviewer.languages().contains(manuscript.language()));
    }

    static boolean mayMeet(
            Backlog backlog, WaitingManuscript manuscript, List<AvailableReviewer> panel, AvailableReviewer reviewer) {
        boolean apart = !backlog.rules().onePerInstitution()
                || reviewer.institution() == null
                || panel.stream().noneMatch(other -> Objects.equals(other.institution(), reviewer.institution()));
        return apart
                && (!isWarned(backlog, manuscript, reviewer)
                        || panel.stream()
                                        .filter(other -> isWarned(backlog, manuscript, other))
                                        .count()
                                < backlog.rules().warnedAtMost());
    }

    private static boolean isWarned(Backlog backlog, WaitingManuscript manuscript, AvailableReviewer reviewer) {
        return backlog.warnings().contains(new Backlog.Conflict(manuscript.id(), reviewer.id()));
    }

    private void walk(int p) {
        if (p == choices.size()) {
            if (backlog.reviewers().stream()
                    .allMatch(reviewer -> loads.getOrDefault(reviewer.id(), 0) >= reviewer.minLoad())) {
                plans.add(List.copyOf(seated));
            }
            return;
        }
        for (var panel : choices.get(p)) {
            if (panel.stream().allMatch(one -> loads.getOrDefault(one.id(), 0) < one.maxLoad())) {
                panel.forEach(one -> loads.merge(one.id(), 1, Integer::sum));
                seated.add(panel);
                walk(p + 1);
                seated.remove(p);
                panel.forEach(one -> loads.merge(one.id(), -1, Integer::sum));
            }
        }
    }
}
