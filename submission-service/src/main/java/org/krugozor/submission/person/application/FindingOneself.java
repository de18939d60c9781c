package org.krugozor.submission.person.application;

import org.krugozor.platform.event.Actor;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.security.Callers;
import org.krugozor.submission.person.model.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the person behind the request under way. */
@Component
public class FindingOneself {

    private final Persons persons;

    FindingOneself(Persons persons) {
        this.persons = persons;
    }

    /** The caller and their person; 409 {@code introduce-yourself} when the login has no person yet. */
    public Mono<Self> self() {
        return find().switchIfEmpty(Mono.error(() -> new Refused(Failure.conflict("introduce-yourself"))));
    }

    /** The caller and their person, or empty when the login has no person yet. */
    public Mono<Self> find() {
        return Callers.current()
                .flatMap(caller -> persons.byAccount(caller.account()).map(person -> new Self(caller, person)));
    }

    /** Who asks: the login with its roles, and the person. */
    public record Self(Caller caller, Person person) {

        /** The role in which they act here. */
        public String role() {
            return caller.has("secretary") ? "secretary" : "author";
        }

        public Actor actor() {
            return Actor.of(person.personId().toString(), role());
        }

        /** As a person, whatever their office. */
        public Actor asAuthor() {
            return Actor.of(person.personId().toString(), "author");
        }
    }
}
