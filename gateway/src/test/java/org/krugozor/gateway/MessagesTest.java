package org.krugozor.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLAIN_KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");

    static Stream<String> bundles() {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleSaysTheSameInAllThreeLanguages(String bundle) {
        Properties kazakh = read(bundle, "kk");

        assertThat(read(bundle, "ru").keySet()).isEqualTo(kazakh.keySet());
        assertThat(read(bundle, "en").keySet()).isEqualTo(kazakh.keySet());
        for (String language : Set.of("kk", "ru", "en")) {
            assertThat(read(bundle, language).values())
                    .allSatisfy(text -> assertThat((String) text).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void placeholdersAgreeBetweenLanguages(String bundle) {
        Properties english = read(bundle, "en");
        english.stringPropertyNames().forEach(key -> {
            for (String language : Set.of("kk", "ru")) {
                assertThat(placeholders(read(bundle, language).getProperty(key)))
                        .as(key + " in " + language)
                        .isEqualTo(placeholders(english.getProperty(key)));
            }
        });
    }

    @Test
    void everyKeyATemplateNamesIsSaid() throws IOException {
        Set<String> said = bundles()
                .flatMap(bundle -> read(bundle, "en").stringPropertyNames().stream())
                .collect(Collectors.toSet());
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            Set<String> named = new TreeSet<>();
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                PLAIN_KEY
                        .matcher(Files.readString(template))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(named::add);
            }
            named.removeAll(said);
            assertThat(named).isEmpty();
        }
    }

    @Test
    void everyBundleIsLoaded() throws IOException {
        String settings = Files.readString(RESOURCES.resolve("application.yml"));

        assertThat(bundles()).allSatisfy(bundle -> assertThat(settings).contains("messages/" + bundle));
    }

    private static Set<String> placeholders(String text) {
        return Arrays.stream(text.split("(?=\\{)"))
                .filter(part -> part.matches("(?s)\\{\\d.*"))
                .map(part -> part.substring(0, 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String bundle, String language) {
        Properties words = new Properties();
        try (InputStream in =
                Files.newInputStream(RESOURCES.resolve("messages").resolve(bundle + "_" + language + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
