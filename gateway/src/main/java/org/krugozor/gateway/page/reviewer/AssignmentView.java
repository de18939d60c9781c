package org.krugozor.gateway.page.reviewer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.page.LocalText;
import tools.jackson.databind.JsonNode;

/** An assignment as its reviewer may see it: of the blind side there is nothing else. */
public record AssignmentView(
        String assignmentId,
        String seatState,
        @Nullable String assignmentState,
        @Nullable Instant answerBy,
        @Nullable Instant due,
        boolean mayExtend,
        int round,
        @Nullable String label,
        @Nullable LocalText journal,
        @Nullable String language,
        Map<String, Text> metadata,
        List<Field> fields,
        @Nullable Rubric rubric,
        List<File> files,
        @Nullable Review review,
        @Nullable Entered entered) {

    /** How many working translations there are to read: the author may have sent a later one beside the first. */
    public long translations() {
        return files.stream().filter(file -> file.language() != null).count();
    }

    /** The answer as review wraps it. */
    record Wrapped(AssignmentView assignment) {}

    /** Title, abstract and keywords in one language. */
    public record Text(
            @Nullable String title,
            @JsonProperty("abstract") @Nullable String abstractText,
            List<String> keywords) {}

    /** A field of the manuscript with its share, 0 to 1. */
    public record Field(String code, LocalText titles, double weight) {

        /** The share in per cent. */
        public long percent() {
            return Math.round(weight * 100);
        }
    }

    /** What is asked. */
    public record Rubric(List<Criterion> criteria, List<TickLine> tickLines) {}

    /** A scored criterion with what 1, 3 and 5 mean. */
    public record Criterion(String key, LocalText titles, Map<String, LocalText> meanings) {}

    /** A line to tick. */
    public record TickLine(String key, LocalText titles) {}

    /** A file to read. */
    public record File(
            String ref,
            String mediaType,
            @Nullable String name,
            @Nullable String language,
            @Nullable Instant addedAt) {

        /** The short word for its kind. */
        public String kind() {
            return mediaType.contains("pdf") ? "PDF" : mediaType.contains("word") ? "DOCX" : "";
        }
    }

    /** An annotated file of the reviewer's own. */
    public record OwnFile(
            String ref,
            String mediaType,
            String state,
            @Nullable String reason) {}

    /** The review so far. */
    public record Review(
            long version,
            String state,
            @Nullable Instant savedAt,
            @Nullable Instant submittedAt,
            JsonNode scores,
            JsonNode tickLines,
            JsonNode expertise,
            @Nullable String recommendation,
            @Nullable String commentsToAuthors,
            @Nullable String confidentialComments,
            @Nullable String competingInterests,
            List<OwnFile> files,
            boolean enteredByOffice) {}

    /** That the office entered the answer or the review, and until when the reviewer may object. */
    public record Entered(
            Instant at,
            Instant objectBy,
            boolean mayObject,
            @Nullable Instant objectedAt) {}

    /** What the office entered for its reviewer: REVIEW, else the answer, AGREED or DECLINED. */
    public String whatWasEntered() {
        if (review != null && review.enteredByOffice()) {
            return "REVIEW";
        }
        return seatState.equals("DECLINED") ? "DECLINED" : "AGREED";
    }

    /** Which of its pages an assignment has now: invitation, work, thanks, or over. */
    public String face() {
        if (seatState.equals("INVITED")) {
            return "invitation";
        }
        if (seatState.equals("AGREED") && "OPEN".equals(assignmentState)) {
            return "work";
        }
        return "REVIEW_SUBMITTED".equals(assignmentState) ? "thanks" : "over";
    }

    /** The text in this language, else in that of the manuscript, else in any. */
    public @Nullable Text text(String wanted) {
        Text text = metadata.get(wanted);
        if (text == null && language != null) {
            text = metadata.get(language);
        }
        return text == null ? metadata.values().stream().findFirst().orElse(null) : text;
    }

    /** Its texts in the languages other than the one shown, by language. */
    public Map<String, Text> otherTexts(String wanted) {
        Text shown = text(wanted);
        Map<String, Text> others = new LinkedHashMap<>(metadata);
        others.values().removeIf(text -> text.equals(shown));
        return others;
    }
}
