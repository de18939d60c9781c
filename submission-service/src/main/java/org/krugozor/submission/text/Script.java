package org.krugozor.submission.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells kk, ru, en, tr and ar apart by letters and small words. It answers only when it is sure: a title of three
 * names is no ground for refusing a manuscript.
 */
public final class Script {

    private static final String KAZAKH_ONLY = "әғқңөұүһі";
    private static final String RUSSIAN_ONLY = "ёщцчъьэ";
    private static final String TURKISH_ONLY = "ğışçöü";

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "ru",
            Set.of(
                    "и",
                    "в",
                    "на",
                    "с",
                    "по",
                    "для",
                    "как",
                    "что",
                    "не",
                    "из",
                    "от",
                    "при",
                    "их",
                    "его",
                    "она",
                    "это",
                    "между",
                    "или",
                    "также",
                    "статье",
                    "автор",
                    "были",
                    "является",
                    "которые",
                    "о",
                    "к",
                    "до",
                    "за",
                    "а",
                    "под",
                    "без",
                    "над",
                    "об"),
            "kk",
            Set.of(
                    "және",
                    "мен",
                    "пен",
                    "бен",
                    "үшін",
                    "бойынша",
                    "туралы",
                    "арқылы",
                    "болып",
                    "қазіргі",
                    "бұл",
                    "осы",
                    "ретінде",
                    "арасындағы",
                    "мақалада",
                    "деген",
                    "емес",
                    "тек",
                    "сондай",
                    "ал",
                    "де",
                    "да",
                    "жаңа",
                    "негізінде",
                    "әсері",
                    "немесе"),
            "en",
            Set.of(
                    "the", "of", "and", "in", "to", "a", "is", "for", "with", "as", "on", "by", "from", "that", "this",
                    "are", "an", "between", "its", "or", "at", "into", "not", "how", "their", "under"),
            "tr",
            Set.of("ve", "bir", "için", "ile", "bu", "olarak", "olan", "da", "de", "arasında", "üzerine", "göre"));

    private Script() {}

    /** The language the text is surely in, or empty when letters and words do not settle it. */
    public static Optional<String> language(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        long cyrillic = count(lower, Character.UnicodeScript.CYRILLIC);
        long latin = count(lower, Character.UnicodeScript.LATIN);
        long arabic = count(lower, Character.UnicodeScript.ARABIC);
        long letters = cyrillic + latin + arabic;
        if (letters == 0) {
            return Optional.empty();
        }
        if (arabic * 2 > letters) {
            return Optional.of("ar");
        }
        if (cyrillic * 2 > letters) {
            return cyrillic(lower);
        }
        return latin(lower);
    }

    /** Whether at least half of its letters are Latin; a text without letters is. */
    public static boolean isLatin(String text) {
        return count(text, Character.UnicodeScript.LATIN) * 2
                >= text.codePoints().filter(Character::isLetter).count();
    }

    /** Whether the text is surely in another language than this one. */
    public static boolean contradicts(String text, String language) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFC);
        long cyrillic = count(lower, Character.UnicodeScript.CYRILLIC);
        long latin = count(lower, Character.UnicodeScript.LATIN);
        long arabic = count(lower, Character.UnicodeScript.ARABIC);
        long own =
                switch (language) {
                    case "kk", "ru" -> cyrillic;
                    case "ar" -> arabic;
                    default -> latin;
                };
        return own * 2 < cyrillic + latin + arabic
                || language(text).filter(found -> !found.equals(language)).isPresent();
    }

    private static Optional<String> cyrillic(String text) {
        long kazakh = letters(text, KAZAKH_ONLY) + 3 * smallWords(text, "kk");
        long russian = letters(text, RUSSIAN_ONLY) + 3 * smallWords(text, "ru");
        return surer("kk", kazakh, "ru", russian);
    }

    private static Optional<String> latin(String text) {
        long turkish = letters(text, TURKISH_ONLY) + 3 * smallWords(text, "tr");
        long english = 3 * smallWords(text, "en");
        return surer("tr", turkish, "en", english);
    }

    private static Optional<String> surer(String one, long forOne, String other, long forOther) {
        if (forOne >= 2 && forOne > 2 * forOther) {
            return Optional.of(one);
        }
        if (forOther >= 2 && forOther > 2 * forOne) {
            return Optional.of(other);
        }
        return Optional.empty();
    }

    private static long letters(String text, String of) {
        return text.chars().filter(letter -> of.indexOf(letter) >= 0).count();
    }

    private static long smallWords(String text, String language) {
        var words = Arrays.stream(text.split("[^\\p{L}]+")).collect(Collectors.toList());
        var small = SMALL_WORDS.getOrDefault(language, Set.of());
        return words.stream().filter(small::contains).count();
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(Character::isLetter)
                .filter(point -> Character.UnicodeScript.of(point) == script)
                .count();
    }
}
