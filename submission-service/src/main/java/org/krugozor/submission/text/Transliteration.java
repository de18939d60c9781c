package org.krugozor.submission.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Kazakh and Russian in Latin letters. The rules are ICU's form of four published tables; they are read once, when this is
 * made, and not while somebody waits. ICU's own {@code Russian-Latin/BGN} spoils initials and prints Kazakh with marks no
 * journal asks for.
 */
public final class Transliteration {

    private static final String KAZAKH_ONLY = "әғқңөұүһі";

    /** A published table, and the languages it serves. */
    public enum Scheme {
        /** Russian as the British Standards Institution has it, without marks. */
        BSI("ru-bsi", "ru"),
        /** Russian by GOST 7.79-2000, system B. */
        GOST_779_B("ru-gost779b", "ru"),
        /** Russian and Kazakh by ISO 9:1995, letter for letter. */
        ISO_9("ru-kk-iso9", "ru", "kk"),
        /** Kazakh by its Latin alphabet of 2021. */
        KAZAKH_2021("kk-latn-2021", "kk");

        private final String table;
        private final Set<String> languages;

        Scheme(String table, String... languages) {
            this.table = table;
            this.languages = Set.of(languages);
        }
    }

    /** Which table a journal uses for which language. */
    public record Schemes(Scheme russian, Scheme kazakh) {

        public static final Schemes DEFAULT = new Schemes(Scheme.BSI, Scheme.KAZAKH_2021);

        /** Whether each table serves its language. */
        public boolean sane() {
            return russian.languages.contains("ru") && kazakh.languages.contains("kk");
        }
    }

    private final Map<Scheme, Transliterator> tables = new EnumMap<>(Scheme.class);

    public Transliteration() {
        for (var scheme : Scheme.values()) {
            var table = Transliterator.createFromRules(scheme.name(), rules(scheme), Transliterator.FORWARD);
            // ICU reads what it needs for normalising at the first word
            table.transliterate("Ёлка");
            tables.put(scheme, table);
        }
    }

    /**
     * The text in Latin letters; empty where it is in them already, or in a language none of the tables serves.
     *
     * @param stated the language of the text, null to go by its letters
     */
    public Optional<String> latin(String text, @Nullable String stated, Schemes schemes) {
        var language = stated == null ? byLetters(text) : stated;
        if (Script.isLatin(text) || !(language.equals("kk") || language.equals("ru"))) {
            return Optional.empty();
        }
        var first = language.equals("kk") ? schemes.kazakh() : schemes.russian();
        var second = language.equals("kk") ? schemes.russian() : schemes.kazakh();
        // a Russian title may name a Kazakh place: letters the one table lacks are found in the other
        return Optional.of(by(second, by(first, text)));
    }

    /** The text by one table; letters it does not know stay as they are. */
    public String by(Scheme scheme, String text) {
        return Objects.requireNonNull(tables.get(scheme)).transliterate(text);
    }

    /** As sure as letters and small words are; where they are not, one Kazakh letter is enough. */
    private static String byLetters(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Script.language(text)
                .orElseGet(() -> lower.chars().anyMatch(letter -> KAZAKH_ONLY.indexOf(letter) >= 0)
                        ? "kk"
                        : lower.codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.CYRILLIC)
                                ? "ru"
                                : "");
    }

    private static String rules(Scheme scheme) {
        var name = "/translit/" + scheme.table + ".icu.txt";
        try (var file = Transliteration.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
