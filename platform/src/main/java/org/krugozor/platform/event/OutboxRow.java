package org.krugozor.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the outbox, as the drainer reads it. JSON columns as text. */
record OutboxRow(
        long position,
        UUID id,
        String topic,
        String subject,
        String type,
        long sequence,
        String payload,
        String actor,
        @Nullable String traceparent,
        Instant time) {}
