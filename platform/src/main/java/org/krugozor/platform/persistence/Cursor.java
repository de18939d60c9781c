package org.krugozor.platform.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;

/** Where a list goes on: the sort values of the last row shown, opaque to the caller. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... values) {
        return new Cursor(java.util.Arrays.stream(values).map(String::valueOf).toList());
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of the given number of values; null for no cursor. A broken one is the caller's mistake: 422.
     */
    public static @Nullable Cursor decode(@Nullable String text, int values) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == values) {
                return new Cursor(List.of(parts));
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through: the same answer as for a cursor of another list
        }
        throw new Refused(Failure.invalid("/after", "bad-cursor"));
    }
}
