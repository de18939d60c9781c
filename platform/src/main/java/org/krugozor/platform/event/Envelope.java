package org.krugozor.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** CloudEvents 1.0 in Kafka's binary mode: attributes are headers, data is the value. */
final class Envelope {

    /** Says that a value is no event but marks where a republication begins or ends in its partition. */
    static final String MARK = "krugozor_republication";

    static final String REPLAY = "replay";
    private static final String PREFIX = "org.krugozor.";

    private final JsonMapper mapper;

    Envelope(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** {@code org.krugozor.review.ManuscriptAccepted.v1}. */
    static String fullType(String source, String type, int version) {
        return PREFIX + source + "." + type + ".v" + version;
    }

    /** The source a topic speaks for: its name without {@code -events}. */
    static String source(String topic) {
        return topic.substring(0, topic.length() - "-events".length());
    }

    ProducerRecord<String, byte[]> write(String kafkaTopic, OutboxRow row, boolean replay) {
        var message = new ProducerRecord<String, byte[]>(
                kafkaTopic, row.subject(), row.payload().getBytes(StandardCharsets.UTF_8));
        var headers = message.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.id().toString());
        put(headers, "ce_type", row.type());
        put(headers, "ce_source", source(row.topic()));
        put(headers, "ce_subject", row.subject());
        put(headers, "ce_time", row.time().toString());
        put(headers, "ce_sequence", Long.toString(row.sequence()));
        put(headers, "ce_datacontenttype", "application/json");
        put(headers, "content-type", "application/json");
        put(headers, "ce_actor", row.actor());
        if (row.traceparent() != null) {
            put(headers, "traceparent", row.traceparent());
        }
        if (replay) {
            put(headers, REPLAY, "true");
        }
        return message;
    }

    /** Reads a message; anything malformed is an exception, and the message becomes a dead letter. */
    Event read(ConsumerRecord<String, byte[]> message) {
        var headers = message.headers();
        var fullType = need(headers, "ce_type");
        int dot = fullType.lastIndexOf(".v");
        var bare = fullType.substring(0, dot);
        var actor = text(headers, "ce_actor");
        return new Event(
                UUID.fromString(need(headers, "ce_id")),
                need(headers, "ce_source"),
                bare.substring(bare.lastIndexOf('.') + 1),
                Integer.parseInt(fullType.substring(dot + 2)),
                need(headers, "ce_subject"),
                Long.parseLong(need(headers, "ce_sequence")),
                Instant.parse(need(headers, "ce_time")),
                text(headers, REPLAY) != null,
                actor == null ? Actor.SYSTEM : mapper.readValue(actor, Actor.class),
                text(headers, "traceparent"),
                mapper.readTree(message.value()));
    }

    static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String need(Headers headers, String name) {
        var value = text(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("message without " + name);
        }
        return value;
    }

    static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
