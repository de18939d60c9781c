package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The plain problem: similarities of manuscripts and reviewers add up, and the greatest total there is is found. */
public final class AdditiveAssignment {

    private final int[][] similarities;
    private final int seats;
    private final int minLoad;
    private final int maxLoad;

    /** What came out. */
    public sealed interface Outcome {}

    /**
     * The best there is.
     *
     * @param panels columns by row
     * @param total sum of their similarities
     */
    public record Optimum(int[][] panels, long total) implements Outcome {}

    /** There is nothing to be found, for these reasons. */
    public record Impossible(List<Obstacle> obstacles) implements Outcome {}

    /** @param similarities by manuscript and reviewer, whole numbers not below 0 */
    public AdditiveAssignment(int[][] similarities, int seats, int minLoad, int maxLoad) {
        this.similarities = similarities;
        this.seats = seats;
        this.minLoad = minLoad;
        this.maxLoad = maxLoad;
    }

    /** Blocks until the optimum is found or it is called off. */
    public Outcome solve(BooleanSupplier over) {
        var obstacles = obstacles();
        if (!obstacles.isEmpty()) {
            return new Impossible(obstacles);
        }
        int rows = similarities.length;
        var task = new Similarities();
        long most = 1;
        for (int[] row : similarities) {
            most = Math.max(most, IntStream.of(row).max().orElse(0));
        }
        var solver = new TransportSolver(task, most * (task.columns() + 2));
        if (!solver.solve(over)) {
            return new Impossible(List.of(new Obstacle.Cancelled()));
        }
        var panels = new int[rows][seats];
        long total = 0;
        for (int row = 0; row < rows; row++) {
            for (int nth = 0; nth < seats; nth++) {
                panels[row][nth] = solver.place(row, nth);
                total += similarities[row][panels[row][nth]];
            }
        }
        return new Optimum(panels, total);
    }

    /** Everybody may review everything, so counting tells all. */
    private List<Obstacle> obstacles() {
        if (similarities.length == 0 || similarities[0].length == 0) {
            return List.of(new Obstacle.NothingToAssign(similarities.length == 0));
        }
        int rows = similarities.length;
        int columns = similarities[0].length;
        var obstacles = new ArrayList<Obstacle>();
        if (seats < 1) {
            obstacles.add(new Obstacle.ImpossibleLoads("At least one seat is needed", List.of("seats " + seats)));
        }
        if (minLoad < 0 || maxLoad < minLoad) {
            obstacles.add(new Obstacle.ImpossibleLoads(
                    "No load can be below 0, nor the least above the most", List.of(minLoad + " to " + maxLoad)));
        }
        if (seats > columns) {
            obstacles.add(new Obstacle.MoreSeatsThanReviewers(
                    IntStream.rangeClosed(1, rows).mapToObj(Integer::toString).toList(), columns));
        }
        long wanted = (long) rows * seats;
        long places = (long) columns * Math.min(maxLoad, rows);
        if (obstacles.isEmpty() && wanted > places) {
            obstacles.add(new Obstacle.TooFewPlaces(rows, wanted, places, (int) ((wanted + columns - 1) / columns)));
        }
        if (obstacles.isEmpty() && (long) minLoad * columns > wanted) {
            obstacles.add(new Obstacle.MinLoadsAboveSeats((long) minLoad * columns, wanted));
        }
        return obstacles;
    }

    private final class Similarities implements TransportTask {

        private final int[] all = IntStream.range(0, similarities[0].length).toArray();

        @Override
        public int rows() {
            return similarities.length;
        }

        @Override
        public int columns() {
            return all.length;
        }

        @Override
        public int demand(int row) {
            return seats;
        }

        @Override
        public int[] columnsOf(int row) {
            return all;
        }

        @Override
        public void gains(int row, long[] into) {
            for (int c = 0; c < all.length; c++) {
                into[c] = similarities[row][c];
            }
        }

        @Override
        public int least(int column) {
            return minLoad;
        }

        @Override
        public int most(int column) {
            return maxLoad;
        }

        @Override
        public boolean mayStayOut() {
            return false;
        }
    }
}
