package org.krugozor.platform.event;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a source has spoken about a subject: the gapless number of its latest event. Travels in the headers
 * {@code Krugozor-Position} and {@code Krugozor-After} as {@code source/subject/sequence}.
 */
public record Position(String source, String subject, long sequence) {

    private static final Pattern FORM = Pattern.compile("([a-z-]{1,40})/([A-Za-z0-9-]{1,80})/(\\d{1,18})");

    /** Reads the header's form; empty for anything else, since headers come from outside. */
    public static Optional<Position> parse(String text) {
        var matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Position(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return source + "/" + subject + "/" + sequence;
    }
}
