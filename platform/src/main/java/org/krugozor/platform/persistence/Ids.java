package org.krugozor.platform.persistence;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Identifiers made by the application. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /**
     * UUID version 7 (RFC 9562): sorts by the time of making, kind to indexes. It tells when it was made, so where the
     * other side of the blind can see an id, use {@link #random()}.
     */
    public static UUID timeOrdered(Instant now) {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        long high = (now.toEpochMilli() << 16) | 0x7000L | ((random[0] & 0x0FL) << 8) | (random[1] & 0xFFL);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (random[i] & 0xFFL);
        }
        return new UUID(high, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** UUID version 4: tells nothing. */
    public static UUID random() {
        return UUID.randomUUID();
    }
}
