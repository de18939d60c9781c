package org.krugozor.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.Ports;
import org.krugozor.stack.process.StartedProcess;

class KafkaPartTest {

    private static final String TOPIC = "review-events";

    @TempDir
    Path folder;

    private @Nullable StartedProcess process;

    @AfterEach
    void stop() {
        if (process != null) {
            process.kill();
        }
    }

    @Test
    void makesTheTopicsWithTwelvePartitionsKeptForNinetyDays() throws Exception {
        var kafka = part(Ports.free(), Ports.free());
        process = kafka.start();

        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var topic = admin.describeTopics(List.of(TOPIC)).allTopicNames().get(30, TimeUnit.SECONDS);
            assertThat(topic.get(TOPIC).partitions()).hasSize(12);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            var settings = admin.describeConfigs(List.of(resource))
                    .all()
                    .get(30, TimeUnit.SECONDS)
                    .get(resource);
            assertThat(Duration.ofMillis(
                            Long.parseLong(settings.get("retention.ms").value())))
                    .isEqualTo(Duration.ofDays(90));
        }
    }

    @Test
    void keepsWhatItAcknowledgedWhenItsProcessIsKilledAndItsPortsHaveChanged() throws Exception {
        var before = part(Ports.free(), Ports.free());
        process = before.start();
        send(before, 100);

        process.kill();
        var after = part(Ports.free(), Ports.free());
        process = after.start();

        assertThat(read(after))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).mapToObj(Integer::toString).toList());
    }

    private KafkaPart part(int port, int controllerPort) {
        return new KafkaPart(
                Installation.here(),
                folder.resolve("kafka"),
                folder.resolve("kafka.log"),
                port,
                controllerPort,
                List.of(TOPIC));
    }

    private static void send(KafkaPart kafka, int count) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < count; i++) {
                var word = Integer.toString(i);
                producer.send(new ProducerRecord<>(TOPIC, word, word)).get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static List<String> read(KafkaPart kafka) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = IntStream.range(0, 12)
                    .mapToObj(i -> new TopicPartition(TOPIC, i))
                    .toList();
            consumer.assign(partitions);
            var words = new java.util.ArrayList<String>();
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (words.size() < 100 && System.nanoTime() < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> words.add(record.value()));
            }
            return words;
        }
    }
}
