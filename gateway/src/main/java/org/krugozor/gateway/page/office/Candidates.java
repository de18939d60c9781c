package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.Count;

/** Who might review a manuscript, best first, and how well the panel chosen so far covers it. */
record Candidates(
        List<Candidate> items,
        @Nullable String next,
        @Nullable Count count,
        @Nullable Coverage panel) {

    /** One reviewer with what they would add. Coverage and adds: 0 to 1. */
    record Candidate(
            String reviewerId,
            @Nullable String name,
            @Nullable String affiliation,
            @Nullable String degree,
            List<String> languages,
            double coverage,
            double adds,
            Map<String, Double> fields,
            @Nullable Load load,
            @Nullable Instant lastAskedAt,
            List<Conflict> conflicts,
            boolean eligible,
            List<String> obstacles,
            List<String> reasons) {

        public long addsPercent() {
            return Math.round(adds * 100);
        }

        /** How dark the matrix cell of a field is: 0 to 4. */
        public int level(String code) {
            return (int) Math.round(fields.getOrDefault(code, 0.0) * 4);
        }

        /** Whether choosing them needs an override with a reason. */
        public boolean blocked() {
            return conflicts.stream().anyMatch(conflict -> "BLOCKS".equals(conflict.severity()));
        }
    }

    record Load(int open, int max) {}

    record Conflict(
            String type,
            @Nullable String reason,
            @Nullable String source,
            @Nullable String severity) {}

    /** The panel's coverage; total 0 to 1. */
    record Coverage(double total, List<FieldCoverage> perField) {

        public long percent() {
            return Math.round(total * 100);
        }

        public boolean gaps() {
            return perField.stream().anyMatch(FieldCoverage::uncovered);
        }
    }

    /** One field: state UNCOVERED, THIN or COVERED. */
    record FieldCoverage(String code, double weight, double best, String state) {

        public long percent() {
            return Math.round(weight * 100);
        }

        public long bestPercent() {
            return Math.round(best * 100);
        }

        public boolean uncovered() {
            return "UNCOVERED".equals(state);
        }

        public String tone() {
            return switch (state) {
                case "COVERED" -> "tag-good";
                case "THIN" -> "tag-warn";
                default -> "tag-bad";
            };
        }
    }

    /** The chosen among the listed. */
    public List<Candidate> chosen(Set<String> picks) {
        return items.stream()
                .filter(candidate -> picks.contains(candidate.reviewerId()))
                .toList();
    }

    /** The listed that are not chosen. */
    public List<Candidate> others(Set<String> picks) {
        return items.stream()
                .filter(candidate -> !picks.contains(candidate.reviewerId()))
                .toList();
    }

    /** The address' list of picks with one more, or one less. */
    static Set<String> with(Set<String> picks, String reviewer, boolean in) {
        var changed = new LinkedHashSet<>(picks);
        if (in) {
            changed.add(reviewer);
        } else {
            changed.remove(reviewer);
        }
        return changed;
    }
}
