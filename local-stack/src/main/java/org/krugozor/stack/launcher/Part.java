package org.krugozor.stack.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of the system, each a process of its own, in the order in which they lean on each other. */
public enum Part {
    POSTGRES,
    KAFKA,
    MAIL,
    KEYCLOAK,
    SUBMISSION,
    REVIEW,
    PUBLICATION,
    GATEWAY;

    /** The word a person uses for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part a person means. */
    public static Optional<Part> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    /** All words, for a message. */
    static String words() {
        return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(", "));
    }

    /** True of the four programs of this project. */
    boolean isProgram() {
        return compareTo(SUBMISSION) >= 0;
    }

    /** The folder its program is built in. */
    String module() {
        return this == GATEWAY ? "gateway" : word() + "-service";
    }
}
