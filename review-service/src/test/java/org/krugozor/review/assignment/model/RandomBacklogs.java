package org.krugozor.review.assignment.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Small backlogs with every kind of trouble in them: tight loads, conflicts, languages, colleagues, promised loads. */
final class RandomBacklogs {

    private static final String[] LANGUAGES = {"kk", "ru", "en"};

    private final SplittableRandom random;

    private RandomBacklogs(long seed) {
        random = new SplittableRandom(seed);
    }

    static Backlog small(long seed) {
        return new RandomBacklogs(seed).make(4, 5, 2);
    }

    static Backlog middling(long seed) {
        return new RandomBacklogs(seed).make(40, 25, 3);
    }

    private Backlog make(int mostManuscripts, int mostReviewers, int mostSeats) {
        boolean languages = random.nextInt(3) == 0;
        boolean promised = random.nextInt(3) == 0;
        boolean apart = random.nextInt(3) == 0;
        int load = 1 + random.nextInt(3 * mostManuscripts * mostSeats / mostReviewers);
        var manuscripts = new ArrayList<WaitingManuscript>();
        for (int p = 0; p < 1 + random.nextInt(mostManuscripts); p++) {
            manuscripts.add(new WaitingManuscript(
                    "p" + p, weights(), 1 + random.nextInt(mostSeats), languages ? language() : null));
        }
        var reviewers = new ArrayList<AvailableReviewer>();
        for (int r = 0; r < 2 + random.nextInt(mostReviewers - 1); r++) {
            reviewers.add(new AvailableReviewer(
                    "r" + r,
                    expertise(),
                    promised ? random.nextInt(Math.min(load, 2) + 1) : 0,
                    load,
                    new TreeSet<>(List.of(language(), language())),
                    random.nextInt(4) == 0 ? null : "i" + random.nextInt(mostReviewers),
                    random.nextInt(100),
                    random.nextInt(3) == 0 ? random.nextInt(3) : 0));
        }
        var conflicts = new HashSet<Backlog.Conflict>();
        for (int c = random.nextInt(manuscripts.size() + 1); c > 0; c--) {
            conflicts.add(new Backlog.Conflict(
                    "p" + random.nextInt(manuscripts.size()), "r" + random.nextInt(reviewers.size())));
        }
        return new Backlog(
                manuscripts,
                reviewers,
                new ArrayList<>(conflicts),
                random.nextInt(3) == 0 ? warnings(manuscripts, reviewers, apart) : List.of(),
                new Backlog.Rules(apart, random.nextInt(2) == 0, random.nextInt(3)));
    }

    /** Where colleagues are kept apart, of one of them is warned as of the others. */
    private List<Backlog.Conflict> warnings(
            List<WaitingManuscript> manuscripts, List<AvailableReviewer> reviewers, boolean ofColleagues) {
        var warnings = new ArrayList<Backlog.Conflict>();
        for (var manuscript : manuscripts) {
            var author = "i" + random.nextInt(3);
            for (var reviewer : reviewers) {
                if (author.equals(reviewer.institution()) || !ofColleagues && random.nextInt(3) == 0) {
                    warnings.add(new Backlog.Conflict(manuscript.id(), reviewer.id()));
                }
            }
        }
        return warnings;
    }

    private Map<String, Double> weights() {
        var weights = new LinkedHashMap<String, Double>();
        for (int f = 1 + random.nextInt(7); f > 0; f--) {
            weights.put("t" + random.nextInt(8), (1 + random.nextInt(10)) / 10.0);
        }
        return weights;
    }

    private Map<String, Double> expertise() {
        var expertise = new LinkedHashMap<String, Double>();
        for (int f = random.nextInt(5); f > 0; f--) {
            expertise.put("t" + random.nextInt(8), random.nextInt(21) / 20.0);
        }
        return expertise;
    }

    private String language() {
        return LANGUAGES[random.nextInt(LANGUAGES.length)];
    }
}
