package org.krugozor.submission.text;

import java.util.List;
import java.util.regex.Pattern;

/** Words in which letters of two alphabets stand together: a slip of the keyboard, or a way round a text comparison. */
public final class MixedScript {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private MixedScript() {}

    /** At most {@code limit} such words, in the order of the text. */
    public static List<String> words(String text, int limit) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(MixedScript::mixed)
                .distinct()
                .limit(limit)
                .toList();
    }

    private static boolean mixed(String word) {
        boolean latin =
                word.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
        boolean cyrillic = word.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC);
        return latin && cyrillic;
    }
}
