package org.krugozor.platform.job;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One claimed piece of work.
 *
 * @param key what it is about; the same (type, key) is never queued twice at once
 * @param attempt from 1
 */
public record Job(UUID id, String type, String key, JsonNode payload, int attempt, Progress progress) {

    /** Tells how far the work is, 0 to 1; also extends the claim. */
    @FunctionalInterface
    public interface Progress {
        void at(double fraction);
    }
}
