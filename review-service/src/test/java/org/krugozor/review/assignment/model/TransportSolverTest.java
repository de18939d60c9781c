package org.krugozor.review.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krugozor.review.assignment.model.AdditiveAssignment.Impossible;
import org.krugozor.review.assignment.model.AdditiveAssignment.Optimum;

class TransportSolverTest {

    private static final int TRIALS = 400;

    @Test
    void findsTheGreatestTotalUnderLoadsAndSaysWhenThereIsNone() {
        var random = new SplittableRandom(7);
        int possible = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int[][] similarities = new int[1 + random.nextInt(4)][1 + random.nextInt(4)];
            int columns = similarities[0].length;
            for (int[] row : similarities) {
                Arrays.setAll(row, c -> random.nextInt(6));
            }
            int[][] rows = Arrays.stream(similarities)
                    .map(row -> Arrays.copyOf(row, columns))
                    .toArray(int[][]::new);
            int seats = 1 + random.nextInt(2);
            int most = 1 + random.nextInt(4);
            int least = random.nextInt(Math.min(most, 2) + 1);
            var greatest = new EveryTotal(rows, seats, least, most).greatest();
            var outcome = new AdditiveAssignment(rows, seats, least, most).solve(() -> false);
            if (outcome instanceof Optimum optimum) {
                assertThat(OptionalLong.of(optimum.total()))
                        .as("trial %d", trial)
                        .isEqualTo(greatest);
                holds(optimum, rows, seats, least, most);
                possible++;
            } else {
                assertThat(greatest).as("trial %d", trial).isEmpty();
            }
        }
        assertThat(possible).isBetween(TRIALS / 10, TRIALS * 9 / 10);
    }

    @Test
    void tooFewPlacesAreNamedWithTheLoadThatWouldDo() {
        var outcome = new AdditiveAssignment(new int[][] {{1, 2}, {3, 4}, {5, 6}}, 1, 0, 1).solve(() -> false);
        assertThat(outcome).isEqualTo(new Impossible(List.of(new Obstacle.TooFewPlaces(3, 3, 2, 2))));
    }

    @Test
    void promisedLoadIsKeptThoughItCosts() {
        var outcome = new AdditiveAssignment(new int[][] {{9, 0}, {9, 1}}, 1, 1, 2).solve(() -> false);
        assertThat(((Optimum) outcome).total()).isEqualTo(10);
    }

    private static void holds(Optimum optimum, int[][] rows, int seats, int least, int most) {
        int[] loads = new int[rows[0].length];
        long total = 0;
        for (int row = 0; row < rows.length; row++) {
            assertThat(optimum.panels()[row]).hasSize(seats).doesNotHaveDuplicates();
            for (int column : optimum.panels()[row]) {
                loads[column]++;
                total += rows[row][column];
            }
        }
        assertThat(total).isEqualTo(optimum.total());
        assertThat(loads)
                .satisfies(all -> assertThat(IntStream.of(all)).allMatch(load -> load >= least && load <= most));
    }

    /** All ways, one by one. */
    private record EveryTotal(int[][] rows, int seats, int least, int most) {

        OptionalLong greatest() {
            var totals = new ArrayList<Long>();
            walk(0, 0, seats, new int[rows[0].length], 0, totals);
            return totals.stream().mapToLong(total -> total).max();
        }

        private void walk(int row, int from, int wanted, int[] loads, long total, List<Long> totals) {
            if (row == rows.length) {
                if (IntStream.of(loads).allMatch(load -> load >= least)) {
                    totals.add(total);
                }
            } else if (wanted == 0) {
                walk(row + 1, 0, seats, loads, total, totals);
            } else {
                for (int c = from; c < loads.length; c++) {
                    if (loads[c] < most) {
                        loads[c]++;
                        walk(row, c + 1, wanted - 1, loads, total + rows[row][c], totals);
                        loads[c]--;
                    }
                }
            }
        }
    }
}
