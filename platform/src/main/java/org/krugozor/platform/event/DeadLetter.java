package org.krugozor.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event a consumer could not act on.
 *
 * @param consumer the reaction, or {@code read} for the projections
 * @param state WAITING (it failed), PARKED (it waits behind one that did), REPLAYED or SKIPPED
 * @param reason what went wrong, without the event's values
 * @param event attributes and data, null in lists
 */
public record DeadLetter(
        UUID id,
        String consumer,
        String source,
        String subject,
        long sequence,
        String type,
        String state,
        String reason,
        long version,
        Instant createdAt,
        @Nullable String resolvedBy,
        @Nullable String note,
        @Nullable JsonNode event) {}
