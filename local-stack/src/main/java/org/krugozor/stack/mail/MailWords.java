package org.krugozor.stack.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The words of the pages, in the language the browser asks for. */
record MailWords(String language, Properties words) {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    static MailWords of(@Nullable String acceptLanguage) {
        return in(choose(acceptLanguage));
    }

    static MailWords in(String language) {
        var file = "mail_" + language + ".properties";
        try (var stream = MailWords.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no words in " + language);
            }
            var words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new MailWords(language, words);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String say(String key) {
        var word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("no word for " + key + " in " + language);
        }
        return word;
    }

    private static String choose(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return "en";
        }
        try {
            var wanted = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return wanted == null ? "en" : wanted;
        } catch (IllegalArgumentException malformed) {
            return "en";
        }
    }
}
