package org.krugozor.submission.person.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a person works, each part by language; for people abroad English alone is enough. */
public record Affiliation(
        @Nullable Map<String, String> department,
        @Nullable Map<String, String> institution,
        @Nullable Map<String, String> city,
        @Nullable Map<String, String> country) {

    public Affiliation {
        department = filled(department);
        institution = filled(institution);
        city = filled(city);
        country = filled(country);
    }

    /** The text without empty languages; null when nothing is left. */
    public static @Nullable Map<String, String> filled(@Nullable Map<String, String> text) {
        if (text == null) {
            return null;
        }
        var kept = new LinkedHashMap<String, String>();
        text.forEach((language, value) -> {
            if (value != null && !value.isBlank()) {
                kept.put(language, value.strip());
            }
        });
        return kept.isEmpty() ? null : kept;
    }
}
