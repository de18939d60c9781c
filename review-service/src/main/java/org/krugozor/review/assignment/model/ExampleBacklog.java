package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Invented backlogs for trials and measurements, the same for the same seed. Fields are unevenly popular (the nth in
 * order of popularity as 1/√n), with manuscripts and reviewers alike; a manuscript has one to three fields, mostly
 * neighbours, weighted 1, .6/.4 or .5/.3/.2; a reviewer knows four to twelve, a few of them well.
 */
public final class ExampleBacklog {

    private static final double[][] WEIGHTS = {{1}, {.6, .4}, {.5, .3, .2}};
    private static final double NEIGHBOUR = 0.5;
    private static final int REACH = 4;

    private final SplittableRandom random;
    private final double[] popularity;

    private ExampleBacklog(int fields, long seed) {
        random = new SplittableRandom(seed);
        popularity = new double[fields];
        double sum = 0;
        for (int f = 0; f < fields; f++) {
            sum += 1 / Math.sqrt(f + 1);
            popularity[f] = sum;
        }
    }

    /**
     * Makes one.
     *
     * @param seats of each manuscript
     * @param maxLoad of each reviewer
     */
    public static Backlog of(
            int manuscripts, int reviewers, int fields, int conflicts, int seats, int minLoad, int maxLoad, long seed) {
        var example = new ExampleBacklog(fields, seed);
        var waiting = new ArrayList<WaitingManuscript>();
        for (int p = 0; p < manuscripts; p++) {
            waiting.add(new WaitingManuscript("p" + (p + 1), example.weights(), seats, null));
        }
        var available = new ArrayList<AvailableReviewer>();
        for (int r = 0; r < reviewers; r++) {
            available.add(
                    new AvailableReviewer("r" + (r + 1), example.expertise(), minLoad, maxLoad, Set.of(), null, 0));
        }
        return new Backlog(
                waiting, available, example.conflicts(manuscripts, reviewers, conflicts), Backlog.Rules.DEFAULT);
    }

    private Map<String, Double> weights() {
        double[] shares = WEIGHTS[Math.min(random.nextInt(WEIGHTS.length), popularity.length - 1)];
        var weights = new LinkedHashMap<String, Double>();
        int first = field();
        for (double share : shares) {
            int field = weights.isEmpty() ? first : near(first);
            while (weights.containsKey(name(field))) {
                field = field();
            }
            weights.put(name(field), share);
        }
        return weights;
    }

    private Map<String, Double> expertise() {
        int known = Math.min(4 + random.nextInt(9), popularity.length);
        var expertise = new LinkedHashMap<String, Double>();
        int first = field();
        for (int i = 0; i < known; i++) {
            int field = i == 0 ? first : near(first);
            while (expertise.containsKey(name(field))) {
                field = field();
            }
            double level = i < 3 ? 0.5 + random.nextDouble() / 2 : random.nextDouble();
            expertise.put(name(field), Math.max(0.01, Math.round(level * 100) / 100.0));
        }
        return expertise;
    }

    private List<Backlog.Conflict> conflicts(int manuscripts, int reviewers, int wanted) {
        var pairs = new HashSet<Long>();
        var conflicts = new ArrayList<Backlog.Conflict>();
        while (conflicts.size() < Math.min((long) wanted, (long) manuscripts * reviewers / 2)) {
            int p = random.nextInt(manuscripts);
            int r = random.nextInt(reviewers);
            if (pairs.add((long) p * reviewers + r)) {
                conflicts.add(new Backlog.Conflict("p" + (p + 1), "r" + (r + 1)));
            }
        }
        return conflicts;
    }

    private int near(int field) {
        if (random.nextDouble() >= NEIGHBOUR) {
            return field();
        }
        return Math.floorMod(field + 1 + random.nextInt(REACH), popularity.length);
    }

    private int field() {
        double at = random.nextDouble() * popularity[popularity.length - 1];
        int f = Arrays.binarySearch(popularity, at);
        return f >= 0 ? f : -f - 1;
    }

    private static String name(int field) {
        return "t" + (field + 1);
    }
}
