package org.krugozor.review.casefile.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the office entered what somebody said outside the system.
 *
 * @param by the person who entered it, null while their account is not tied to one
 * @param channel LETTER, EMAIL, CALL or MESSAGE
 * @param sourceFile the letter, scan or screenshot among the case's sources
 */
public record OnBehalf(
        @Nullable UUID by, String channel, @Nullable String note, UUID sourceFile, Instant at) {

    public static final Set<String> CHANNELS = Set.of("LETTER", "EMAIL", "CALL", "MESSAGE");
    private static final Duration TO_OBJECT = Duration.ofDays(7);

    /** Until when the person it was entered for may object. */
    public Instant objectBy() {
        return objectBy(at);
    }

    /** As {@link #objectBy()}, where of the entry its moment alone is known. */
    public static Instant objectBy(Instant entered) {
        return entered.plus(TO_OBJECT);
    }
}
