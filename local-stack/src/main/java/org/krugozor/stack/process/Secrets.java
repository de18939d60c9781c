package org.krugozor.stack.process;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets made here; they hold letters, digits, {@code -} and {@code _} only and need no quoting anywhere. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new secret of 192 random bits. */
    public static String fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
