package org.krugozor.platform.event;

import java.util.List;
import reactor.core.publisher.Mono;

/** The only way a service says something: a row in its outbox, inside the caller's transaction. */
public interface Events {

    /**
     * Appends the event with the next number of its subject. The subject's stream row stays locked until the
     * transaction ends, which serialises its writers. Fails (as a bug) when the data break the type's contract or
     * when no transaction is under way.
     */
    Mono<Position> append(NewEvent event);

    /**
     * Appends events about as many different subjects, in one statement however many they are. Their positions are too
     * many for the header of an answer and are not noted there.
     */
    Mono<Void> appendAll(List<NewEvent> events);
}
