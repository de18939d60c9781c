package org.krugozor.review.assignment.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.assignment.model.AvailableReviewer;
import org.krugozor.review.assignment.model.Backlog;
import org.krugozor.review.assignment.model.WaitingManuscript;

/** A backlog as three CSV files. */
final class BacklogFiles {

    private final AssignOptions options;
    private final List<String> notices = new ArrayList<>();

    BacklogFiles(AssignOptions options) {
        this.options = options;
    }

    /** What was read and did not matter. */
    List<String> notices() {
        return notices;
    }

    Backlog read() {
        var papers = numbers(options.path("--papers"), "weight", Double.MAX_VALUE);
        var people = numbers(options.path("--reviewers"), "expertise", 1);
        int seats = options.number("--panel", 1);
        int most = options.number("--load", 0);
        int least = options.number("--min-load", 0, 0);
        if (least > most) {
            throw new Misuse(
                    "--min-load " + least + " is above --load " + most + "; lower the one or raise the other.");
        }
        var institutions = institutions(options.pathIfAny("--institutions"), people);
        var manuscripts = new ArrayList<WaitingManuscript>();
        papers.forEach((id, weights) -> manuscripts.add(new WaitingManuscript(id, weights, seats, null)));
        var reviewers = new ArrayList<AvailableReviewer>();
        people.forEach((id, expertise) ->
                reviewers.add(new AvailableReviewer(id, expertise, least, most, Set.of(), institutions.get(id), 0)));
        return new Backlog(
                manuscripts,
                reviewers,
                conflicts(options.pathIfAny("--conflicts"), papers, people),
                new Backlog.Rules(options.has("--institutions"), !options.has("--coverage-first")));
    }

    private static Map<String, Map<String, Double>> numbers(Path file, String column, double most) {
        var numbers = new LinkedHashMap<String, Map<String, Double>>();
        new CsvTable(file, "id", "topic", column).forEach(line -> {
            double number = line.number(2);
            if (!(number >= 0 && number <= most) || Double.isInfinite(number)) {
                throw line.wrong(column + " " + number + " is not a number from 0" + (most == 1 ? " to 1" : " up"));
            }
            var before = numbers.computeIfAbsent(line.text(0), id -> new LinkedHashMap<>())
                    .put(line.text(1), number);
            if (before != null) {
                throw line.wrong("topic " + line.text(1) + " of " + line.text(0)
                        + " stands on an earlier line already; keep one of them");
            }
        });
        return numbers;
    }

    private List<Backlog.Conflict> conflicts(@Nullable Path file, Map<String, ?> papers, Map<String, ?> people) {
        var conflicts = new ArrayList<Backlog.Conflict>();
        if (file == null) {
            return conflicts;
        }
        var seen = new HashSet<Backlog.Conflict>();
        var strangers = new ArrayList<Long>();
        var twice = new ArrayList<Long>();
        new CsvTable(file, "paper", "reviewer").forEach(line -> {
            var conflict = new Backlog.Conflict(line.text(0), line.text(1));
            if (!papers.containsKey(conflict.manuscript()) || !people.containsKey(conflict.reviewer())) {
                strangers.add(line.number());
            } else if (seen.add(conflict)) {
                conflicts.add(conflict);
            } else {
                twice.add(line.number());
            }
        });
        notice(file, twice, "a pair that stands on an earlier line already; it counts once");
        notice(file, strangers, "a paper or reviewer that is not in the other files; left out");
        return conflicts;
    }

    private Map<String, String> institutions(@Nullable Path file, Map<String, ?> people) {
        var institutions = new HashMap<String, String>();
        if (file == null) {
            return institutions;
        }
        var strangers = new ArrayList<Long>();
        new CsvTable(file, "reviewer", "institution").forEach(line -> {
            if (!people.containsKey(line.text(0))) {
                strangers.add(line.number());
            }
            var before = institutions.put(line.text(0), line.text(1));
            if (before != null && !before.equals(line.text(1))) {
                throw line.wrong(line.text(0) + " has another institution on an earlier line; keep one of them");
            }
        });
        notice(file, strangers, "a reviewer that is not in the other file; left out");
        return institutions;
    }

    private void notice(Path file, List<Long> lines, String what) {
        if (!lines.isEmpty()) {
            int more = lines.size() - 1;
            notices.add(
                    file + ", line " + lines.get(0) + (more == 0 ? "" : " and " + more + " more") + ": " + what + ".");
        }
    }
}
