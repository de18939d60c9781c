package org.krugozor.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.platform.document.Refusal;

/** Every failure and every reason has its sentence in kk, ru and en. */
class WordsTest {

    private static final Path SOURCES =
            Path.of(System.getProperty("krugozor.root", ".."), "submission-service", "src/main");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"problems", "timeline", "files"})
    void allLanguagesSayTheSameThingsWithTheSamePlaces(String bundle) throws IOException {
        var english = words(bundle, "en");
        for (var language : Set.of("kk", "ru")) {
            var other = words(bundle, language);
            assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames()) {
                assertThat(other.getProperty(key)).as(key).isNotBlank();
                assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    @Test
    void everyFailureTheCodeNamesHasItsWords() throws IOException {
        var known = words("problems", "en").stringPropertyNames();
        var platform = platformWords();
        for (var type : named("(?:conflict|Failure\\.of|new Failure)\\(\\s*\"([a-z][a-z-]+)\"")) {
            assertThat(known.contains(type + ".detail") || platform.contains(type + ".detail"))
                    .as(type)
                    .isTrue();
        }
    }

    @Test
    void everyReasonTheCodeNamesHasItsWords() throws IOException {
        var known = words("problems", "en").stringPropertyNames();
        var platform = platformWords();
        var codes = new TreeSet<String>();
        codes.addAll(named("Failure\\.invalid\\(\"[^\"]*\",\\s*\"([a-z][a-z-]+)\""));
        codes.addAll(named("(?:\\.block|\\.warn|\\.when|\\.add)\\((?:[^;]*?),\\s*\"([a-z]+(?:-[a-z]+)+)\"[,)]"));
        assertThat(codes).hasSizeGreaterThan(60);
        for (var code : codes) {
            assertThat(known.contains("field." + code) || platform.contains("field." + code))
                    .as(code)
                    .isTrue();
        }
    }

    @Test
    void everyRefusalOfAFileHasItsWords() throws IOException {
        var known = words("files", "en").stringPropertyNames();
        for (var refusal : Refusal.values()) {
            assertThat(known).contains("refused." + refusal.code());
        }
    }

    @Test
    void everyFactOfTheOtherServicesHasItsWords() throws IOException {
        var known = words("timeline", "en").stringPropertyNames();
        for (var source : Set.of("review", "publication", "submission")) {
            var folder = SOURCES.resolve("../../../contracts/src/main/resources/contracts/" + source + "/examples");
            try (var files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString().replace(".v1.json", ""))
                        .filter(type -> !type.equals("CallChanged"))
                        .forEach(type -> assertThat(known).contains(type));
            }
        }
    }

    private static Set<String> named(String pattern) throws IOException {
        var compiled = Pattern.compile(pattern, Pattern.DOTALL);
        try (var files = Files.walk(SOURCES.resolve("java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> compiled.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties words(String bundle, String language) throws IOException {
        var words = new Properties();
        try (Reader file =
                Files.newBufferedReader(SOURCES.resolve("resources/" + bundle + "_" + language + ".properties"))) {
            words.load(file);
        }
        return words;
    }

    private static Set<String> platformWords() throws IOException {
        var words = new Properties();
        try (var file = WordsTest.class.getClassLoader().getResourceAsStream("platform-problems_en.properties")) {
            words.load(file);
        }
        return words.stringPropertyNames();
    }
}
