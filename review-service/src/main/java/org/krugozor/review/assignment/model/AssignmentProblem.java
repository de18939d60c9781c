package org.krugozor.review.assignment.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A backlog made ready for the search: people and manuscripts by number, and what each candidate is worth to each field
 * of a manuscript (weight times expertise) as whole numbers of a {@link #unit}th, so that every sum is exact and the same
 * on every machine.
 */
public final class AssignmentProblem implements Posed {

    /** Expertise below which a field counts as uncovered. */
    public static final double COVERED = 0.25;

    final Backlog backlog;
    final int manuscripts;
    final int reviewers;
    final int[] seats;
    final int[] minLoad;
    final int[] maxLoad;
    final int[] institution;
    /** Whole numbers to one of weight. */
    final long unit;
    /** What a covered field is worth beside its coverage: more than all coverage there is, or nothing. */
    final long premium;

    /** By manuscript: what it is worth with every field known in full. */
    final long[] whole;
    /** By manuscript: its fields with a weight, the heaviest first. */
    final String[][] fields;
    /** By manuscript: those who may review it and know something of it, in ascending order. */
    final int[][] candidates;
    /** By manuscript: value of field f for candidate i at {@code f * candidates + i}. */
    final int[][] values;
    /** By manuscript and field: the least value that covers it. */
    final int[][] covering;

    private final int[][] conflicted;
    private final int[][] warned;
    private final BitSet[] readers;
    private final int[] readersOf;

    AssignmentProblem(ProblemBuilder built) {
        backlog = built.backlog;
        manuscripts = built.seats.length;
        reviewers = built.maxLoad.length;
        seats = built.seats;
        minLoad = built.minLoad;
        maxLoad = built.maxLoad;
        institution = built.institution;
        unit = built.unit;
        premium = built.premium;
        whole = built.whole;
        fields = built.fields;
        candidates = built.candidates;
        values = built.values;
        covering = built.covering;
        conflicted = built.conflicted;
        warned = built.warned;
        readers = built.readers;
        readersOf = built.readersOf;
    }

    /** Checks the backlog and its loads; a problem posed has at least one plan. */
    public static Posed of(Backlog backlog) {
        var wrong = BacklogCheck.of(backlog);
        if (!wrong.isEmpty()) {
            return new Unassignable(wrong);
        }
        var problem = new AssignmentProblem(new ProblemBuilder(backlog));
        var shortage = Shortage.of(problem);
        return shortage.isEmpty() ? problem : new Unassignable(shortage);
    }

    boolean isConflicted(int manuscript, int reviewer) {
        return Arrays.binarySearch(conflicted[manuscript], reviewer) >= 0;
    }

    /** Whether only so many like the reviewer may sit on the manuscript's panel together. */
    boolean isWarned(int manuscript, int reviewer) {
        return warned[manuscript].length > 0 && Arrays.binarySearch(warned[manuscript], reviewer) >= 0;
    }

    /** Whether there are people who may review the manuscript, but not together. */
    boolean keepsApart(int manuscript) {
        return backlog.rules().onePerInstitution() || warned[manuscript].length > 0;
    }

    boolean reads(int manuscript, int reviewer) {
        int language = readersOf[manuscript];
        return language < 0 || readers[language].get(reviewer);
    }

    boolean isEligible(int manuscript, int reviewer) {
        return reads(manuscript, reviewer) && !isConflicted(manuscript, reviewer);
    }

    /** Where the reviewer stands among the manuscript's candidates; below 0 who knows nothing of it. */
    int candidate(int manuscript, int reviewer) {
        return Arrays.binarySearch(candidates[manuscript], reviewer);
    }

    long totalSeats() {
        return Arrays.stream(seats).asLongStream().sum();
    }

    long totalPlaces() {
        return Arrays.stream(maxLoad)
                .mapToLong(load -> Math.min(load, manuscripts))
                .sum();
    }

    /** Pairs of a manuscript and somebody who may review it and knows something of it. */
    long eligiblePairs() {
        return Arrays.stream(candidates).mapToLong(list -> list.length).sum();
    }

    /** More than any chain of moves can gain, yet small enough to be added up. */
    long bounty() {
        long most = 0;
        for (int p = 0; p < manuscripts; p++) {
            long all = fields[p].length * premium;
            for (int cover : covering[p]) {
                all += 5L * cover;
            }
            most = Math.max(most, all);
        }
        return (most + 1) * (Math.min(manuscripts, reviewers) + 1);
    }

    int held(int reviewer) {
        return backlog.reviewers().get(reviewer).held();
    }

    int daysSinceAsked(int reviewer) {
        return backlog.reviewers().get(reviewer).daysSinceAsked();
    }

    String manuscriptId(int manuscript) {
        return backlog.manuscripts().get(manuscript).id();
    }

    String reviewerId(int reviewer) {
        return backlog.reviewers().get(reviewer).id();
    }
}
