package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Turns a checked backlog into arrays. */
final class ProblemBuilder {

    /** Enough that rounding never shows in six digits, little enough that sums of a manuscript stay within an int. */
    private static final long FINEST_UNIT = 10_000_000;

    private static final double MOST_PER_MANUSCRIPT = 500_000_000;

    private record Known(int[] who, double[] expertise) {}

    final Backlog backlog;
    final int[] seats;
    final int[] minLoad;
    final int[] maxLoad;
    final int[] institution;
    final long unit;
    final long premium;
    final long[] whole;
    final String[][] fields;
    final int[][] candidates;
    final int[][] values;
    final int[][] covering;
    final int[][] conflicted;
    final int[][] warned;
    final BitSet[] readers;
    final int[] readersOf;

    ProblemBuilder(Backlog backlog) {
        this.backlog = backlog;
        var manuscripts = backlog.manuscripts();
        var reviewers = backlog.reviewers();
        int n = manuscripts.size();
        seats = manuscripts.stream().mapToInt(WaitingManuscript::seats).toArray();
        minLoad = reviewers.stream().mapToInt(AvailableReviewer::minLoad).toArray();
        maxLoad = reviewers.stream().mapToInt(AvailableReviewer::maxLoad).toArray();
        institution = institutions(reviewers);
        conflicted = pairs(backlog, backlog.conflicts());
        warned = pairs(backlog, backlog.warnings());
        if (backlog.rules().onePerInstitution()) {
            warnOfColleagues();
        }
        var languages = new ArrayList<String>();
        readersOf = languages(manuscripts, languages);
        readers =
                languages.stream().map(language -> readers(reviewers, language)).toArray(BitSet[]::new);
        unit = unit(manuscripts);
        whole = new long[n];
        fields = new String[n][];
        candidates = new int[n][];
        values = new int[n][];
        covering = new int[n][];
        premium = backlog.rules().fieldsFirst() ? 1 + most(manuscripts) : 0;
        var known = known(reviewers);
        var position = new int[reviewers.size()];
        Arrays.fill(position, -1);
        for (int p = 0; p < n; p++) {
            fill(p, known, position);
        }
    }

    private void fill(int p, Map<String, Known> known, int[] position) {
        var weights = backlog.manuscripts().get(p).weights();
        fields[p] = weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        candidates[p] = candidates(p, known, position);
        int width = candidates[p].length;
        for (int i = 0; i < width; i++) {
            position[candidates[p][i]] = i;
        }
        values[p] = new int[fields[p].length * width];
        covering[p] = new int[fields[p].length];
        for (int f = 0; f < fields[p].length; f++) {
            double weight = Objects.requireNonNull(weights.get(fields[p][f])) * unit;
            whole[p] += Math.max(1, Math.round(weight));
            int covers = (int) Math.max(1, Math.round(weight * AssignmentProblem.COVERED));
            covering[p][f] = covers;
            var knowing = known.get(fields[p][f]);
            for (int j = 0; knowing != null && j < knowing.who.length; j++) {
                int at = position[knowing.who[j]];
                if (at >= 0) {
                    int value = (int) Math.round(weight * knowing.expertise[j]);
                    // rounding must not carry anybody over the line between covered and uncovered
                    values[p][f * width + at] = knowing.expertise[j] >= AssignmentProblem.COVERED
                            ? Math.max(value, covers)
                            : Math.min(value, covers - 1);
                }
            }
        }
        for (int reviewer : candidates[p]) {
            position[reviewer] = -1;
        }
    }

    private int[] candidates(int p, Map<String, Known> known, int[] position) {
        var found = new BitSet(position.length);
        for (var field : fields[p]) {
            var knowing = known.get(field);
            for (int j = 0; knowing != null && j < knowing.who.length; j++) {
                found.set(knowing.who[j]);
            }
        }
        if (readersOf[p] >= 0) {
            found.and(readers[readersOf[p]]);
        }
        for (int reviewer : conflicted[p]) {
            found.clear(reviewer);
        }
        return found.stream().toArray();
    }

    private static Map<String, Known> known(List<AvailableReviewer> reviewers) {
        var count = new HashMap<String, Integer>();
        reviewers.forEach(reviewer -> reviewer.expertise().forEach((field, expertise) -> {
            if (expertise > 0) {
                count.merge(field, 1, Integer::sum);
            }
        }));
        var known = new HashMap<String, Known>();
        for (int r = 0; r < reviewers.size(); r++) {
            for (var entry : reviewers.get(r).expertise().entrySet()) {
                if (entry.getValue() > 0) {
                    var field = entry.getKey();
                    int left = count.merge(field, -1, Integer::sum);
                    var list = known.computeIfAbsent(field, name -> new Known(new int[left + 1], new double[left + 1]));
                    int at = list.who.length - left - 1;
                    list.who[at] = r;
                    list.expertise[at] = entry.getValue();
                }
            }
        }
        return known;
    }

    private static int[] institutions(List<AvailableReviewer> reviewers) {
        var numbers = new HashMap<String, Integer>();
        return reviewers.stream()
                .mapToInt(reviewer -> reviewer.institution() == null
                        ? -1
                        : numbers.computeIfAbsent(reviewer.institution(), name -> numbers.size()))
                .toArray();
    }

    private static int[] languages(List<WaitingManuscript> manuscripts, List<String> languages) {
        return manuscripts.stream()
                .mapToInt(manuscript -> {
                    if (manuscript.language() == null) {
                        return -1;
                    }
                    if (!languages.contains(manuscript.language())) {
                        languages.add(manuscript.language());
                    }
                    return languages.indexOf(manuscript.language());
                })
                .toArray();
    }

    private static BitSet readers(List<AvailableReviewer> reviewers, String language) {
        var readers = new BitSet(reviewers.size());
        for (int r = 0; r < reviewers.size(); r++) {
            readers.set(r, reviewers.get(r).languages().contains(language));
        }
        return readers;
    }

    /**
     * Where colleagues are kept apart, those of somebody warned of count as warned of too: so the groups of which a panel
     * bears only so many lie within each other and never across, and chains of people who hand a seat on find a complete
     * seating whenever there is one.
     */
    private void warnOfColleagues() {
        for (int p = 0; p < warned.length; p++) {
            var places = new BitSet();
            for (int reviewer : warned[p]) {
                if (institution[reviewer] >= 0) {
                    places.set(institution[reviewer]);
                }
            }
            if (!places.isEmpty()) {
                var already = warned[p];
                warned[p] = IntStream.range(0, institution.length)
                        .filter(r -> institution[r] >= 0 && places.get(institution[r])
                                || Arrays.binarySearch(already, r) >= 0)
                        .toArray();
            }
        }
    }

    private static int[][] pairs(Backlog backlog, List<Backlog.Conflict> given) {
        var manuscripts = new HashMap<String, Integer>();
        backlog.manuscripts().forEach(manuscript -> manuscripts.put(manuscript.id(), manuscripts.size()));
        var reviewers = new HashMap<String, Integer>();
        backlog.reviewers().forEach(reviewer -> reviewers.put(reviewer.id(), reviewers.size()));
        var pairs = new ArrayList<BitSet>();
        backlog.manuscripts().forEach(manuscript -> pairs.add(new BitSet()));
        for (var conflict : given) {
            var manuscript = manuscripts.get(conflict.manuscript());
            var reviewer = reviewers.get(conflict.reviewer());
            if (manuscript != null && reviewer != null) {
                pairs.get(manuscript).set(reviewer);
            }
        }
        return pairs.stream().map(set -> set.stream().toArray()).toArray(int[][]::new);
    }

    private static double weight(WaitingManuscript manuscript) {
        return manuscript.weights().values().stream()
                .mapToDouble(weight -> weight)
                .sum();
    }

    private static long unit(List<WaitingManuscript> manuscripts) {
        double heaviest =
                manuscripts.stream().mapToDouble(ProblemBuilder::weight).max().orElse(1);
        long unit = FINEST_UNIT;
        while (unit > 1 && unit * heaviest > MOST_PER_MANUSCRIPT) {
            unit /= 10;
        }
        return unit;
    }

    private long most(List<WaitingManuscript> manuscripts) {
        return manuscripts.stream()
                .mapToLong(manuscript -> (long) Math.ceil(weight(manuscript) * unit)
                        + manuscript.weights().size())
                .sum();
    }
}
