package org.krugozor.platform.event;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.stream.Changes;
import org.krugozor.platform.stream.DatabaseListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Saying and hearing, put together. */
@Configuration(proxyBeanMethods = false)
@Import({DeadLetterController.class, RepublicationController.class})
public class EventConfiguration {

    private static final int PARTITIONS = 12;
    private static final List<String> TOPICS =
            List.of("submission-events", "person-events", "review-events", "publication-events");

    @Bean
    KafkaAdmin.NewTopics topics(KrugozorProperties properties) {
        return new KafkaAdmin.NewTopics(TOPICS.stream()
                .map(topic -> TopicBuilder.name(properties.topic(topic))
                        .partitions(PARTITIONS)
                        .config(
                                "retention.ms",
                                Long.toString(java.time.Duration.ofDays(90).toMillis()))
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    Envelope envelope(JsonMapper mapper) {
        return new Envelope(mapper);
    }

    @Bean
    Events events(
            DatabaseClient database, JsonMapper mapper, Changes changes, Clock clock, KrugozorProperties properties) {
        return new OutboxEvents(database, mapper, new Contracts(), changes, clock, properties);
    }

    @Bean
    Heard heard(DatabaseClient database) {
        return new Heard(database);
    }

    @Bean
    DeadLetters deadLetters(DatabaseClient database, JsonMapper mapper, Envelope envelope) {
        return new DeadLetters(database, mapper, envelope);
    }

    @Bean
    Reactions reactions(
            ObjectProvider<Reaction> reactions, Heard heard, DeadLetters deadLetters, Transactions transactions) {
        return new Reactions(reactions
                .orderedStream()
                .map(reaction -> new Reacting(reaction, heard, deadLetters, transactions))
                .toList());
    }

    @Bean
    ResolvingDeadLetters resolvingDeadLetters(
            DeadLetters deadLetters,
            Reactions reactions,
            ObjectProvider<Projection> projections,
            Transactions transactions,
            DatabaseClient database,
            JsonMapper mapper) {
        return new ResolvingDeadLetters(
                deadLetters, reactions.all(), projections.orderedStream().toList(), transactions, database, mapper);
    }

    @Bean
    Listening listening(
            KafkaProperties kafka,
            KrugozorProperties properties,
            ObjectProvider<Projection> projections,
            Reactions reactions,
            Envelope envelope,
            Heard heard,
            DeadLetters deadLetters,
            Transactions transactions,
            DatabaseClient database,
            Changes changes) {
        var projecting = projections.orderedStream().toList();
        var listener = new ProjectionListener(
                projecting, envelope, heard, deadLetters, transactions, database, changes, properties);
        return new Listening(kafka, properties, projecting, listener, reactions.all(), envelope, deadLetters);
    }

    @Bean
    ReadYourWrites readYourWrites(
            KrugozorProperties properties,
            DatabaseClient database,
            DatabaseListener listener,
            ObjectProvider<Projection> projections,
            Reactions reactions) {
        Map<String, TreeSet<String>> consumers = new HashMap<>();
        projections.forEach(projection -> projection.topics().forEach(topic -> consumers
                .computeIfAbsent(Envelope.source(topic), source -> new TreeSet<>())
                .add(Heard.READ)));
        reactions.all().forEach(reacting -> reacting.reaction().topics().forEach(topic -> consumers
                .computeIfAbsent(Envelope.source(topic), source -> new TreeSet<>())
                .add(reacting.name())));
        return new ReadYourWrites(properties, database, listener, consumers);
    }

    @Bean
    SmartLifecycle draining(KafkaProperties kafka, KrugozorProperties properties, Envelope envelope) {
        return new Draining(() -> new Drainer(properties, envelope, producer(kafka, properties)));
    }

    /** All in one: its sends are awaited by the drainer, so they may be sure instead of quick. */
    static Producer<String, byte[]> producer(KafkaProperties kafka, KrugozorProperties properties) {
        var settings = new HashMap<String, Object>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, properties.topicPrefix() + properties.service() + "-drainer");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1024 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** The service's reactions with their inboxes. */
    record Reactions(List<Reacting> all) {}
}
