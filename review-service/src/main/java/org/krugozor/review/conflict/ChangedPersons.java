package org.krugozor.review.conflict;

import java.util.Set;
import org.krugozor.platform.event.Event;
import org.krugozor.platform.event.Reaction;
import org.krugozor.review.person.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Works out again what stands between a member of the office and manuscripts when what is known of them changed. */
@Component
class ChangedPersons implements Reaction {

    private final Reckoning reckoning;

    ChangedPersons(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    @Override
    public String name() {
        return "reckoning-of-persons";
    }

    @Override
    public Set<String> topics() {
        return Set.of("person-events");
    }

    @Override
    public Set<String> types() {
        return Set.of("PersonChanged");
    }

    /** The read model hears of persons on its own, perhaps later: what counts is what this event says. */
    @Override
    public Mono<Void> on(Event event) {
        return reckoning.personChanged(event.dataAs(Person.class));
    }
}
