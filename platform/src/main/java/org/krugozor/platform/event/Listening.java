package org.krugozor.platform.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.krugozor.platform.config.KrugozorProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Runs the listener containers: one group for all projections, one for each reaction. Members are static
 * (group.instance.id), so that a program that was killed and started again takes its partitions back at once.
 */
final class Listening implements SmartLifecycle {

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();
    private final KafkaProperties kafka;
    private final KrugozorProperties properties;
    private volatile boolean running;

    Listening(
            KafkaProperties kafka,
            KrugozorProperties properties,
            List<Projection> projections,
            ProjectionListener projecting,
            List<Reacting> reactions,
            Envelope envelope,
            DeadLetters deadLetters) {
        this.kafka = kafka;
        this.properties = properties;
        var read = new TreeSet<String>();
        projections.forEach(projection -> read.addAll(projection.topics()));
        if (!read.isEmpty()) {
            containers.add(container(Heard.READ, read, projecting, ContainerProperties.AckMode.BATCH));
        }
        for (var reacting : reactions) {
            containers.add(container(
                    reacting.name(),
                    new TreeSet<>(reacting.reaction().topics()),
                    new ReactionListener(reacting, envelope, deadLetters),
                    ContainerProperties.AckMode.BATCH));
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            String consumer, TreeSet<String> topics, Object listener, ContainerProperties.AckMode ackMode) {
        var group = properties.topicPrefix() + properties.service() + "-" + consumer;
        var container =
                new ContainerProperties(topics.stream().map(properties::topic).toArray(String[]::new));
        container.setGroupId(group);
        container.setClientId(group);
        container.setMessageListener(listener);
        container.setAckMode(ackMode);
        container.setMissingTopicsFatal(false);
        container.setPollTimeout(5000);
        container.setShutdownTimeout(5000);
        var running = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<String, byte[]>(consumer(group)), container);
        running.setBeanName(group);
        running.setConcurrency(1);
        running.setCommonErrorHandler(forever());
        return running;
    }

    private Map<String, Object> consumer(String group) {
        var settings = new HashMap<String, Object>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group + "-" + properties.instance());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024 * 1024);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        return settings;
    }

    /** What reaches the container's handler is a broken machine: wait and take it again, as long as it lasts. */
    private static DefaultErrorHandler forever() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        containers.parallelStream().forEach(ConcurrentMessageListenerContainer::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
