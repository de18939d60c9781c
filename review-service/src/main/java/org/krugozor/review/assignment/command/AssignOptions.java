package org.krugozor.review.assignment.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words after {@code ./run assign}. */
final class AssignOptions {

    static final String HELP = """
            ./run assign --papers P.csv --reviewers R.csv [--conflicts C.csv] --panel 3 --load 6 --out A.csv
            ./run assign --similarities F.in --panel 3 --load 6 [--out A.csv]
            ./run assign --example 1400,650,150 --into FOLDER [--seed 1]

            Gives every paper its panel of reviewers, all at once. Nobody in conflict, nobody over their load, nobody
            twice; then as few fields uncovered as can be (best expertise below 0.25), then the greatest coverage: over
            papers and topics, weight times the best expertise on the panel. Needs no server and no network.

              --papers FILE        CSV id,topic,weight; a line for each topic of a paper
              --reviewers FILE     CSV id,topic,expertise; a line for each topic, expertise from 0 to 1
              --conflicts FILE     CSV paper,reviewer; pairs that must not meet
              --institutions FILE  CSV reviewer,institution; at most one of an institution on a panel
              --panel N            reviewers of each paper
              --load N             papers of each reviewer at most
              --min-load N         papers of each reviewer at least (0)
              --seconds N          how long it may take in all (10)
              --rounds N           rounds of refinement instead of time: the same plan on every machine
              --seed N             of what is left to chance (1)
              --coverage-first     compare by coverage alone, whatever stays uncovered
              --out FILE           CSV paper,reviewer; the plan
              --similarities FILE  instead of papers and reviewers: "papers reviewers", then a row of similarities for each
                                   paper. Finds the greatest total there is. The plan counts papers and reviewers from 1
              --example P,R,T      writes an invented papers.csv, reviewers.csv, conflicts.csv of this size and ends

            Columns are separated by commas, or by semicolons or tabs; a byte order mark and either kind of line end do.

            It prints coverage, a bound no plan can exceed, the gap between them, uncovered pairs, the papers that fare
            worst, loads and time. It ends with 0; with 1 where there is no plan, after saying for which papers and what
            would help; with 2 where something given cannot be read.
            """;

    private static final Set<String> FLAGS = Set.of("--coverage-first");
    private static final Set<String> KNOWN = Set.of(
            "--papers",
            "--reviewers",
            "--conflicts",
            "--institutions",
            "--panel",
            "--load",
            "--min-load",
            "--seconds",
            "--rounds",
            "--seed",
            "--out",
            "--similarities",
            "--example",
            "--into");

    private static final List<String> READ =
            List.of("--papers", "--reviewers", "--conflicts", "--institutions", "--similarities");

    private final Map<String, String> given = new HashMap<>();

    AssignOptions(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (FLAGS.contains(word)) {
                given.put(word, "");
            } else if (!KNOWN.contains(word)) {
                throw new Misuse("There is no option " + word + "; ./run assign --help lists them.");
            } else if (i + 1 == words.size()) {
                throw new Misuse(word + " wants a value.");
            } else if (given.put(word, words.get(++i)) != null) {
                throw new Misuse(word + " is given twice.");
            }
        }
        if (has("--seconds") && has("--rounds")) {
            throw new Misuse("Give --seconds or --rounds, not both.");
        }
    }

    boolean has(String option) {
        return given.containsKey(option);
    }

    Path path(String option) {
        var name = text(option);
        if (name.isBlank()) {
            throw new Misuse(option + " wants the name of a file.");
        }
        return Path.of(name);
    }

    /** Where the plan goes: never over what it is made from. */
    Path target() {
        var target = path("--out");
        PairFile.expect(target);
        for (var option : READ) {
            if (has(option) && PairFile.same(target, path(option))) {
                throw new Misuse("--out and " + option + " are the same file, " + target
                        + "; the plan would be written over it. Give another --out.");
            }
        }
        return target;
    }

    @Nullable
    Path pathIfAny(String option) {
        return has(option) ? path(option) : null;
    }

    String text(String option) {
        var value = given.get(option);
        if (value == null) {
            throw new Misuse(option + " is missing; ./run assign --help lists the options.");
        }
        return value;
    }

    int number(String option, int least) {
        long value = whole(option, text(option));
        if (value < least || value > Integer.MAX_VALUE) {
            throw new Misuse(option + " wants a whole number from " + least + ", not " + text(option) + ".");
        }
        return (int) value;
    }

    int number(String option, int least, int otherwise) {
        return has(option) ? number(option, least) : otherwise;
    }

    long seed() {
        return has("--seed") ? whole("--seed", text("--seed")) : 1;
    }

    double seconds() {
        if (!has("--seconds")) {
            return 10;
        }
        try {
            double seconds = Double.parseDouble(text("--seconds"));
            if (seconds > 0 && seconds <= 1_000_000) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // told below with the others
        }
        throw new Misuse("--seconds wants a number above 0, not " + text("--seconds") + ".");
    }

    /** How many manuscripts, reviewers and fields the example has. */
    int[] example() {
        var parts = text("--example").split(",");
        if (parts.length != 3) {
            throw new Misuse("--example wants three numbers, as in 1400,650,150.");
        }
        var sizes = new int[3];
        for (int i = 0; i < 3; i++) {
            long size = whole("--example", parts[i].trim());
            if (size < 1 || size > 1_000_000) {
                throw new Misuse("--example wants numbers from 1, not " + parts[i] + ".");
            }
            sizes[i] = (int) size;
        }
        return sizes;
    }

    private static long whole(String option, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Misuse(option + " wants a whole number, not " + text + ".");
        }
    }
}
