package org.krugozor.review.assignment.model;

import java.util.Arrays;

/** Who sits where while the search goes on: panels that may still have empty seats, loads, and what it is all worth. */
final class Seating {

    static final int EMPTY = -1;

    final AssignmentProblem problem;
    /** Reviewers by manuscript and seat, or {@link #EMPTY}. */
    final int[][] panels;
    /** Where the one on a seat stands among the manuscript's candidates; below 0 who adds nothing. */
    private final int[][] places;

    final int[] loads;
    private final long[] worths;
    private long worth;

    Seating(AssignmentProblem problem) {
        this.problem = problem;
        panels = new int[problem.manuscripts][];
        places = new int[problem.manuscripts][];
        for (int p = 0; p < problem.manuscripts; p++) {
            panels[p] = new int[problem.seats[p]];
            Arrays.fill(panels[p], EMPTY);
            places[p] = panels[p].clone();
        }
        loads = new int[problem.reviewers];
        worths = new long[problem.manuscripts];
    }

    Seating(Seating other) {
        problem = other.problem;
        panels = copy(other.panels);
        places = copy(other.places);
        loads = other.loads.clone();
        worths = other.worths.clone();
        worth = other.worth;
    }

    private static int[][] copy(int[][] rows) {
        return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
    }

    /** Coverage and, before it, the premiums of covered fields. */
    long worth() {
        return worth;
    }

    long worth(int p) {
        return worths[p];
    }

    void seat(int p, int seat, int reviewer) {
        seat(p, seat, reviewer, problem.candidate(p, reviewer));
    }

    /** @param place of the reviewer among the manuscript's candidates */
    void seat(int p, int seat, int reviewer, int place) {
        panels[p][seat] = reviewer;
        places[p][seat] = place;
        loads[reviewer]++;
        revalue(p);
    }

    void clear(int p, int seat) {
        if (panels[p][seat] != EMPTY) {
            loads[panels[p][seat]]--;
            panels[p][seat] = EMPTY;
            places[p][seat] = EMPTY;
            revalue(p);
        }
    }

    /** Like clearing and seating, in one go. */
    void replace(int p, int seat, int reviewer, int place) {
        loads[panels[p][seat]]--;
        seat(p, seat, reviewer, place);
    }

    /** The ones on two seats change places; places among the candidates are those they come to. */
    void swap(int p, int seat, int place, int q, int otherSeat, int otherPlace) {
        int here = panels[p][seat];
        panels[p][seat] = panels[q][otherSeat];
        places[p][seat] = place;
        panels[q][otherSeat] = here;
        places[q][otherSeat] = otherPlace;
        revalue(p);
        revalue(q);
    }

    private void revalue(int p) {
        long now = worthWithout(p, EMPTY);
        worth += now - worths[p];
        worths[p] = now;
    }

    /** Value of the best on the panel for a field, leaving out one seat. */
    int best(int p, int field, int without) {
        int[] values = problem.values[p];
        int base = field * problem.candidates[p].length;
        int best = 0;
        int[] row = places[p];
        for (int s = 0; s < row.length; s++) {
            if (s != without && row[s] >= 0) {
                best = Math.max(best, values[base + row[s]]);
            }
        }
        return best;
    }

    /** What the panel would be worth without this seat. */
    long worthWithout(int p, int without) {
        return worthWith(p, without, -1);
    }

    /** What the panel would be worth if this candidate, by place, sat on the seat. */
    long worthWith(int p, int seat, int place) {
        int[] values = problem.values[p];
        int[] covering = problem.covering[p];
        int width = problem.candidates[p].length;
        long sum = 0;
        for (int f = 0; f < covering.length; f++) {
            int best = best(p, f, seat);
            if (place >= 0) {
                best = Math.max(best, values[f * width + place]);
            }
            sum += best >= covering[f] ? best + problem.premium : best;
        }
        return sum;
    }

    /** Coverage alone, without premiums. */
    long coverage(int p) {
        return coverageWith(p, EMPTY, -1);
    }

    long coverageWith(int p, int seat, int place) {
        int width = problem.candidates[p].length;
        long sum = 0;
        for (int f = 0; f < problem.covering[p].length; f++) {
            sum += Math.max(best(p, f, seat), place >= 0 ? problem.values[p][f * width + place] : 0);
        }
        return sum;
    }

    /** How much of all a panel could cover this one does, 0 to 1: the same number for the same share, whatever it is of. */
    double share(int p) {
        return shareWith(p, EMPTY, -1);
    }

    double shareWith(int p, int seat, int place) {
        return coverageWith(p, seat, place) / (double) problem.whole[p];
    }

    long coverage() {
        long sum = 0;
        for (int p = 0; p < panels.length; p++) {
            sum += coverage(p);
        }
        return sum;
    }

    /** Second-best values of the fields. */
    long depth(int p) {
        return depthWith(p, EMPTY, -1);
    }

    long depthWith(int p, int seat, int place) {
        int[] values = problem.values[p];
        int width = problem.candidates[p].length;
        long sum = 0;
        for (int f = 0; f < problem.covering[p].length; f++) {
            int best = place >= 0 ? values[f * width + place] : 0;
            int second = 0;
            for (int s = 0; s < places[p].length; s++) {
                int value = s != seat && places[p][s] >= 0 ? values[f * width + places[p][s]] : 0;
                second = Math.max(second, Math.min(best, value));
                best = Math.max(best, value);
            }
            sum += second;
        }
        return sum;
    }

    /** What each candidate would add to the panel without one seat; −1 for seats keeps all. */
    void gains(int p, int without, long[] into) {
        int[] values = problem.values[p];
        int width = problem.candidates[p].length;
        Arrays.fill(into, 0, width, 0);
        for (int f = 0; f < problem.covering[p].length; f++) {
            int best = best(p, f, without);
            int covers = problem.covering[p][f];
            long premium = best >= covers ? 0 : problem.premium;
            int base = f * width;
            for (int i = 0; i < width; i++) {
                int value = values[base + i];
                if (value > best) {
                    into[i] += value - best + (value >= covers ? premium : 0);
                }
            }
        }
    }

    boolean isOn(int p, int reviewer) {
        for (int one : panels[p]) {
            if (one == reviewer) {
                return true;
            }
        }
        return false;
    }

    /** Whether the panel, leaving out one seat, leaves room for the reviewer and for somebody like them. */
    boolean fits(int p, int without, int reviewer) {
        int institution = problem.backlog.rules().onePerInstitution() ? problem.institution[reviewer] : -1;
        boolean isWarned = problem.isWarned(p, reviewer);
        int room = problem.backlog.rules().warnedAtMost();
        for (int s = 0; s < panels[p].length; s++) {
            int other = panels[p][s];
            if (s != without
                    && other != EMPTY
                    && (other == reviewer || institution >= 0 && problem.institution[other] == institution)) {
                return false;
            }
            if (isWarned && s != without && other != EMPTY && problem.isWarned(p, other)) {
                room--;
            }
        }
        return !isWarned || room > 0;
    }

    /** All a reviewer would have to write, what they held before with it. */
    int burden(int reviewer) {
        return loads[reviewer] + problem.held(reviewer);
    }

    /** How many others on the panel, leaving out one seat, are from the reviewer's institution. */
    int colleagues(int p, int without, int reviewer) {
        int institution = problem.institution[reviewer];
        int count = 0;
        for (int s = 0; s < panels[p].length; s++) {
            if (institution >= 0 && s != without && problem.institution[panels[p][s]] == institution) {
                count++;
            }
        }
        return count;
    }

    int emptySeat(int p) {
        for (int s = 0; s < panels[p].length; s++) {
            if (panels[p][s] == EMPTY) {
                return s;
            }
        }
        return EMPTY;
    }

    int seatOf(int p, int reviewer) {
        for (int s = 0; s < panels[p].length; s++) {
            if (panels[p][s] == reviewer) {
                return s;
            }
        }
        return EMPTY;
    }

    int place(int p, int seat) {
        return places[p][seat];
    }

    boolean isComplete() {
        for (int p = 0; p < panels.length; p++) {
            if (emptySeat(p) != EMPTY) {
                return false;
            }
        }
        for (int r = 0; r < loads.length; r++) {
            if (loads[r] < problem.minLoad[r]) {
                return false;
            }
        }
        return true;
    }
}
