package org.krugozor.submission.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Title, abstract and keywords in one language; unfinished while being typed. */
public record Metadata(
        @Nullable String title,
        @JsonProperty("abstract") @Nullable String abstractText,
        List<String> keywords) {

    public Metadata {
        title = Blank.toNull(title);
        abstractText = Blank.toNull(abstractText);
        keywords = keywords == null
                ? List.of()
                : keywords.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(keyword -> !keyword.isEmpty())
                        .toList();
    }

    public boolean nothing() {
        return title == null && abstractText == null && keywords.isEmpty();
    }
}
