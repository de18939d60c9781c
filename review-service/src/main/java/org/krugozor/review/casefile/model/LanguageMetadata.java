package org.krugozor.review.casefile.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Title, abstract and keywords in one language. */
public record LanguageMetadata(
        String title, @JsonProperty("abstract") @Nullable String abstractText, List<String> keywords) {}
