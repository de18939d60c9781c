package org.krugozor.publication.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a contributor works, as on the day of submission. */
public record Affiliation(
        @Nullable Text department,
        @Nullable Text institution,
        @Nullable Text city,
        @Nullable Text country) {

    /** Institution, city, country in one line. */
    public String line(String language) {
        return String.join(", ", parts(language, institution, city, country));
    }

    /** The same with the department before it. */
    public String fullLine(String language) {
        return String.join(", ", parts(language, department, institution, city, country));
    }

    private static List<String> parts(String language, @Nullable Text... texts) {
        var parts = new ArrayList<String>();
        for (var text : texts) {
            if (text != null && !text.in(language).isBlank()) {
                parts.add(text.in(language));
            }
        }
        return parts;
    }
}
