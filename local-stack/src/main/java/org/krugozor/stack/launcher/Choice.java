package org.krugozor.stack.launcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person wants of a start.
 *
 * @param parts those to start; all by default
 * @param fresh whether everything that was entered is deleted first
 * @param journal what to begin the state folder with; nothing leaves it as it was begun, or begins the demonstration
 */
record Choice(Set<Part> parts, boolean fresh, Optional<Journal> journal) {

    private static final String ONLY = "--only=";

    static Choice everything() {
        return new Choice(EnumSet.allOf(Part.class), false, Optional.empty());
    }

    /** Reads the options; fails with a sentence for the person where one is not known. */
    static Choice of(List<String> options) {
        var parts = EnumSet.allOf(Part.class);
        boolean fresh = false;
        var journal = Optional.<Journal>empty();
        for (var option : options) {
            if ("--fresh".equals(option)) {
                fresh = true;
            } else if ("--empty".equals(option)) {
                journal = Optional.of(Journal.EMPTY);
            } else if ("--unplayed".equals(option)) {
                journal = Optional.of(Journal.UNPLAYED);
            } else if (option.startsWith(ONLY)) {
                parts = parts(option.substring(ONLY.length()));
            } else {
                throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new Choice(parts, fresh, journal);
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
