package org.krugozor.gateway.page.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.page.LocalText;
import org.krugozor.gateway.page.Standing;
import org.krugozor.gateway.page.Tongues;
import org.krugozor.gateway.page.office.Desk.Field;
import org.krugozor.gateway.page.office.Desk.Who;

/** One manuscript as its editors see it. */
record CaseView(
        String manuscriptId,
        @Nullable String number,
        long version,
        @Nullable Standing standing,
        Map<String, Text> metadata,
        List<Contributor> contributors,
        @Nullable Fields fields,
        @Nullable String itemType,
        @Nullable String language,
        @Nullable String section,
        @Nullable String topic,
        @Nullable String callId,
        List<Check> checks,
        List<Originality> originality,
        @Nullable Who sectionEditor,
        List<File> files,
        List<Version> versions,
        List<Round> rounds,
        List<Review> reviews,
        @Nullable Recommendation recommendation,
        List<Decision> decisions,
        List<Request> requests,
        List<String> uncovered,
        Candidates.@Nullable Asked translation,
        List<Candidates.Asked> earlierTranslations,
        List<Bar> bars,
        boolean nobodyDecides,
        List<Declared> declared,
        Set<String> actions) {

    /** The criteria in the order of the review form; a map of scores keeps none. */
    private static final List<String> FORM =
            List.of("balance", "subDisciplines", "interaction", "methods", "specialisation", "conclusions");

    /** Somebody of the office kept from the case by a computed conflict, or let in despite it, with the reason. */
    record Bar(
            String personId,
            @Nullable String name,
            Conflict conflict,
            @Nullable String reason,
            @Nullable String byName,
            @Nullable Instant at) {}

    /** A conflict somebody declared: whose it is, who told the office, and whether it was taken back. */
    record Declared(
            String declarationId,
            @Nullable String name,
            Conflict conflict,
            @Nullable String by,
            @Nullable Instant at,
            boolean mayWithdraw,
            @Nullable Withdrawn withdrawn) {}

    /** By whom a declaration was taken back, when and why. */
    record Withdrawn(
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {}

    /** Title, abstract and keywords in one language. */
    record Text(
            @Nullable String title,

            @Nullable @com.fasterxml.jackson.annotation.JsonProperty("abstract")
            String summary,

            List<String> keywords) {}

    record Contributor(
            Map<String, Name> names,
            @Nullable String email,
            @Nullable String orcid,
            @Nullable Affiliation affiliation,
            boolean corresponding) {

        /** The name in the page's language, else as printed in Latin. */
        public String name(Language language) {
            for (var key : List.of(language == Language.EN ? "latin" : language.code(), "latin", "ru", "kk")) {
                var name = names.get(key);
                if (name != null && name.surname() != null) {
                    return name.surname() + (name.given() == null ? "" : " " + name.given());
                }
            }
            return "";
        }
    }

    record Name(
            @Nullable String surname,
            @Nullable String given,
            @Nullable String patronymic) {}

    record Affiliation(
            @Nullable LocalText department,
            @Nullable LocalText institution,
            @Nullable LocalText city,
            @Nullable LocalText country) {

        public String in(Language language) {
            var parts = new ArrayList<String>();
            for (var part : new LocalText[] {department, institution, city, country}) {
                if (part != null && !part.in(language).isEmpty()) {
                    parts.add(part.in(language));
                }
            }
            return String.join(", ", parts);
        }
    }

    /** As the author proposed them and as the editor confirmed them. */
    record Fields(List<Field> proposed, List<Field> confirmed) {

        /** The confirmed ones, else the proposed. */
        public List<Field> present() {
            return confirmed.isEmpty() ? proposed : confirmed;
        }
    }

    record Check(String check, String outcome, @Nullable LocalText reason) {}

    record Originality(
            @Nullable String system,
            @Nullable LocalDate date,
            int attempt,
            @Nullable Double originality,
            @Nullable Double percent,
            @Nullable Double citation,
            @Nullable Double selfCitation) {

        public @Nullable Double share() {
            return originality == null ? percent : originality;
        }
    }

    record File(
            String ref,
            @Nullable String kind,
            @Nullable String mediaType,
            @Nullable String name,
            boolean replaced) {}

    record Version(
            String versionId,
            int ordinal,
            @Nullable String kind,
            @Nullable Instant submittedAt,
            @Nullable String letter) {}

    record Round(
            int number,
            @Nullable Instant openedAt,
            @Nullable Instant due,
            int free,
            @Nullable String gapReason,
            List<Next> nextInLine,
            Candidates.@Nullable Coverage coverage,
            List<Seat> seats) {}

    /** An alternate who has not been asked. */
    record Next(String reviewerId, @Nullable String name) {}

    record Seat(
            String seatId,
            @Nullable String reviewerId,
            @Nullable String name,
            @Nullable String label,
            String state,
            @Nullable Instant invitedAt,
            @Nullable Instant answerBy,
            @Nullable String declineReason,
            @Nullable String overrideReason,
            @Nullable String overriddenBy,
            @Nullable Instant overriddenAt,
            List<Conflict> conflicts,
            @Nullable Entered enteredBy,
            @Nullable String enteredByName,
            List<Objection> objections,
            @Nullable Assignment assignment,
            @Nullable String endReason,
            List<String> suggested) {

        /** Whom the reviewer named instead of themselves. */
        public List<Recruited> colleagues() {
            return suggested.stream()
                    .map(Recruited::named)
                    .filter(one -> !one.name().isEmpty())
                    .toList();
        }

        /** Whether somebody is expected to answer or to write. */
        public boolean open() {
            return invited() || writing();
        }

        /** What a reason for keeping them is for, as one field of a form. */
        public String standing() {
            return conflicts.stream()
                    .filter(Conflict::blocks)
                    .map(Conflict::code)
                    .distinct()
                    .collect(Collectors.joining(" "));
        }

        /** Whether a reason would keep them on the panel. */
        public boolean overridable() {
            return !conflicts.isEmpty() && conflicts.stream().allMatch(Conflict::overridable);
        }

        public boolean invited() {
            return "INVITED".equals(state);
        }

        public boolean writing() {
            return assignment != null && "OPEN".equals(assignment.state());
        }
    }

    record Assignment(
            String assignmentId, String state, @Nullable Instant due, boolean overdue) {}

    record Review(
            String reviewId,
            @Nullable String seatId,
            @Nullable String label,
            int round,
            @Nullable String reviewerName,
            @Nullable Instant submittedAt,
            Map<String, @Nullable Integer> scores,
            Map<String, String> tickLines,
            Map<String, Integer> expertise,
            @Nullable String recommendation,
            @Nullable String commentsToAuthors,
            @Nullable String confidentialComments,
            @Nullable String competingInterests,
            @Nullable Entered enteredBy,
            @Nullable String enteredByName,
            List<Objection> objections,
            List<File> files,
            @Nullable Integer rating) {}

    /** That the office entered it, how it had come and the paper it rests on. */
    record Entered(
            @Nullable String channel,
            @Nullable String note,
            @Nullable String sourceFile,
            @Nullable Instant at) {}

    /** That the reviewer says of something entered for them that it is not so. */
    record Objection(@Nullable String text, @Nullable Instant at) {}

    record Recommendation(
            @Nullable String kind,
            @Nullable String text,
            @Nullable Instant at) {}

    record Decision(
            String decisionId,
            String kind,
            @Nullable Instant decidedAt,
            @Nullable String by,
            @Nullable Letter letter,
            @Nullable Instant due,
            boolean reverted,
            @Nullable String revertReason,
            @Nullable String gapReason) {}

    record Letter(@Nullable String language, @Nullable String text) {}

    record Request(
            String requestId,
            String kind,
            @Nullable String reason,
            @Nullable Instant requestedAt) {}

    /** A seat of any round. */
    java.util.Optional<Seat> seat(String id) {
        return rounds.stream()
                .flatMap(round -> round.seats().stream())
                .filter(seat -> seat.seatId().equals(id))
                .findFirst();
    }

    /** Those who have a seat of the last round, each once. */
    public List<Seat> seated() {
        return rounds.isEmpty()
                ? List.of()
                : rounds.get(rounds.size() - 1).seats().stream()
                        .filter(seat -> seat.open() || seat.assignment() != null)
                        .toList();
    }

    /** The title in the page's language, else in any. */
    public String title(Language page) {
        return Tongues.first(metadata, Text::title, page, language);
    }

    /** What was written in each language: the page's first, then the manuscript's own. */
    public Map<String, Text> texts(Language page) {
        return Tongues.ordered(metadata, page, language);
    }

    /** Whether any of these acts is open to the person now. */
    public boolean can(String... acts) {
        for (var act : acts) {
            if (actions.contains(act)) {
                return true;
            }
        }
        return false;
    }

    /** The decisions the person may take now, in the order they are offered. */
    public List<String> decidable() {
        return List.of(
                        "SEND_TO_REVIEW",
                        "ACCEPT",
                        "MINOR_REVISIONS",
                        "MAJOR_REVISIONS",
                        "RETURN_FOR_COMPLETION",
                        "DESK_REJECT",
                        "REJECT")
                .stream()
                .filter(actions::contains)
                .toList();
    }

    /** The latest decision that stands. */
    public @Nullable Decision lastStanding() {
        for (int i = decisions.size() - 1; i >= 0; i--) {
            if (!decisions.get(i).reverted()) {
                return decisions.get(i);
            }
        }
        return null;
    }

    /** The working translations that came or are waited for, the latest asked for last. */
    public List<Candidates.Asked> translations() {
        return Candidates.Asked.all(earlierTranslations, translation);
    }

    /** The criteria the reviews score, in the order of the review form; what is not of it follows. */
    public List<String> criteria() {
        return inOrder(FORM, reviews.stream().map(review -> review.scores().keySet()));
    }

    /** The fields the reviewers rated themselves on, in the order of the manuscript's. */
    public List<String> expertiseFields() {
        var own = fields == null
                ? List.<String>of()
                : fields.present().stream().map(Field::code).toList();
        return inOrder(own, reviews.stream().map(review -> review.expertise().keySet()));
    }

    private static List<String> inOrder(List<String> order, Stream<Set<String>> said) {
        return said.flatMap(Set::stream)
                .distinct()
                .sorted(Comparator.comparingInt(key -> order.contains(key) ? order.indexOf(key) : order.size()))
                .toList();
    }
}
