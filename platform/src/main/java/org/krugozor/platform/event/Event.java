package org.krugozor.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as heard: a CloudEvent's attributes and its data.
 *
 * @param sequence gapless number within (source, subject), from 1
 * @param replay true when the owner repeats it so that read models can be rebuilt; reactions never see those
 * @param data the whole state of the subject as its owner sees it
 */
public record Event(
        UUID id,
        String source,
        String type,
        int typeVersion,
        String subject,
        long sequence,
        Instant time,
        boolean replay,
        Actor actor,
        @Nullable String traceparent,
        JsonNode data) {

    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Reads the data into the consumer's own record; what it does not know is passed over. */
    public <T> T dataAs(Class<T> type) {
        return TOLERANT.treeToValue(data, type);
    }

    public Position position() {
        return new Position(source, subject, sequence);
    }
}
