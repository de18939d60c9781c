package org.krugozor.submission.call.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call for papers. Titles and texts are by language.
 *
 * @param version 1 for the first; a manuscript is held to the version it was submitted under
 * @param standing never closes
 * @param opensOn first day of taking manuscripts, null for always
 * @param closesOn last day of taking new manuscripts; revisions pass afterwards
 */
public record Call(
        UUID callId,
        long version,
        boolean standing,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        Map<String, String> titles,
        Map<String, String> text,
        List<UUID> guestEditors,
        List<Topic> topics,
        Rules rules,
        List<Document> documents,
        Rubric rubric,
        List<Field> fields) {

    /** How a topic stands in the field today. */
    public enum TopicState {
        WANTED,
        UNDER_COVERED,
        WELL_COVERED
    }

    /**
     * @param share the part of an issue it should get, 0 to 1
     * @param baseline the share it had, and where that was counted
     */
    public record Topic(
            String slug,
            Map<String, String> titles,
            List<String> fields,
            TopicState state,
            @Nullable Double share,
            @Nullable Baseline baseline) {}

    public record Baseline(double share, String source) {}

    /** A document asked for, and of whom ({@code CORRESPONDING_AUTHOR}, {@code EACH_AUTHOR}). */
    public record Document(String kind, Map<String, String> titles, String of) {}

    public record Rubric(List<Criterion> criteria, List<TickLine> tickLines) {}

    /** @param meanings what 1, 3 and 5 say of the text, by language */
    public record Criterion(String key, Map<String, String> titles, Map<String, Map<String, String>> meanings) {}

    public record TickLine(String key, Map<String, String> titles) {}

    /**
     * A field of the classifier (IRSTI) or a term of the journal.
     *
     * @param bridge the fields a bridge code stands for in equal parts, empty for all others
     */
    public record Field(String code, @Nullable String parent, Map<String, String> titles, List<String> bridge) {}

    /** Whether a new manuscript may be submitted on that day of the journal. */
    public boolean takesNewOn(LocalDate day) {
        if (opensOn != null && day.isBefore(opensOn)) {
            return false;
        }
        return standing || closesOn == null || !day.isAfter(closesOn);
    }

    public Optional<Field> field(String code) {
        return fields.stream().filter(field -> field.code().equals(code)).findFirst();
    }

    public boolean hasTopic(String slug) {
        return topics.stream().anyMatch(topic -> topic.slug().equals(slug));
    }

    /** Whether the field lies in the branch: the branch itself, below it, or a bridge with one foot in it. */
    public boolean within(String code, String branch) {
        return field(code)
                .map(field -> code.equals(branch)
                        || code.startsWith(branch + ".")
                        || field.bridge().stream()
                                .anyMatch(foot -> foot.equals(branch) || foot.startsWith(branch + "."))
                        || (field.parent() != null && !field.parent().equals(code) && within(field.parent(), branch)))
                .orElse(false);
    }

    public Call saved(long as) {
        return new Call(
                callId,
                as,
                standing,
                opensOn,
                closesOn,
                titles,
                text,
                guestEditors,
                topics,
                rules,
                documents,
                rubric,
                fields);
    }
}
