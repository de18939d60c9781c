package org.krugozor.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.krugozor.stack.TestStack;

class TwoInstancesTest {

    private static final String MODULE = "platform-two";

    @Test
    void twoDrainersPublishNothingOutOfOrderAndHandlersActOnce() {
        try (var one = Probe.start(MODULE, Map.of("krugozor.instance", "1"));
                var two = Probe.start(MODULE, Map.of("krugozor.instance", "2"))) {
            var people = IntStream.range(0, 12)
                    .mapToObj(n -> UUID.randomUUID().toString())
                    .toList();
            var instances = List.of(one, two);
            IntStream.range(0, 240).parallel().forEach(n -> assertThat(
                            instances.get(n % 2).say(people.get(n % people.size()), "n" + n))
                    .isEqualTo(201));
            await().atMost(Duration.ofSeconds(40)).until(() -> one.count("select count(*) from probe_act") == 240);

            assertThat(one.count("""
                            select count(*) from (select sequence, row_number() over (partition by subject order by n) place
                            from probe_act) acts where sequence <> place""")).as("acts out of sequence or twice").isZero();
            var seen = new HashMap<String, Long>();
            for (var message : published()) {
                long sequence = sequence(message);
                long before = seen.getOrDefault(message.key(), 0L);
                assertThat(sequence).as("published after " + before).isBetween(1L, before + 1);
                seen.put(message.key(), Math.max(before, sequence));
            }
            assertThat(seen).hasSize(people.size()).containsValue(20L);

            deliverAgain(published());
            var last = UUID.randomUUID().toString();
            one.say(last, "after the repeated ones");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> one.count("select count(*) from probe_act where subject = '" + last + "'") == 1);
            assertThat(one.count("select count(*) from probe_act"))
                    .as("delivered three times, acted on once")
                    .isEqualTo(241);
        }
    }

    private static long sequence(ConsumerRecord<String, byte[]> message) {
        return Long.parseLong(
                new String(message.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
    }

    private static void deliverAgain(List<ConsumerRecord<String, byte[]>> messages) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestStack.shared().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int time = 0; time < 2; time++) {
                messages.forEach(message -> producer.send(new ProducerRecord<>(
                        message.topic(), null, message.key(), message.value(), message.headers())));
            }
            producer.flush();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> published() {
        var topic = TestStack.shared().topicPrefix(MODULE) + ProbeApplication.TOPIC;
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestStack.shared().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new java.util.ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(messages::add);
            }
            return messages;
        }
    }
}
