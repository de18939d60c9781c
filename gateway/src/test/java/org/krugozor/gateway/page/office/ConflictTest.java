package org.krugozor.gateway.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever tells of a conflict has a sentence of its own, in every language. */
class ConflictTest {

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everySourceHasASentenceOfItsOwn(String language) throws IOException {
        var words = new Properties();
        try (var file = Objects.requireNonNull(
                getClass().getResourceAsStream("/messages/conflict_" + language + ".properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        var said = new HashSet<String>();
        for (var conflict : known().toList()) {
            assertThat(conflict.sentence()).isNotEqualTo("conflict.unknown");
            var sentence = words.getProperty(conflict.sentence());
            assertThat(sentence).as(conflict.sentence()).isNotNull();
            assertThat(said.add(new MessageFormat(sentence).format(conflict.words())))
                    .as(conflict.sentence())
                    .isTrue();
        }
    }

    private static Stream<Conflict> known() {
        return Stream.of(
                        List.of("authorship", "affiliation", "mail-domain", "reviewer", "editor").stream()
                                .map(source -> conflict(source, null, false)),
                        Stream.of("earlier-manuscript", "publication", "authors-publication")
                                .flatMap(source ->
                                        Stream.of(conflict(source, null, false), conflict(source, null, true))),
                        Stream.of("tie", "authors-tie")
                                .flatMap(source -> Stream.of("adviser", "doctoral-student", "personal", "other")
                                        .map(tie -> conflict(source, tie, false))),
                        Stream.of(conflict("name", null, true)))
                .flatMap(some -> some);
    }

    private static Conflict conflict(String source, @Nullable String tie, boolean namesake) {
        return new Conflict(
                "other",
                source,
                "blocks",
                true,
                "said",
                "Title",
                2025,
                "Institution",
                "Department",
                "x.example",
                tie,
                namesake);
    }
}
