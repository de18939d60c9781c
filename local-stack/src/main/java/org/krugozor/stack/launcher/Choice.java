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
 * @param demonstration how much of the demonstration is wanted
 */
record Choice(Set<Part> parts, boolean fresh, Demonstration demonstration) {

    /** How much of the demonstration a person wants. */
    enum Demonstration {
        /** The journal is played and its people have accounts. */
        PLAYED,
        /** The journal is empty; its people have accounts. */
        ACCOUNTS,
        /** Nobody has an account and nothing is there. */
        NONE
    }

    private static final String ONLY = "--only=";

    static Choice everything() {
        return new Choice(EnumSet.allOf(Part.class), false, Demonstration.PLAYED);
    }

    /** Reads the options; fails with a sentence for the person where one is not known. */
    static Choice of(List<String> options) {
        var parts = EnumSet.allOf(Part.class);
        boolean fresh = false;
        var demonstration = Demonstration.PLAYED;
        for (var option : options) {
            if ("--fresh".equals(option)) {
                fresh = true;
            } else if ("--empty".equals(option)) {
                demonstration = Demonstration.NONE;
            } else if ("--unplayed".equals(option)) {
                demonstration = Demonstration.ACCOUNTS;
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

    /** True where the demonstration's people have accounts. */
    boolean hasAccounts() {
        return demonstration != Demonstration.NONE && parts.contains(Part.KEYCLOAK);
    }

    /** True where the journal is to be played. */
    boolean isPlayed() {
        return demonstration == Demonstration.PLAYED && isEverything();
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
