package org.krugozor.platform.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through the paragraphs of one document for texts that give a person away. Whole words are compared, without case,
 * accents and vowel points; names and phrases in Cyrillic also with the endings of kk and ru, names in any order and with
 * initials. Not for use by several threads.
 */
public final class ResidueSearch implements ExtractedText.Sink {

    private static final int MOST = 200;
    private static final int AROUND = 40;
    private static final Pattern ORCID =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(\\d{4})[\\p{Pd} ]?(\\d{4})[\\p{Pd} ]?(\\d{4})[\\p{Pd}"
                    + " ]?(\\d{3}[\\dXx])(?![\\p{L}\\p{Nd}])");

    private record Target(int index, Sought.Kind kind, List<String> words, String whole) {}

    private final List<Target> targets = new ArrayList<>();
    private final List<Residue> found = new ArrayList<>();
    private int beyond;
    private int line = -1;

    public ResidueSearch(List<Sought> sought) {
        for (int i = 0; i < sought.size(); i++) {
            Sought each = sought.get(i);
            List<String> words = Folding.words(each.text()).stream()
                    .map(Folding.Word::folded)
                    .toList();
            String whole = each.kind() == Sought.Kind.ORCID
                    ? orcid(each.text())
                    : Folding.fold(each.text().strip());
            if (!words.isEmpty() && !whole.isEmpty()) {
                targets.add(new Target(i, each.kind(), words, whole));
            }
        }
    }

    /** Looks through a text kept elsewhere, a line a paragraph; {@link Residue#line()} counts its lines. */
    public static List<Residue> in(String text, List<Sought> sought) {
        ResidueSearch search = new ResidueSearch(sought);
        text.lines()
                .forEach(line ->
                        search.paragraph(new ExtractedParagraph(ExtractedParagraph.Place.BODY, 0, "", 0, line)));
        return search.found();
    }

    private static String orcid(String text) {
        Matcher matcher = ORCID.matcher(text);
        return matcher.find() ? digits(matcher) : "";
    }

    private static String digits(Matcher matcher) {
        return (matcher.group(1) + matcher.group(2) + matcher.group(3) + matcher.group(4)).toUpperCase(Locale.ROOT);
    }

    /** What was found, at most 200 places. */
    public List<Residue> found() {
        return List.copyOf(found);
    }

    /** Places found beyond those listed. */
    public int beyond() {
        return beyond;
    }

    @Override
    public void paragraph(ExtractedParagraph paragraph) {
        line++;
        List<Folding.Word> words = Folding.words(paragraph.text());
        String folded = "";
        for (Target target : targets) {
            switch (target.kind()) {
                case NAME -> names(paragraph, words, target);
                case PHRASE -> phrases(paragraph, words, target);
                case EMAIL -> {
                    folded = folded.isEmpty() ? Folding.fold(paragraph.text()) : folded;
                    addresses(paragraph, folded, target);
                }
                case ORCID -> numbers(paragraph, target);
            }
        }
    }

    private void names(ExtractedParagraph paragraph, List<Folding.Word> words, Target target) {
        int size = target.words().size();
        for (int at = 0; at < words.size(); at++) {
            Match match = match(words, at, target.words());
            if (match.full() == size || (match.full() > 0 && match.full() + match.initials() > 1)) {
                add(paragraph, target, match.full() == size, words.get(at), words.get(at + match.length() - 1));
                at += match.length() - 1;
            }
        }
    }

    private record Match(int full, int initials, int length) {}

    /** How many words from {@code at} on are parts of the name, each part once, in full or as an initial. */
    private static Match match(List<Folding.Word> words, int at, List<String> parts) {
        BitSet used = new BitSet();
        int full = 0;
        int initials = 0;
        int length = 0;
        while (at + length < words.size() && length < parts.size()) {
            Folding.Word word = words.get(at + length);
            int part = partFor(word, parts, used);
            if (part < 0) {
                break;
            }
            used.set(part);
            if (word.initial() && parts.get(part).length() > 1) {
                initials++;
            } else {
                full++;
            }
            length++;
        }
        return new Match(full, initials, length);
    }

    private static int partFor(Folding.Word word, List<String> parts, BitSet used) {
        for (int i = 0; i < parts.size(); i++) {
            boolean fits = word.initial()
                    ? parts.get(i).startsWith(word.folded())
                    : Endings.isForm(parts.get(i), word.folded());
            if (!used.get(i) && fits) {
                return i;
            }
        }
        return -1;
    }

    private void phrases(ExtractedParagraph paragraph, List<Folding.Word> words, Target target) {
        int size = target.words().size();
        for (int at = 0; at + size <= words.size(); at++) {
            boolean all = true;
            for (int i = 0; i < size && all; i++) {
                all = Endings.isForm(target.words().get(i), words.get(at + i).folded());
            }
            if (all) {
                add(paragraph, target, true, words.get(at), words.get(at + size - 1));
            }
        }
    }

    private void addresses(ExtractedParagraph paragraph, String folded, Target target) {
        String address = target.whole();
        for (int at = folded.indexOf(address); at >= 0; at = folded.indexOf(address, at + 1)) {
            int end = at + address.length();
            boolean bounded = (at == 0 || !isAddressLetter(folded.charAt(at - 1)))
                    && (end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end)));
            if (bounded) {
                // folding may have moved places by a letter or two: an excerpt bears that
                record(paragraph, target, true, at, end);
            }
        }
    }

    private static boolean isAddressLetter(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '.' || letter == '_' || letter == '-' || letter == '+';
    }

    private void numbers(ExtractedParagraph paragraph, Target target) {
        Matcher matcher = ORCID.matcher(paragraph.text());
        while (matcher.find()) {
            if (digits(matcher).equals(target.whole())) {
                record(paragraph, target, true, matcher.start(), matcher.end());
            }
        }
    }

    private void add(ExtractedParagraph paragraph, Target target, boolean whole, Folding.Word from, Folding.Word to) {
        record(paragraph, target, whole, from.start(), to.end());
    }

    private void record(ExtractedParagraph paragraph, Target target, boolean whole, int from, int to) {
        if (found.size() == MOST) {
            beyond++;
            return;
        }
        String text = paragraph.text();
        String excerpt = text.substring(
                Math.max(0, Math.min(text.length(), from) - AROUND), Math.min(text.length(), to + AROUND));
        found.add(new Residue(
                target.index(),
                line,
                paragraph.place(),
                paragraph.page(),
                paragraph.part(),
                whole,
                excerpt.replace('\u2028', ' ')));
    }
}
