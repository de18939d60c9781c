package org.krugozor.stack.launcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a person wants of a start.
 *
 * @param parts those to start; all by default
 * @param fresh whether everything that was entered is deleted first
 * @param demonstration whether the demonstration journal and its accounts are wanted
 */
record Choice(Set<Part> parts, boolean fresh, boolean demonstration) {

    private static final String ONLY = "--only=";

    static Choice everything() {
        return new Choice(EnumSet.allOf(Part.class), false, true);
    }

    /** Reads the options; fails with a sentence for the person where one is not known. */
    static Choice of(List<String> options) {
        var parts = EnumSet.allOf(Part.class);
        boolean fresh = false;
        boolean demonstration = true;
        for (var option : options) {
            if ("--fresh".equals(option)) {
                fresh = true;
            } else if ("--empty".equals(option)) {
                demonstration = false;
            } else if (option.startsWith(ONLY)) {
                parts = parts(option.substring(ONLY.length()));
            } else {
                throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new Choice(parts, fresh, demonstration);
    }

    boolean isEverything() {
        return parts.size() == Part.values().length;
    }

    private static EnumSet<Part> parts(String words) {
        var parts = EnumSet.noneOf(Part.class);
        Arrays.stream(words.split(","))
                .map(word -> Part.of(word)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no part " + word + "; the parts are " + Part.words())))
                .forEach(parts::add);
        if (parts.contains(Part.KEYCLOAK)) {
            parts.add(Part.POSTGRES);
        }
        return parts;
    }
}
