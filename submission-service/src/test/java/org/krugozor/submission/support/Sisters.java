package org.krugozor.submission.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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

    /** What lies on the topics about the subject, in order; waits until there are as many as expected. */
    public static java.util.List<ConsumerRecord<String, byte[]>> heardAbout(
            String subject, java.util.Set<String> sources, int expected) {
        var found = new java.util.ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", TestStack.shared().bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = sources.stream()
                    .flatMap(source ->
                            consumer
                                    .partitionsFor(TestStack.shared().topicPrefix("submission") + source + "-events")
                                    .stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Patience.until("the topics hold " + expected + " facts about " + subject, () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (subject.equals(message.key())) {
                        found.add(message);
                    }
                });
                return found.size() >= expected;
            });
        }
        return found;
    }

    /** Sends a message again as its owner does when asked to republish. */
    public static void repeat(ConsumerRecord<String, byte[]> message) {
        var again = new ProducerRecord<>(message.topic(), message.key(), message.value());
        message.headers().forEach(header -> again.headers().add(header));
        put(again, "replay", "true");
        try {
            KAFKA.send(again).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void put(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
