package org.krugozor.publication.call;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.Text;

/** A call for papers as submission-service last said it, as far as balance and the public page need it. */
public record Call(
        UUID callId,
        int version,
        boolean standing,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        Text titles,
        Text text,
        List<Topic> topics,
        List<FieldOfStudy> fields) {

    /** @param state WANTED, UNDER_COVERED or WELL_COVERED */
    public record Topic(
            String slug,
            Text titles,
            List<String> fields,
            String state,
            @Nullable Double share,
            @Nullable Baseline baseline) {}

    public record Baseline(double share, String source) {}

    /** @param bridge the fields a bridge code stands for in equal parts; empty for the others */
    public record FieldOfStudy(String code, @Nullable String parent, Text titles, List<String> bridge) {}

    public boolean isOpenOn(LocalDate day) {
        return (opensOn == null || !day.isBefore(opensOn)) && (closesOn == null || !day.isAfter(closesOn));
    }

    /** What the field is called; the code itself where the call does not say. */
    public String fieldTitle(String code, String language) {
        for (var field : fields) {
            if (field.code().equals(code)) {
                return field.titles().in(language);
            }
        }
        return code;
    }
}
