package org.krugozor.stack.player.step;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Idempotency keys derived from the names of steps: the same step of the same run sends the same key, however often the
 * player or the system dies in between.
 *
 * @param run names this playing and no other
 */
public record StepKeys(String run) {

    /** The key of a step. */
    public String of(String step) {
        return UUID.nameUUIDFromBytes((run + "/" + step).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
