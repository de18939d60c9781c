package org.krugozor.review.assignment.model;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * One seat of every manuscript after the other, each stage an exact assignment of what candidates add to the seats given
 * before; what nobody adds to is filled last.
 */
final class StagedAssignment {

    private StagedAssignment() {}

    /** Fills what is empty. @return whether the seating is complete; not when time ran out */
    static boolean fill(Seating seating, BooleanSupplier over) {
        int[] waiting = withEmptySeat(seating);
        while (waiting.length > 0) {
            long before = seats(seating);
            if (!new SeatTask(seating, waiting).give(over)) {
                return false;
            }
            if (seats(seating) == before) {
                // nobody left adds anything
                break;
            }
            waiting = withEmptySeat(seating);
        }
        return new SeatCompletion(seating).complete();
    }

    private static long seats(Seating seating) {
        return IntStream.of(seating.loads).asLongStream().sum();
    }

    private static int[] withEmptySeat(Seating seating) {
        return IntStream.range(0, seating.problem.manuscripts)
                .filter(p -> seating.emptySeat(p) != Seating.EMPTY)
                .toArray();
    }
}
