package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.Count;

/** Who might review a manuscript, best first, beside the panel put together so far. */
record Candidates(
        @Nullable String number,
        @Nullable String title,
        List<Candidate> items,
        @Nullable String next,
        @Nullable Count count,
        Around around,
        @Nullable Translation translation,
        Days days) {

    /** How long people have by the journal's settings, unless an editor says otherwise. */
    record Days(int toAnswer, int toReview) {}

    /**
     * What a working translation could do.
     *
     * @param possible whether it may be asked for now
     * @param more by language, how many more could be asked
     */
    record Translation(
            boolean possible,
            int eligible,
            int below,
            Map<String, Integer> more,
            @Nullable Asked asked,
            List<Asked> earlier) {

        /** Those that came or are waited for, the latest asked for last. */
        public List<Asked> all() {
            return Asked.all(earlier, asked);
        }

        /** The languages that would bring somebody, most first. */
        public List<Map.Entry<String, Integer>> worth() {
            return more.entrySet().stream()
                    .filter(one -> one.getValue() > 0)
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .toList();
        }

        /** Whether there is something to say. */
        public boolean matters() {
            return !all().isEmpty() || (possible && !worth().isEmpty());
        }
    }

    /** The one asked of the author. */
    record Asked(
            String language,
            @Nullable Instant askedAt,
            @Nullable Instant providedAt) {

        static List<Asked> all(List<Asked> earlier, @Nullable Asked latest) {
            return Stream.concat(earlier.stream(), Stream.ofNullable(latest)).toList();
        }
    }

    /**
     * One reviewer with what they would add. Coverage and adds: 0 to 1.
     *
     * @param standing codes of what a reason for asking them is for, sent back with it
     */
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
            List<String> standing,
            List<String> reasons,
            int affinity,
            boolean seated) {

        /** How near their texts are to the manuscript's, in per cent. */
        public long nearPercent() {
            return Math.round(affinity / 10.0);
        }

        public long addsPercent() {
            return Math.round(adds * 100);
        }

        /** How dark the matrix cell of a field is: 0 to 4. */
        public int level(String code) {
            return (int) Math.round(fields.getOrDefault(code, 0.0) * 4);
        }

        /** What their reason is for, as one field of a form. */
        public String seen() {
            return String.join(" ", standing);
        }

        /** Whether no reason would do: they wrote it, or somebody declared the conflict. */
        public boolean forbidden() {
            return !seated && conflicts.stream().anyMatch(one -> one.blocks() && !one.overridable());
        }

        /** Whether choosing them needs a reason. */
        public boolean blocked() {
            return !seated && obstacles.stream().anyMatch(one -> !one.equals("on-panel") && !one.equals("gone"));
        }
    }

    record Load(int open, int max) {}

    /** The panel itself, who would come next, who could take whose seat, and what it does not know; total 0 to 1. */
    record Around(
            List<Candidate> panel,
            double total,
            List<Field> coverage,
            List<Candidate> alternates,
            Map<String, List<Candidate>> substitutes,
            int eligible,
            Map<String, Integer> turnedAway,
            List<String> gaps,
            List<Recruit> recruits,
            int seats,
            boolean askBeforeAlternate) {

        public long percent() {
            return Math.round(total * 100);
        }

        public boolean isOpen() {
            return coverage.stream().anyMatch(Field::uncovered);
        }

        public List<Candidate> instead(String reviewer) {
            return substitutes.getOrDefault(reviewer, List.of());
        }

        /** Those next in line, fewer beside a large panel, so that all of it is on one screen. */
        public List<Candidate> nextInLine() {
            return alternates.subList(0, Math.min(alternates.size(), panel.size() > 3 ? 3 : 5));
        }

        public long seated() {
            return panel.stream().filter(Candidate::seated).count();
        }
    }

    /** How a panel covers a manuscript; total 0 to 1. */
    record Coverage(double total, List<Field> perField) {

        public long percent() {
            return Math.round(total * 100);
        }

        public boolean gaps() {
            return perField.stream().anyMatch(Field::uncovered);
        }
    }

    /** One field: state UNCOVERED, THIN or COVERED. */
    record Field(String code, @Nullable String title, double weight, double best, String state) {

        public long percent() {
            return Math.round(weight * 100);
        }

        public long bestPercent() {
            return Math.round(best * 100);
        }

        public boolean uncovered() {
            return "UNCOVERED".equals(state);
        }

        /** The title up to its first full stop; the code where there is none. */
        public String brief() {
            return title == null || title.isBlank() ? code : title.split("\\. ", 2)[0];
        }

        /** The word for the state; a field somebody knows a little is not one that nobody knows. */
        public String word() {
            return uncovered() && bestPercent() > 0 ? "HARDLY" : state;
        }

        public String tone() {
            return switch (state) {
                case "COVERED" -> "tag-good";
                case "THIN" -> "tag-warn";
                default -> "tag-bad";
            };
        }
    }

    /** Somebody to be won as a reviewer, and why. */
    record Recruit(
            String name,
            @Nullable String affiliation,
            @Nullable String email,
            @Nullable String why,
            List<String> fields) {

        /** What is known of them, for the form that adds a reviewer. */
        public String query() {
            return Recruited.of(name, email, affiliation, fields).query();
        }
    }

    /** Why somebody is not on the suggested panel, in sentences; nobody is known by the id where nobody would join. */
    record WhyNot(
            String reviewerId,
            String name,
            String because,
            String sentence,
            List<String> said,
            List<String> remarks,
            List<Person> bestWith,
            @Nullable Candidate joining) {

        record Person(String reviewerId, String name) {}
    }

    /** The listed that are not on the panel. */
    public List<Candidate> others() {
        var there = around.panel().stream().map(Candidate::reviewerId).collect(Collectors.toSet());
        return items.stream()
                .filter(candidate -> !there.contains(candidate.reviewerId()))
                .toList();
    }
}
