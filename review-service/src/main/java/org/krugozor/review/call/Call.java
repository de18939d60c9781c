package org.krugozor.review.call;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office needs of a call. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Call(
        UUID callId,
        int version,
        Map<String, String> titles,
        List<UUID> guestEditors,
        Rubric rubric,
        List<FieldEntry> fields) {

    /** The form reviewers fill in. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rubric(List<Criterion> criteria, List<TickLine> tickLines) {}

    /** A criterion scored 1 to 5, with what 1, 3 and 5 mean. */
    public record Criterion(String key, Map<String, String> titles, Map<String, Map<String, String>> meanings) {}

    /** A line answered yes, partly or no. */
    public record TickLine(String key, Map<String, String> titles) {}

    /** A field of the taxonomy; a bridge stands for others in equal parts. */
    public record FieldEntry(String code, @Nullable String parent, Map<String, String> titles, List<String> bridge) {}
}
