package org.krugozor.review.call;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.krugozor.review.text.Texts;

/**
 * The fields somebody can be said to know: those of the journal's calls, classifier and own terms. The classifier is
 * listed as deep as the journal looks into it, so a code of digits is known too where it lies within a field of which
 * the list names no part; bridge codes stand for others and make no such list.
 */
public final class KnownFields {

    private final Map<String, Call.FieldEntry> listed;
    private final Set<String> parted;

    KnownFields(Collection<Call.FieldEntry> entries) {
        var codes =
                entries.stream().collect(Collectors.toMap(Call.FieldEntry::code, each -> each, (one, other) -> one));
        this.listed = Map.copyOf(codes);
        this.parted = codes.values().stream()
                .filter(entry -> entry.bridge().isEmpty())
                .map(entry -> wider(entry.code()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the code means anything; as long as no call is known, every code may. */
    public boolean know(String code) {
        if (listed.isEmpty() || listed.containsKey(code)) {
            return true;
        }
        var within = wider(code);
        return listed.containsKey(within)
                ? !parted.contains(within)
                : within.indexOf('.') > 0 && listed.containsKey(wider(within)) && !parted.contains(wider(within));
    }

    /** The title in the language with the code beside it; the code alone where the list has no title. */
    public String inWords(String code, String language) {
        var entry = listed.get(code);
        var title = entry == null ? "" : Texts.in(language, entry.titles());
        return title.isEmpty() ? code : title + " (" + code + ")";
    }

    /** For the sentence about an unknown one. */
    public static Map<String, String> named(String code) {
        return Map.of("field", code);
    }

    /** What the digits say it lies within; empty for the widest and for the journal's terms. */
    private static String wider(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? "" : code.substring(0, dot);
    }
}
