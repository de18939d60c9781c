package org.krugozor.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;

/** The sentences of problems in the caller's language: kk, ru or en. Placeholders are {@code {name}}. */
public final class Words {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"));

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The best of kk, ru and en for the request, English if it asks for none of them. */
    public static Locale language(HttpHeaders headers) {
        try {
            var ranges = Locale.LanguageRange.parse(String.join(",", headers.getOrEmpty(HttpHeaders.ACCEPT_LANGUAGE)));
            var best = Locale.lookup(ranges, LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    /** The sentence under the key; the fallback where there is none, which a test of each service forbids. */
    public String say(String key, Map<String, ?> values, Locale language, @Nullable String fallback) {
        var text = messages.getMessage(key, null, fallback, language);
        if (text == null) {
            return key;
        }
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }
}
