package org.krugozor.gateway.page.form;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the fields of a form stand for where it is not plain text. Patterns are JSON pointers in which {@code *} stands for
 * any one segment.
 */
public final class FormShape {

    /** How the text of a field becomes JSON. */
    public enum Kind {
        /** Text as it is; blank counts as absent. */
        TEXT,
        /** A number; blank counts as absent. */
        NUMBER,
        /** A number, or {@code none} for an explicit null: asked and not judged. */
        NUMBER_OR_NONE,
        /** A ticked box. */
        TRUTH,
        /** One of many rows is the chosen one; the field's value is the row. */
        CHOSEN_ROW,
        /** A list of short texts in one field, separated by semicolons or lines. */
        WORDS,
        /** Several fields of the same name. */
        MANY,
        /** The first word of the text; what follows explains it to people. */
        FIRST_WORD
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** A form of plain texts. */
    public static FormShape plain() {
        return new FormShape();
    }

    /** The same form, in which these fields are of another kind. */
    public FormShape with(Kind kind, String... patterns) {
        for (String pattern : patterns) {
            kinds.put(pattern, kind);
        }
        return this;
    }

    Kind kindOf(String pointer) {
        Kind exact = kinds.get(pointer);
        if (exact != null) {
            return exact;
        }
        return kinds.entrySet().stream()
                .filter(entry -> fits(entry.getKey(), pointer))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.TEXT);
    }

    private static boolean fits(String pattern, String pointer) {
        String[] wanted = pattern.split("/");
        String[] given = pointer.split("/");
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }
}
