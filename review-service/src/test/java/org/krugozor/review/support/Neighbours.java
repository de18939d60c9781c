package org.krugozor.review.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.krugozor.stack.TestStack;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The other services, as far as this one hears them: their example events, with what the test needs changed. */
public final class Neighbours {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Long> SEQUENCES = new ConcurrentHashMap<>();
    private static final KafkaProducer<String, byte[]> BROKER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestStack.shared().bootstrapServers(), "acks", "all", "linger.ms", "0"),
            new StringSerializer(),
            new ByteArraySerializer());

    private Neighbours() {}

    /** The example the contracts keep of the type. */
    public static ObjectNode example(String source, String type) {
        var path = "/contracts/" + source + "/examples/" + type + ".v1.json";
        try (var content = Neighbours.class.getResourceAsStream(path)) {
            if (content == null) {
                throw new AssertionError("no example at " + path);
            }
            return (ObjectNode) JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says the type's example about the subject with changes; answers the position it got. */
    public static String say(String topic, String type, String subject, Consumer<ObjectNode> changes) {
        var source = topic.equals("person-events") ? "person" : topic.replace("-events", "");
        var data = example(source, type);
        changes.accept(data);
        return say(topic, type, subject, data);
    }

    public static String say(String topic, String type, String subject, ObjectNode data) {
        var source = topic.replace("-events", "");
        long sequence = SEQUENCES.merge(source + "/" + subject, 1L, Long::sum);
        return send(topic, type, subject, sequence, data, false);
    }

    /** Sends the event as it is, numbered by the caller. */
    public static String send(
            String topic, String type, String subject, long sequence, ObjectNode data, boolean replay) {
        var source = topic.replace("-events", "");
        var message = new ProducerRecord<String, byte[]>(
                TestStack.shared().topicPrefix("review") + topic, null, subject, JSON.writeValueAsBytes(data));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", "org.krugozor." + source + "." + type + ".v1");
        header(message, "ce_source", source);
        header(message, "ce_subject", subject);
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_sequence", String.valueOf(sequence));
        header(message, "ce_actor", "{\"personId\":null,\"role\":\"author\",\"onBehalfOf\":null}");
        if (replay) {
            header(message, "replay", "true");
        }
        try {
            BROKER.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return source + "/" + subject + "/" + sequence;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
