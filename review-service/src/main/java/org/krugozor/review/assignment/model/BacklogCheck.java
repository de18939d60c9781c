package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is wrong with a backlog before anybody tries to assign it. */
final class BacklogCheck {

    private final Backlog backlog;
    private final List<Obstacle> obstacles = new ArrayList<>();

    private BacklogCheck(Backlog backlog) {
        this.backlog = backlog;
    }

    static List<Obstacle> of(Backlog backlog) {
        var check = new BacklogCheck(backlog);
        if (backlog.manuscripts().isEmpty() || backlog.reviewers().isEmpty()) {
            return List.of(new Obstacle.NothingToAssign(backlog.manuscripts().isEmpty()));
        }
        check.duplicates("manuscript", backlog.manuscripts().stream().map(WaitingManuscript::id));
        check.duplicates("reviewer", backlog.reviewers().stream().map(AvailableReviewer::id));
        check.numbers();
        check.loads();
        return check.obstacles;
    }

    private void duplicates(String what, Stream<String> ids) {
        var seen = new HashSet<String>();
        var twice = ids.filter(id -> !seen.add(id)).distinct().toList();
        if (!twice.isEmpty()) {
            obstacles.add(new Obstacle.Duplicates(what, twice));
        }
    }

    private void numbers() {
        var weights = new ArrayList<String>();
        var weightless = new ArrayList<String>();
        for (var manuscript : backlog.manuscripts()) {
            collect(weights, manuscript.id(), manuscript.weights(), weight -> weight >= 0 && weight <= MAX_WEIGHT);
            if (manuscript.weights().values().stream().allMatch(weight -> weight == 0)) {
                weightless.add(manuscript.id());
            }
        }
        var expertise = new ArrayList<String>();
        for (var reviewer : backlog.reviewers()) {
            collect(expertise, reviewer.id(), reviewer.expertise(), known -> known >= 0 && known <= 1);
        }
        if (!weights.isEmpty()) {
            obstacles.add(new Obstacle.ImpossibleNumbers("a weight from 0 to " + (long) MAX_WEIGHT, weights));
        }
        if (!expertise.isEmpty()) {
            obstacles.add(new Obstacle.ImpossibleNumbers("an expertise from 0 to 1", expertise));
        }
        if (!weightless.isEmpty()) {
            obstacles.add(new Obstacle.Weightless(weightless));
        }
    }

    /** Far above any sensible weight; it keeps every sum within a long. */
    static final double MAX_WEIGHT = 1_000_000;

    private static void collect(List<String> into, String id, Map<String, Double> numbers, Predicate<Double> fine) {
        numbers.forEach((field, number) -> {
            if (!fine.test(number)) {
                into.add(id + " " + field + " " + number);
            }
        });
    }

    private void loads() {
        impossible(
                "At least one seat is needed",
                backlog.manuscripts().stream()
                        .filter(manuscript -> manuscript.seats() < 1)
                        .map(WaitingManuscript::id));
        impossible(
                "No load can be below 0, nor the least above the most",
                backlog.reviewers().stream()
                        .filter(reviewer -> reviewer.minLoad() < 0 || reviewer.maxLoad() < reviewer.minLoad())
                        .map(AvailableReviewer::id));
    }

    private void impossible(String rule, Stream<String> ids) {
        var all = ids.toList();
        if (!all.isEmpty()) {
            obstacles.add(new Obstacle.ImpossibleLoads(rule, all));
        }
    }
}
