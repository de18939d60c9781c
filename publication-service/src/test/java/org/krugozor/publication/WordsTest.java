package org.krugozor.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Path SOURCES =
            Path.of(System.getProperty("krugozor.root", "..")).resolve("publication-service/src/main");
    private static final Pattern FIELD = Pattern.compile(
            "new FieldError\\(\\s*[^;]*?,\\s*\"([a-z-]+)\"|Failure\\.invalid\\([^;]*?,\\s*\"([a-z-]+)\"\\)");
    private static final Pattern FAILURE =
            Pattern.compile("(?:rejected|Failure\\.conflict|Failure\\.of)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern BLOCKER = Pattern.compile("new Blocker\\(\"([a-z-]+)\"");
    private static final Pattern GAP = Pattern.compile("\"((?:topic|section)-(?:absent|short|over|empty))\"");

    @ParameterizedTest
    @CsvSource({
        "problems, ru",
        "problems, kk",
        "site/words, ru",
        "site/words, kk",
        "typeset/words, ru",
        "typeset/words, kk",
        "typeset/words, tr",
        "typeset/words, ar"
    })
    void everyLanguageHasTheSameWordsAsEnglishAndNoneIsEmpty(String bundle, String language) throws IOException {
        var english = bundle(bundle, "en");
        var other = bundle(bundle, language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        other.forEach((key, value) ->
                assertThat(String.valueOf(value)).as("%s %s", language, key).isNotBlank());
    }

    @Test
    void everyPlaceholderIsThereInEveryLanguage() throws IOException {
        var english = bundle("problems", "en");
        for (var language : new String[] {"ru", "kk"}) {
            var other = bundle("problems", language);
            english.stringPropertyNames().forEach(key -> assertThat(placeholders(other.getProperty(key)))
                    .as("%s %s", language, key)
                    .isEqualTo(placeholders(english.getProperty(key))));
        }
    }

    @Test
    void everyFailureTheCodeNamesHasItsWords() throws IOException {
        var words = bundle("problems", "en").stringPropertyNames();
        var platform = platformWords();
        var missing = new TreeSet<String>();
        try (var files = Files.walk(SOURCES.resolve("java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                collect(FAILURE, code, "", ".title", words, platform, missing);
                collect(FIELD, code, "field.", "", words, platform, missing);
                collect(BLOCKER, code, "field.", "", words, platform, missing);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyGapHasItsWords() throws IOException {
        var words = bundle("problems", "en").stringPropertyNames();
        var code = Files.readString(SOURCES.resolve("java/org/krugozor/publication/balance/Balance.java"));
        var found = GAP.matcher(code);
        int gaps = 0;
        while (found.find()) {
            gaps++;
            assertThat(words).contains("gap." + found.group(1));
        }
        assertThat(gaps).isEqualTo(4);
    }

    @Test
    void everyWordATemplateOfTheSiteAsksForIsThere() throws IOException {
        var words = bundle("site/words", "en").stringPropertyNames();
        var asked = Pattern.compile("#\\{([a-z.]+)[}(]|messages\\.msg\\('([a-z.]+)'\\)");
        try (var files = Files.list(SOURCES.resolve("resources/site"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                var found = asked.matcher(Files.readString(file));
                while (found.find()) {
                    var key = found.group(1) == null ? found.group(2) : found.group(1);
                    assertThat(words).as(file.getFileName().toString()).contains(key);
                }
            }
        }
    }

    @Test
    void pagesHoldNoStyleOrScriptOfTheirOwn() throws IOException {
        try (var files = Files.list(SOURCES.resolve("resources/site"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file)).doesNotContainPattern("(?i)<script|<style|\\sstyle=|\\son[a-z]+=");
            }
        }
    }

    /** Thymeleaf replaces before it asks for the condition: an empty journal would print the cover of no issue. */
    @Test
    void noElementOfTheSiteIsReplacedOnACondition() throws IOException {
        try (var files = Files.list(SOURCES.resolve("resources/site"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.getFileName().toString())
                        .doesNotContainPattern("<[^>]*th:(?:if|unless)=\"[^\"]*\"[^>]*th:replace=");
            }
        }
    }

    private static void collect(
            Pattern pattern,
            String code,
            String prefix,
            String suffix,
            Set<String> words,
            Set<String> platform,
            Set<String> missing) {
        var found = pattern.matcher(code);
        while (found.find()) {
            var name = found.group(1) == null ? found.group(2) : found.group(1);
            var key = prefix + name + suffix;
            if (!words.contains(key) && !platform.contains(key)) {
                missing.add(key);
            }
        }
    }

    private static Set<String> placeholders(String text) {
        var names = new TreeSet<String>();
        var found = Pattern.compile("\\{(\\w+)}").matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    private static Set<String> platformWords() throws IOException {
        var words = new Properties();
        try (var stream = WordsTest.class.getResourceAsStream("/platform-problems_en.properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words.stringPropertyNames();
    }

    private static Properties bundle(String name, String language) throws IOException {
        var words = new Properties();
        try (var reader =
                Files.newBufferedReader(SOURCES.resolve("resources").resolve(name + "_" + language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
