package org.krugozor.review.assignment.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which of two complete seatings of a problem is better, by all wishes in their order: what it is worth, the worst-off
 * manuscript and then the next, depth, even load, other institutions, and who was asked longest ago. The better is the
 * greater.
 */
final class OrderOfWishes implements Comparator<Seating> {

    @Override
    public int compare(Seating one, Seating other) {
        int order = Long.compare(one.worth(), other.worth());
        order = order != 0 ? order : Arrays.compare(shares(one), shares(other));
        order = order != 0 ? order : Long.compare(depth(one), depth(other));
        order = order != 0 ? order : Long.compare(unevenness(other), unevenness(one));
        order = order != 0 ? order : Integer.compare(colleagues(other), colleagues(one));
        return order != 0 ? order : Long.compare(days(one), days(other));
    }

    /** The worst-off first. */
    private static double[] shares(Seating seating) {
        return manuscripts(seating).mapToDouble(seating::share).sorted().toArray();
    }

    private static long depth(Seating seating) {
        return manuscripts(seating).mapToLong(seating::depth).sum();
    }

    /** Less the more evenly the same number of seats is spread. */
    private static long unevenness(Seating seating) {
        return IntStream.range(0, seating.loads.length)
                .mapToLong(seating::burden)
                .map(burden -> burden * burden)
                .sum();
    }

    /** Pairs of one institution on one panel. */
    private static int colleagues(Seating seating) {
        return manuscripts(seating)
                .map(p -> IntStream.range(0, seating.panels[p].length)
                        .map(s -> seating.colleagues(p, s, seating.panels[p][s]))
                        .sum())
                .sum();
    }

    private static long days(Seating seating) {
        return IntStream.range(0, seating.loads.length)
                .mapToLong(r -> (long) seating.loads[r] * seating.problem.daysSinceAsked(r))
                .sum();
    }

    private static IntStream manuscripts(Seating seating) {
        return IntStream.range(0, seating.panels.length);
    }
}
