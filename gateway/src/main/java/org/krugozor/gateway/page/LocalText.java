package org.krugozor.gateway.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.krugozor.gateway.language.Language;

/** A text in several languages, by their two letters. */
public record LocalText(@JsonValue Map<String, String> byLanguage) {

    private static final List<String> ORDER = List.of("en", "ru", "kk", "tr", "ar");

    /** Reads {@code {"kk": …, "ru": …, "en": …}}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalText {}

    /** The text in this language, else in the nearest there is. */
    public String in(Language language) {
        String wanted = byLanguage.get(language.code());
        if (wanted != null && !wanted.isBlank()) {
            return wanted;
        }
        return ORDER.stream()
                .map(byLanguage::get)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
