package org.krugozor.publication.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a reader looks for. Every word has to be there, in any language and with any ending: Kazakh puts its endings after
 * the word and Russian changes the last letters, so a long word is looked for without them, and the exact word counts more.
 */
final class Wanted {

    /** As long a question as anybody asks. */
    static final int LONGEST = 200;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 12;
    private static final int EXCERPT = 260;

    private final String typed;
    private final List<String> words;

    private Wanted(String typed, List<String> words) {
        this.typed = typed;
        this.words = words;
    }

    static Wanted of(String typed) {
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        var kept = composed.length() > LONGEST ? composed.substring(0, LONGEST) : composed;
        var words = WORD.matcher(Plain.letters(kept))
                .results()
                .map(found -> found.group())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return new Wanted(kept, words);
    }

    String typed() {
        return typed;
    }

    boolean nothing() {
        return words.isEmpty();
    }

    /** The same as a text search query; of letters and figures alone, so that nothing typed is read as an operator. */
    String query() {
        return words.stream()
                .map(word -> "(" + word + " | " + stem(word) + ":*)")
                .collect(Collectors.joining(" & "));
    }

    private static String stem(String word) {
        int letters = word.length();
        return word.substring(0, letters >= 8 ? letters - 2 : letters >= 6 ? letters - 1 : letters);
    }

    /** A part of a text, and whether it is one of the words looked for. */
    public record Piece(String text, boolean hit) {}

    /** The text, cut where words looked for begin and end. */
    List<Piece> marked(String text) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        var found = WORD.matcher(Plain.letters(text));
        while (found.find()) {
            if (hit(found.group())) {
                if (found.start() > from) {
                    pieces.add(new Piece(text.substring(from, found.start()), false));
                }
                pieces.add(new Piece(text.substring(found.start(), found.end()), true));
                from = found.end();
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }

    /** The place of a text where the first word looked for stands, else its beginning. */
    List<Piece> excerpt(String text) {
        int first = 0;
        var found = WORD.matcher(Plain.letters(text));
        while (found.find()) {
            if (hit(found.group())) {
                first = found.start();
                break;
            }
        }
        int from = first < EXCERPT * 2 / 3 ? 0 : text.indexOf(' ', first - EXCERPT / 3) + 1;
        int to = from + EXCERPT >= text.length()
                ? text.length()
                : Math.max(first, text.lastIndexOf(' ', from + EXCERPT));
        return marked((from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : ""));
    }

    private boolean hit(String word) {
        return words.stream().anyMatch(wanted -> word.startsWith(stem(wanted)));
    }
}
