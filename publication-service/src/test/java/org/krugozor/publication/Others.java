package org.krugozor.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.krugozor.publication.manuscript.Content;
import org.krugozor.publication.manuscript.ItemType;
import org.krugozor.stack.TestStack;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks for submission and review: puts their events on the real broker, numbered as they would. */
public final class Others implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String prefix = TestStack.shared().topicPrefix("publication");
    private final List<ProducerRecord<String, byte[]>> said = new CopyOnWriteArrayList<>();
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final Producer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestStack.shared().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Says it; answers the number it got. */
    public long say(String source, String type, String subject, Object data) {
        long sequence = sequences.merge(source + subject, 1L, Long::sum);
        var message = new ProducerRecord<>(prefix + source + "-events", subject, JSON.writeValueAsBytes(data));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_type", "org.krugozor." + source + "." + type + ".v1");
        header(message, "ce_source", source);
        header(message, "ce_subject", subject);
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_sequence", Long.toString(sequence));
        header(message, "ce_actor", "{\"personId\":null,\"role\":\"system\",\"onBehalfOf\":null}");
        said.add(message);
        producer.send(message);
        producer.flush();
        return sequence;
    }

    /** The subjects something was said about. */
    public Set<UUID> subjects() {
        return said.stream().map(message -> UUID.fromString(message.key())).collect(Collectors.toSet());
    }

    /** Says all of it again, as owners do when asked: same ids and numbers, marked as repeated, between two marks. */
    public void republish() {
        var topics = said.stream().map(ProducerRecord::topic).collect(Collectors.toSet());
        var republication = UUID.randomUUID();
        topics.forEach(topic -> mark(topic, "begin " + republication));
        said.forEach(message -> {
            var again = new ProducerRecord<>(message.topic(), message.key(), message.value());
            message.headers().forEach(again.headers()::add);
            header(again, "replay", "true");
            producer.send(again);
        });
        topics.forEach(topic -> mark(topic, "end " + republication));
        producer.flush();
    }

    private void mark(String topic, String words) {
        for (var partition : producer.partitionsFor(topic)) {
            var mark = new ProducerRecord<>(topic, partition.partition(), "", new byte[0]);
            header(mark, "krugozor_republication", words);
            producer.send(mark);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    public long submitted(Content content) {
        return say(
                "submission", "ManuscriptSubmitted", content.manuscriptId().toString(), manuscript(content, List.of()));
    }

    public long withdrawalRequested(Content content, UUID request) {
        return say(
                "submission",
                "WithdrawalRequested",
                content.manuscriptId().toString(),
                manuscript(content, List.of(request(request, "WITHDRAWAL", null))));
    }

    public long correctionRequested(Content content, UUID request, Map<String, Object> changes) {
        return say(
                "submission",
                "CorrectionRequested",
                content.manuscriptId().toString(),
                manuscript(content, List.of(request(request, "CORRECTION", changes))));
    }

    private static Map<String, Object> request(UUID id, String kind, @Nullable Map<String, Object> changes) {
        var request = new LinkedHashMap<String, Object>();
        request.put("requestId", id);
        request.put("kind", kind);
        request.put("reason", "Себеп");
        request.put("requestedAt", "2026-05-04T11:31:12Z");
        request.put("changes", changes);
        return request;
    }

    private static ObjectNode manuscript(Content content, List<Map<String, Object>> requests) {
        ObjectNode data = JSON.valueToTree(content);
        data.set("requests", JSON.valueToTree(requests));
        data.set(
                "standing",
                JSON.valueToTree(
                        Map.of("stage", "SUBMISSION", "status", "IN_PROGRESS", "waitingFor", "SECRETARY", "epoch", 0)));
        return data;
    }

    public long accepted(Content content, UUID decision, int epoch) {
        return say(
                "review",
                "ManuscriptAccepted",
                content.manuscriptId().toString(),
                caseState(content, decision, epoch, List.of()));
    }

    public long reversalRequested(Content content, UUID decision, UUID request) {
        return say(
                "review",
                "AcceptanceReversalRequested",
                content.manuscriptId().toString(),
                caseState(
                        content,
                        decision,
                        1,
                        List.of(Map.of(
                                "requestId", request,
                                "kind", "REVERSAL",
                                "decisionId", decision,
                                "reason", "Найдено совпадение",
                                "requestedAt", "2026-05-05T06:00:00Z"))));
    }

    private static Map<String, Object> caseState(
            Content content, UUID decision, int epoch, List<Map<String, Object>> requests) {
        var state = new LinkedHashMap<String, Object>();
        state.put("manuscriptId", content.manuscriptId());
        state.put("number", content.number());
        state.put("versionId", content.version().versionId());
        state.put("fields", content.fields());
        state.put("round", content.itemType() == ItemType.EDITORS_COLUMN ? null : Map.of("number", 1));
        state.put("decisions", List.of());
        state.put(
                "acceptance",
                Map.of("decisionId", decision, "acceptedAt", "2026-04-18T04:05:10Z", "itemType", content.itemType()));
        state.put(
                "dates",
                Map.of(
                        "received", "2026-03-02T06:41:09Z",
                        "revised", List.of("2026-04-14T05:20:31Z"),
                        "accepted", "2026-04-18T04:05:10Z"));
        state.put("answers", List.of());
        state.put("requests", requests);
        state.put(
                "standing",
                Map.of(
                        "stage", "COPYEDITING",
                        "status", "IN_PROGRESS",
                        "waitingFor", "PRODUCTION_EDITOR",
                        "epoch", epoch));
        return state;
    }

    public void person(UUID id, String account, String name) {
        say(
                "person",
                "PersonChanged",
                id.toString(),
                Map.of(
                        "personId",
                        id,
                        "accountId",
                        account,
                        "email",
                        name.toLowerCase(java.util.Locale.ROOT) + "@krugozor.example",
                        "emailVerified",
                        true,
                        "names",
                        Map.of("latin", Map.of("surname", name, "given", "Anna")),
                        "locale",
                        "kk"));
    }

    @Override
    public void close() {
        producer.close();
    }
}
