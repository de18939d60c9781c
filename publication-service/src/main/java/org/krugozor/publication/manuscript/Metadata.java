package org.krugozor.publication.manuscript;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Title, abstract and keywords by language. */
public record Metadata(@JsonValue Map<String, LanguageMetadata> languages) {

    private static final List<String> PRINTED = List.of("kk", "ru", "en");

    public Metadata {
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Metadata read(Map<String, @Nullable LanguageMetadata> languages) {
        var kept = new LinkedHashMap<String, LanguageMetadata>();
        languages.forEach((language, metadata) -> {
            if (metadata != null) {
                kept.put(language, metadata);
            }
        });
        return new Metadata(kept);
    }

    public @Nullable LanguageMetadata get(String language) {
        return languages.get(language);
    }

    /** The title in the language, else in any other. */
    public String title(String language) {
        var titles = new LinkedHashMap<String, String>();
        languages.forEach((each, metadata) -> {
            if (metadata.title() != null && !metadata.title().isBlank()) {
                titles.put(each, metadata.title());
            }
        });
        return new Text(titles).in(language);
    }

    /** The languages to print: that of the text first, then the others of Kazakh, Russian and English that are there. */
    public List<String> inOrder(String textLanguage) {
        var order = new ArrayList<String>();
        if (languages.containsKey(textLanguage)) {
            order.add(textLanguage);
        }
        for (var language : PRINTED) {
            if (!order.contains(language) && languages.containsKey(language)) {
                order.add(language);
            }
        }
        return order;
    }

    /** This with what the changes name put in its place, value by value: an absent or null value leaves the old one. */
    public Metadata corrected(Metadata changes) {
        var corrected = new LinkedHashMap<>(languages);
        changes.languages.forEach((language, change) -> {
            var old = corrected.get(language);
            corrected.put(
                    language,
                    new LanguageMetadata(
                            change.title() != null ? change.title() : old == null ? "" : old.title(),
                            change.summary() != null ? change.summary() : old == null ? null : old.summary(),
                            !change.words().isEmpty() ? change.words() : old == null ? List.of() : old.words()));
        });
        return new Metadata(corrected);
    }

    /** Whether the English title and abstract, which a translator checks, are the same in both. */
    public boolean sameEnglish(Metadata other) {
        var mine = languages.get("en");
        var theirs = other.languages.get("en");
        if (mine == null || theirs == null) {
            return mine == theirs;
        }
        return Objects.equals(mine.title(), theirs.title()) && Objects.equals(mine.summary(), theirs.summary());
    }
}
