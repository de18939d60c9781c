package org.krugozor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word the office says is there in kk, ru and en, with the same values in it. */
class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern FAILURE = Pattern.compile("Failure\\s*\\.(?:conflict|of)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern FIELD_CODE = Pattern.compile(
            "(?:new FieldError\\(|Failure\\.invalid\\(|inputs\\.when\\(|^ +\\.when\\()[^;]{0,300}?,\\s*\"([a-z]+(?:-[a-z]+)*)\"",
            Pattern.DOTALL | Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"mails", "phrases", "problems"})
    void eachBundleIsCompleteInThreeLanguages(String bundle) throws IOException {
        var english = read(bundle + "_en");
        for (var language : new String[] {"kk", "ru"}) {
            var other = read(bundle + "_" + language);
            assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames()) {
                assertThat(other.getProperty(key)).as(language + " " + key).isNotBlank();
                assertThat(placeholders(other.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(placeholders(english.getProperty(key)));
            }
        }
    }

    @Test
    void everyFailureTheProgramNamesHasItsWords() throws IOException {
        var words = read("problems_en").stringPropertyNames();
        var platform = read("platform-problems_en").stringPropertyNames();
        var missing = new TreeSet<String>();
        for (var name : named(FAILURE)) {
            if (!words.contains(name + ".title") && !platform.contains(name + ".title")) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFieldErrorTheProgramNamesHasItsSentence() throws IOException {
        var words = read("problems_en").stringPropertyNames();
        var platform = read("platform-problems_en").stringPropertyNames();
        var missing = named(FIELD_CODE).stream()
                .filter(code -> !words.contains("field." + code) && !platform.contains("field." + code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    names.add(found.group(1));
                }
            }
        }
        assertThat(names).isNotEmpty();
        return names;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var content = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream("/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(content);
        }
        return properties;
    }
}
