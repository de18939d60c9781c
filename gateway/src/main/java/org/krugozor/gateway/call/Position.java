package org.krugozor.gateway.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries a service's position through a redirect as one opaque word, so that the next page reads what was just written. */
final class Position {

    static final String PARAMETER = "after";
    private static final Pattern SHAPE = Pattern.compile("[a-z]+/[A-Za-z0-9-]{1,64}/\\d{1,18}");

    private Position() {}

    static String opaque(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** The position an opaque word stands for; empty for anything we did not write. */
    static Optional<String> of(@Nullable String opaque) {
        if (opaque == null || opaque.length() > 200) {
            return Optional.empty();
        }
        try {
            String position = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
            return Optional.of(position).filter(SHAPE.asMatchPredicate());
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
