package org.krugozor.publication.manuscript;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One text by language. Languages that are missing or blank are absent. */
public record Text(@JsonValue Map<String, String> languages) {

    public static final Text NONE = new Text(Map.of());

    private static final List<String> OFFERED = List.of("en", "ru", "kk", "tr", "ar");

    public Text {
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Text read(Map<String, @Nullable String> languages) {
        var kept = new LinkedHashMap<String, String>();
        languages.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        return new Text(kept);
    }

    public static Text of(String kk, String ru, String en) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("kk", kk);
        texts.put("ru", ru);
        texts.put("en", en);
        return new Text(texts);
    }

    /** The text in the language, else in the first there is of English, Russian, Kazakh, Turkish and Arabic; else empty. */
    public String in(String language) {
        var exact = languages.get(language);
        if (exact != null) {
            return exact;
        }
        for (var other : OFFERED) {
            var text = languages.get(other);
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    public boolean has(String language) {
        return languages.containsKey(language);
    }

    public boolean isEmpty() {
        return languages.isEmpty();
    }
}
