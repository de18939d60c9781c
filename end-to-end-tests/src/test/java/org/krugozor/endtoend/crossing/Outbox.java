package org.krugozor.endtoend.crossing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.event.NewEvent;
import org.krugozor.platform.event.Position;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one service said, numbered by subject as the real outbox does it. */
final class Outbox implements Events {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An event with the topic it was said on. */
    record Said(String topic, Event event) {}

    private final String source;
    private final Clock clock;
    private final List<Said> said = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    Outbox(String source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Mono<Position> append(NewEvent event) {
        return Mono.fromCallable(
                () -> say(event.topic(), event.type(), event.subject(), JSON.valueToTree(event.data()), event.actor()));
    }

    @Override
    public Mono<Void> appendAll(List<NewEvent> events) {
        return Flux.fromIterable(events).concatMap(this::append).then();
    }

    Position say(String topic, String type, String subject, JsonNode data, Actor actor) {
        var sequence = sequences.merge(subject, 1L, Long::sum);
        var event = new Event(
                UUID.randomUUID(), source, type, 1, subject, sequence, clock.instant(), false, actor, null, data);
        said.add(new Said(topic, event));
        return event.position();
    }

    List<Said> said() {
        return said;
    }

    void clear() {
        said.clear();
        sequences.clear();
    }
}
