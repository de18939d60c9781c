package org.krugozor.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.stream.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Feeds all projections of the service, one transaction a poll. A message that cannot be read or applied becomes a dead
 * letter and is passed over: the next fact about its subject carries the whole state again.
 */
final class ProjectionListener implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionListener.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<Projection> projections;
    private final Envelope envelope;
    private final Heard heard;
    private final DeadLetters deadLetters;
    private final Transactions transactions;
    private final DatabaseClient database;
    private final Changes changes;
    private final KrugozorProperties properties;

    ProjectionListener(
            List<Projection> projections,
            Envelope envelope,
            Heard heard,
            DeadLetters deadLetters,
            Transactions transactions,
            DatabaseClient database,
            Changes changes,
            KrugozorProperties properties) {
        this.projections = projections;
        this.envelope = envelope;
        this.heard = heard;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
        this.database = database;
        this.changes = changes;
        this.properties = properties;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> messages) {
        try {
            transactions.run(all(messages)).block(LIMIT);
        } catch (RuntimeException failure) {
            if (Broken.machine(failure)) {
                throw failure;
            }
            // one of them is poisoned: find it by taking them one at a time
            for (var message : messages) {
                one(message);
            }
        }
    }

    private void one(ConsumerRecord<String, byte[]> message) {
        try {
            transactions.run(all(List.of(message))).block(LIMIT);
        } catch (RuntimeException failure) {
            if (Broken.machine(failure)) {
                throw failure;
            }
            LOG.error("a message of {} cannot be projected", message.topic(), failure);
            deadLetters.bury(Heard.READ, message, DeadLetters.reason(failure)).block(LIMIT);
        }
    }

    private Mono<Void> all(List<ConsumerRecord<String, byte[]>> messages) {
        return rebuilding().flatMap(rebuilding -> Flux.fromIterable(messages)
                .concatMap(message -> take(message, rebuilding))
                .then());
    }

    private Mono<Void> take(ConsumerRecord<String, byte[]> message, List<Rebuild> rebuilding) {
        var topic = message.topic().substring(properties.topicPrefix().length());
        var mark = Envelope.text(message.headers(), Envelope.MARK);
        if (mark != null) {
            return mark(topic, message.partition(), mark, rebuilding);
        }
        var rebuild = rebuilding.stream()
                .filter(open -> open.topic().equals(topic) && open.partition() == message.partition())
                .findFirst();
        var event = envelope.read(message);
        if (rebuild.isPresent() && (!event.replay() || !rebuild.get().begun())) {
            return Mono.empty();
        }
        return heard.takeNewer(Heard.READ, event).filter(newer -> newer).flatMap(newer -> Flux.fromIterable(projections)
                .filter(projection -> projection.topics().contains(topic))
                .concatMap(projection -> projection.apply(event))
                .then(changes.announce("subject", event.subject())));
    }

    private Mono<Void> mark(String topic, int partition, String mark, List<Rebuild> rebuilding) {
        var words = mark.split(" ");
        var id = UUID.fromString(words[1]);
        var found = rebuilding.stream()
                .filter(open -> open.topic().equals(topic) && open.partition() == partition)
                .findFirst();
        if (found.isEmpty()) {
            return Mono.empty();
        }
        var open = found.get();
        if (words[0].equals("begin") && !open.begun()) {
            rebuilding.remove(open);
            rebuilding.add(new Rebuild(topic, partition, id));
            return database.sql(
                            "update rebuild set republication = :id where topic = :topic and partition = :partition")
                    .bind("id", id)
                    .bind("topic", topic)
                    .bind("partition", partition)
                    .then();
        }
        if (words[0].equals("end") && id.equals(open.republication())) {
            rebuilding.remove(open);
            return database.sql("delete from rebuild where topic = :topic and partition = :partition")
                    .bind("topic", topic)
                    .bind("partition", partition)
                    .then();
        }
        return Mono.empty();
    }

    private Mono<List<Rebuild>> rebuilding() {
        return database.sql("select topic, partition, republication from rebuild")
                .map(row -> new Rebuild(
                        row.get("topic", String.class),
                        row.get("partition", Integer.class),
                        row.get("republication", UUID.class)))
                .all()
                .collectList()
                .<List<Rebuild>>map(ArrayList::new);
    }

    private record Rebuild(
            String topic,
            int partition,
            @org.jspecify.annotations.Nullable UUID republication) {
        boolean begun() {
            return republication != null;
        }
    }
}
