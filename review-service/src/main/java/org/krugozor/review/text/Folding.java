package org.krugozor.review.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds text for search: lower case, no diacritics, and the Kazakh letters and ё as their nearest Russian ones, as
 * people type them on a keyboard that lacks them.
 */
public final class Folding {

    private static final String KAZAKH = "әғқңөұүһіё";
    private static final String PLAIN = "агкноуухие";

    private Folding() {}

    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        var folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char letter = decomposed.charAt(i);
            int at = KAZAKH.indexOf(letter);
            if (at >= 0) {
                folded.append(PLAIN.charAt(at));
            } else if (letter < 0x250 && letter > 0x7f) {
                folded.append(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", ""));
            } else {
                folded.append(letter);
            }
        }
        return folded.toString().strip();
    }

    /** A pattern for {@code like} that finds the folded words anywhere; its wildcards in the text are taken literally. */
    public static String containing(String query) {
        return "%" + fold(query).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
