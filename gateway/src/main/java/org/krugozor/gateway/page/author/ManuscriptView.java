package org.krugozor.gateway.page.author;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.page.LocalText;
import org.krugozor.gateway.page.Standing;
import tools.jackson.databind.JsonNode;

/** A manuscript whole, as one of its authors sees it. */
public record ManuscriptView(
        String manuscriptId,
        @Nullable String number,
        String version,
        String callId,
        String itemType,
        @Nullable String enteredBy,
        @Nullable Instant firstReceivedAt,
        Standing standing,
        @Nullable JsonNode draft,
        @Nullable JsonNode latest,
        List<Version> versions,
        List<Decision> decisions,
        List<Review> reviews,
        @Nullable Originality originality,
        @Nullable Article article,
        List<Request> requests,
        List<File> files,
        @Nullable Translation translation,
        Set<String> actions) {

    public ManuscriptView {
        // the mapper reads an explicit null as a node of its own
        draft = draft == null || draft.isNull() ? null : draft;
        latest = latest == null || latest.isNull() ? null : latest;
    }

    /** The working translation the office asked for. */
    public record Translation(
            String language,
            @Nullable String note,
            @Nullable Instant providedAt) {}

    /** What is offered in Latin letters, by the pointer of the field left blank. */
    public Map<String, String> offered() {
        var offered = new LinkedHashMap<String, String>();
        if (draft != null) {
            draft.path("offered")
                    .properties()
                    .forEach(one -> offered.put(one.getKey(), one.getValue().asString("")));
        }
        return offered;
    }

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en", "tr", "ar");

    /** A version as it was submitted. */
    public record Version(
            int ordinal,
            String kind,
            Instant submittedAt,
            @Nullable String letter,
            long warnings) {}

    /** A decision of the editors. */
    public record Decision(
            String decisionId,
            String kind,
            Instant decidedAt,
            @Nullable Integer round,
            @Nullable Letter letter,
            @Nullable Instant due,
            boolean reverted,
            @Nullable String revertReason) {

        /** The colour of its letter. */
        public String tone() {
            return switch (kind) {
                case "ACCEPT" -> "tone-done";
                case "REJECT", "DESK_REJECT" -> "tone-ended";
                case "SEND_TO_REVIEW" -> "tone-moving";
                default -> "tone-you";
            };
        }
    }

    /** What the editors wrote. */
    public record Letter(String language, String text) {}

    /** A review the decision released, under its letter and nothing else. */
    public record Review(
            String reviewId,
            String label,
            int round,
            @Nullable String recommendation,
            @Nullable String commentsToAuthors,
            Map<String, JsonNode> scores,
            List<ReviewFile> files) {}

    /** A file of a released review. */
    public record ReviewFile(String ref, String mediaType) {}

    /** The originality report, where it is shown. */
    public record Originality(String system, double percent) {}

    /** The accepted manuscript in production. */
    public record Article(
            @Nullable Instant proofRequestedAt,
            @Nullable Instant proofApprovedAt,
            @Nullable Issue issue,
            @Nullable String doi) {}

    /** The issue the article stands in. */
    public record Issue(int year, int number, int whole, int firstPage, int lastPage) {}

    /** A request to withdraw or to correct, and its answer. */
    public record Request(
            String kind,
            String reason,
            Instant requestedAt,
            @Nullable String answer,
            @Nullable String answerReason) {}

    /** A file. */
    public record File(
            String fileId,
            String kind,
            String name,
            long size,
            String state,
            @Nullable LocalText refusal,
            List<Finding> findings) {

        /** Whether its inspection goes on. */
        public boolean checking() {
            return state.equals("CHECKING");
        }

        /** Whether the size is told in megabytes, which it is from a thousand kilobytes on. */
        public boolean large() {
            return size >= 1_000_000;
        }

        /** The size in kilobytes, or in megabytes and tenths of them. */
        public double shownSize() {
            return large() ? Math.round(size / 100_000.0) / 10.0 : Math.max(1, size / 1000);
        }
    }

    /** Something the inspection took out. */
    public record Finding(
            String code, @Nullable String place, @Nullable String detail) {}

    /** The draft where there is one, else what was submitted last. */
    public @Nullable JsonNode content() {
        return draft != null ? draft : latest;
    }

    /** The title in this language, else in any; empty where there is none yet. */
    public String title(Language language) {
        JsonNode content = content();
        if (content == null) {
            return "";
        }
        String wanted = content.at("/metadata/" + language.code() + "/title").asString("");
        return !wanted.isEmpty()
                ? wanted
                : LANGUAGES.stream()
                        .map(code -> content.at("/metadata/" + code + "/title").asString(""))
                        .filter(title -> !title.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    /** Whether the author may do this now. */
    public boolean may(String action) {
        return actions.contains(action);
    }

    /** The reviews a decision released: the first that stands in its round, the others decide on what it showed. */
    public List<Review> reviewsOf(Decision decision) {
        boolean later = decisions.stream()
                .anyMatch(other -> Objects.equals(other.round(), decision.round())
                        && !other.reverted()
                        && !other.kind().equals("SEND_TO_REVIEW")
                        && other.decidedAt().isBefore(decision.decidedAt()));
        return decision.round() == null || later
                ? List.of()
                : reviews.stream()
                        .filter(review -> review.round() == decision.round())
                        .toList();
    }

    /** The decisions an author reads, newest first. */
    public List<Decision> letters() {
        return decisions.stream()
                .filter(decision -> !decision.kind().equals("SEND_TO_REVIEW"))
                .sorted((one, other) -> other.decidedAt().compareTo(one.decidedAt()))
                .toList();
    }

    /** The letters, scans and documents among its files that were found clean. */
    public List<File> papers() {
        return files.stream()
                .filter(file -> file.kind().equals("DOCUMENT") && file.state().equals("CLEAN"))
                .toList();
    }

    /** Whether a file's inspection goes on. */
    public boolean checking() {
        return files.stream().anyMatch(File::checking);
    }

    /** The languages title and abstract are written in: the text's own, then kk, ru and en. */
    public List<String> languages() {
        JsonNode content = content();
        String own = content == null ? "" : content.path("language").asString("");
        return own.equals("tr") || own.equals("ar") ? List.of(own, "kk", "ru", "en") : List.of("kk", "ru", "en");
    }
}
