package org.krugozor.platform.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes words comparable: without case, accents, vowel points and the variants of one letter. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\u0640\\u200b-\\u200f\\u00ad\\ufeff]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    /** A word of a text: folded, and where it stood. */
    record Word(String folded, int start, int end, boolean initial) {}

    private Folding() {}

    static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            folded.append(letter(plain.charAt(i)));
        }
        return MARKS.matcher(folded).replaceAll("");
    }

    private static char letter(char letter) {
        return switch (letter) {
            case 'ı' -> 'i';
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'đ' -> 'd';
            // alef maksura, Persian and Arabic yeh and kaf, teh marbuta
            case 'ى', 'ی' -> 'ي';
            case 'ک' -> 'ك';
            case 'ة' -> 'ه';
            default -> letter;
        };
    }

    /** The words of a text in order; folding letter by letter would shift places, so each word is folded alone. */
    static List<Word> words(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(MARKS.matcher(composed).find() ? unmarked(composed) : composed);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(new Word(fold(word), matcher.start(), matcher.end(), word.codePointCount(0, word.length()) == 1));
        }
        return words;
    }

    private static String unmarked(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
