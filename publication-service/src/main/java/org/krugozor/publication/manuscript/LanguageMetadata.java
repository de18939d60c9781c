package org.krugozor.publication.manuscript;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Title, abstract and keywords in one language. */
public record LanguageMetadata(
        @Nullable String title,
        @JsonProperty("abstract") @Nullable String summary,
        @Nullable List<String> keywords) {

    public LanguageMetadata {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
    }

    public List<String> words() {
        return keywords == null ? List.of() : keywords;
    }
}
