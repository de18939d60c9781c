package org.krugozor.platform.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The endings a Cyrillic noun or surname takes in Russian and Kazakh, folded, and the matching of words by stems. */
final class Endings {

    private static final int SHORTEST_STEM = 3;
    private static final Set<String> VOWELS_AND_SIGNS =
            Set.of("а", "я", "о", "е", "ь", "и", "у", "ю", "ы", "э", "ә", "і", "ө", "ү", "ұ");
    private static final List<String> ADJECTIVE = List.of("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие").stream()
            .map(Folding::fold)
            .toList();

    private static final Set<String> ALL = all();

    private Endings() {}

    private static Set<String> all() {
        Set<String> endings = new HashSet<>(Set.of(""));
        List<String> russian = List.of(
                "а", "я", "у", "ю", "ы", "и", "е", "о", "ь", "й", "ом", "ем", "ым", "им", "ой", "ей", "ою", "ею", "ого",
                "его", "ому", "ему", "ая", "яя", "ую", "юю", "ые", "ие", "ых", "их", "ыми", "ими", "ый", "ий", "ое",
                "ее", "ами", "ями", "ах", "ях", "ам", "ям", "ов", "ев", "ью", "ия", "ии", "ию", "ием", "ией");
        List<String> plural = List.of("", "лар", "лер", "дар", "дер", "тар", "тер");
        List<String> possessive = List.of("", "ы", "і", "сы", "сі", "ым", "ім", "м");
        List<String> kazakhCase = List.of(
                "", "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "а", "е", "ны", "ні",
                "ды", "ді", "ты", "ті", "н", "да", "де", "та", "те", "нда", "нде", "дан", "ден", "тан", "тен", "нан",
                "нен", "мен", "бен", "пен");
        russian.forEach(ending -> endings.add(Folding.fold(ending)));
        for (String some : plural) {
            for (String whose : possessive) {
                for (String ending : kazakhCase) {
                    endings.add(Folding.fold(some + whose + ending));
                }
            }
        }
        return endings;
    }

    /** Whether {@code found} is {@code sought} or a form of it; both folded. */
    static boolean isForm(String sought, String found) {
        if (found.equals(sought)) {
            return true;
        }
        if (sought.isEmpty() || Character.UnicodeScript.of(sought.codePointAt(0)) != Character.UnicodeScript.CYRILLIC) {
            return isArabic(sought) && withoutClitics(found).equals(withoutClitics(sought));
        }
        // a full word takes endings as it is; one with an ending of its own changes it
        return continues(sought, found) || continues(stem(sought), found);
    }

    private static boolean continues(String stem, String found) {
        return stem.length() >= SHORTEST_STEM && found.startsWith(stem) && ALL.contains(found.substring(stem.length()));
    }

    private static String stem(String word) {
        for (String ending : ADJECTIVE) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return !word.isEmpty() && VOWELS_AND_SIGNS.contains(word.substring(word.length() - 1))
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static boolean isArabic(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    /** Without the conjunction, preposition and article written together with a word. */
    private static String withoutClitics(String word) {
        for (String clitic : List.of("وال", "بال", "فال", "كال", "ال", "لل", "و", "ب", "ل")) {
            if (word.startsWith(clitic) && word.length() - clitic.length() >= SHORTEST_STEM) {
                return word.substring(clitic.length());
            }
        }
        return word;
    }
}
