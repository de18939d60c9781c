package org.krugozor.review.review.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.FieldError;
import org.krugozor.review.casefile.model.Recommendation;

/**
 * What a reviewer filled in.
 *
 * @param scores by criterion, 1 to 5; null says "cannot judge"; a criterion left out is not answered
 * @param tickLines by line: yes, partly or no
 * @param expertise by field of the manuscript, 1 "I know nothing" to 5 "this is my area"
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReviewAnswers(
        Map<String, @Nullable Integer> scores,
        Map<String, String> tickLines,
        Map<String, Integer> expertise,
        @Nullable Recommendation recommendation,
        String commentsToAuthors,
        String confidentialComments,
        String competingInterests) {

    public static final ReviewAnswers EMPTY = new ReviewAnswers(Map.of(), Map.of(), Map.of(), null, "", "", "");

    private static final Set<String> TICKS = Set.of("yes", "partly", "no");
    private static final int MOST_TEXT = 60_000;
    private static final int MOST_KEYS = 60;

    /** Answers with what was left out as empty. */
    public static ReviewAnswers of(
            @Nullable Map<String, @Nullable Integer> scores,
            @Nullable Map<String, String> tickLines,
            @Nullable Map<String, Integer> expertise,
            @Nullable Recommendation recommendation,
            @Nullable String commentsToAuthors,
            @Nullable String confidentialComments,
            @Nullable String competingInterests) {
        return new ReviewAnswers(
                scores == null ? Map.of() : new LinkedHashMap<>(scores),
                tickLines == null ? Map.of() : tickLines,
                expertise == null ? Map.of() : expertise,
                recommendation,
                Objects.requireNonNullElse(commentsToAuthors, ""),
                Objects.requireNonNullElse(confidentialComments, ""),
                Objects.requireNonNullElse(competingInterests, ""));
    }

    /** What cannot be saved even half-finished: values out of range, texts beyond all measure. */
    public List<FieldError> impossible() {
        var errors = new ArrayList<FieldError>();
        scores.forEach((key, score) -> {
            if (score != null && (score < 1 || score > 5)) {
                errors.add(new FieldError("/scores/" + key, "one-to-five"));
            }
        });
        tickLines.forEach((key, tick) -> {
            if (tick == null || !TICKS.contains(tick)) {
                errors.add(new FieldError("/tickLines/" + key, "yes-partly-no"));
            }
        });
        expertise.forEach((key, level) -> {
            if (level == null || level < 1 || level > 5) {
                errors.add(new FieldError("/expertise/" + key, "one-to-five"));
            }
        });
        text(errors, "/commentsToAuthors", commentsToAuthors);
        text(errors, "/confidentialComments", confidentialComments);
        text(errors, "/competingInterests", competingInterests);
        if (scores.size() > MOST_KEYS || tickLines.size() > MOST_KEYS || expertise.size() > MOST_KEYS) {
            errors.add(new FieldError("", "too-many"));
        }
        return errors;
    }

    private static void text(List<FieldError> errors, String pointer, String text) {
        if (text.length() > MOST_TEXT) {
            errors.add(new FieldError(pointer, "too-long", Map.of("most", MOST_TEXT)));
        }
    }

    /** What is missing for the review to be submitted under this rubric and these fields. */
    public List<FieldError> missing(Set<String> criteria, Set<String> fields) {
        var errors = new ArrayList<>(impossible());
        for (var key : criteria) {
            if (!scores.containsKey(key)) {
                errors.add(new FieldError("/scores/" + key, "score-or-cannot-judge"));
            }
        }
        for (var key : scores.keySet()) {
            if (!criteria.contains(key)) {
                errors.add(new FieldError("/scores/" + key, "unknown-criterion"));
            }
        }
        for (var code : fields) {
            if (!expertise.containsKey(code)) {
                errors.add(new FieldError("/expertise/" + code, "expertise-needed"));
            }
        }
        if (recommendation == null) {
            errors.add(new FieldError("/recommendation", "required"));
        }
        if (commentsToAuthors.isBlank()) {
            errors.add(new FieldError("/commentsToAuthors", "required"));
        }
        return errors;
    }
}
