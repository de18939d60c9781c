package org.krugozor.review.casefile.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays the changed values of a correction over what was there; what it does not name stays. */
final class LanguageMetadataMerge {

    private LanguageMetadataMerge() {}

    static LanguageMetadata of(@Nullable LanguageMetadata before, Map<?, ?> changes) {
        var title = changes.get("title") instanceof String text ? text : before == null ? "" : before.title();
        var abstractText =
                changes.get("abstract") instanceof String text ? text : before == null ? null : before.abstractText();
        List<String> keywords = changes.get("keywords") instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : before == null ? List.of() : before.keywords();
        return new LanguageMetadata(title, abstractText, keywords);
    }
}
