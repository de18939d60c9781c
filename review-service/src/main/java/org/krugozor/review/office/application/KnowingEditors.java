package org.krugozor.review.office.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.security.Callers;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.office.model.Office;
import org.krugozor.review.person.Person;
import org.krugozor.review.person.Persons;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells who a member of staff is in the office. */
@Component
public class KnowingEditors {

    private final Offices offices;
    private final Persons persons;
    private final StaffMet staff;

    KnowingEditors(Offices offices, Persons persons, StaffMet staff) {
        this.offices = offices;
        this.persons = persons;
        this.staff = staff;
    }

    /** The member of staff who sent the request under way. */
    public Mono<Editor> current() {
        return Callers.current().flatMap(this::of);
    }

    public Mono<Editor> of(Caller caller) {
        return Mono.zip(
                        offices.get(),
                        persons.of(caller).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        (office, person) -> editor(
                                caller, office, person.map(Person::personId).orElse(null)))
                .flatMap(editor -> staff.met(editor).thenReturn(editor));
    }

    private static Editor editor(Caller caller, Office office, @Nullable UUID person) {
        return new Editor(
                person,
                caller.account(),
                caller.has("chief-editor"),
                person != null && office.deputies().contains(person) && caller.has("editor"),
                caller.has("secretary"),
                caller.has("administrator"),
                caller.has("editor") ? office.sectionsOf(person) : List.of());
    }
}
