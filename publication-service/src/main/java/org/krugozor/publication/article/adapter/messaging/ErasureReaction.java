package org.krugozor.publication.article.adapter.messaging;

import java.util.Set;
import java.util.UUID;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Reaction;
import org.krugozor.publication.article.application.ErasingPerson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Redacts what this service keeps of an erased person; the byline of what was published is part of the record. */
@Component
class ErasureReaction implements Reaction {

    private final ErasingPerson erasing;

    ErasureReaction(ErasingPerson erasing) {
        this.erasing = erasing;
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Set<String> topics() {
        return Set.of("person-events");
    }

    @Override
    public Set<String> types() {
        return Set.of("PersonErased");
    }

    @Override
    public Mono<Void> on(Event event) {
        return erasing.erase(UUID.fromString(event.subject()));
    }
}
