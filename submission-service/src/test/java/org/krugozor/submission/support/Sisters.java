package org.krugozor.submission.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.krugozor.stack.TestStack;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks as review and publication do: the examples of the contracts, put to a manuscript of the test. */
public final class Sisters {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final KafkaProducer<String, byte[]> KAFKA = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestStack.shared().bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private Sisters() {}

    /** The example of a type, such as {@code review}, {@code ManuscriptAccepted}. */
    public static ObjectNode example(String source, String type) {
        var file = "contracts/" + source + "/examples/" + type + ".v1.json";
        try (InputStream content = Sisters.class.getClassLoader().getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalArgumentException("no example " + file);
            }
            return (ObjectNode) JSON.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Says the example about the subject, changed as the test needs; returns when the broker has it. */
    public static void say(String source, String type, String subject, long sequence, Consumer<ObjectNode> change) {
        var data = example(source, type);
        if (data.has("manuscriptId")) {
            data.put("manuscriptId", subject);
        } else if (data.has("issueId")) {
            data.put("issueId", subject);
        }
        change.accept(data);
        send(source, type, subject, sequence, data, false);
    }

    public static void send(
            String source, String type, String subject, long sequence, ObjectNode data, boolean replay) {
        var topic = TestStack.shared().topicPrefix("submission") + source + "-events";
        var message = new ProducerRecord<>(topic, subject, JSON.writeValueAsBytes(data));
        put(message, "ce_specversion", "1.0");
        put(message, "ce_id", UUID.randomUUID().toString());
        put(message, "ce_type", "org.krugozor." + source + "." + type + ".v1");
        put(message, "ce_source", source);
        put(message, "ce_subject", subject);
        put(message, "ce_time", Instant.now().toString());
        put(message, "ce_sequence", Long.toString(sequence));
        put(message, "ce_actor", "{\"personId\":null,\"role\":\"chief-editor\",\"onBehalfOf\":null}");
        if (replay) {
            put(message, "replay", "true");
        }
        try {
            KAFKA.send(message).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void put(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
