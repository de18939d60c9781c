package org.krugozor.gateway.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"office", "production", "operations", "conflict"})
    void everyWordIsThereInKazakhRussianAndEnglish(String bundle) {
        var kazakh = words(bundle, "kk");
        var russian = words(bundle, "ru");
        var english = words(bundle, "en");

        assertThat(kazakh.keySet()).isEqualTo(russian.keySet()).isEqualTo(english.keySet());
        assertThat(kazakh.values()).noneMatch(word -> word.toString().isBlank());
        assertThat(russian.values()).noneMatch(word -> word.toString().isBlank());
        assertThat(english.values()).noneMatch(word -> word.toString().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "production", "operations", "conflict"})
    void aWordTakesTheSameValuesInEveryLanguage(String bundle) {
        var russian = words(bundle, "ru");
        for (var language : new String[] {"kk", "en"}) {
            words(bundle, language).forEach((key, word) -> assertThat(places(word.toString()))
                    .as("%s in %s", key, language)
                    .isEqualTo(places(russian.getProperty(key.toString()))));
        }
    }

    private static java.util.Set<String> places(String word) {
        return java.util.regex.Pattern.compile("\\{\\d}")
                .matcher(word)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Properties words(String bundle, String language) {
        var words = new Properties();
        var name = "/messages/" + bundle + "_" + language + ".properties";
        try (var in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
