package org.krugozor.submission.person.application;

import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.NewEvent;
import org.krugozor.submission.person.model.Affiliation;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.Person;
import org.krugozor.submission.person.model.PersonName;

/** A person as said on {@code person-events} (contract PersonChanged). */
record PersonState(
        String personId,
        @Nullable String accountId,
        String email,
        boolean emailVerified,
        Names names,
        @Nullable String orcid,
        String locale,
        @Nullable Affiliation affiliation) {

    static final String TOPIC = "person-events";

    static NewEvent changed(Person person, Actor actor) {
        var state = new PersonState(
                person.personId().toString(),
                person.accountId(),
                person.email(),
                person.emailVerified(),
                said(person.names()),
                person.orcid(),
                person.locale(),
                said(person.affiliation()));
        return new NewEvent(TOPIC, "PersonChanged", state.personId(), state, actor);
    }

    /** Other services hear of whole names only. */
    private static Names said(Names names) {
        return new Names(whole(names.kk()), whole(names.ru()), whole(names.latin()));
    }

    private static @Nullable PersonName whole(@Nullable PersonName name) {
        return name != null && name.complete() ? name : null;
    }

    private static @Nullable Affiliation said(@Nullable Affiliation place) {
        return place == null || place.institution() == null ? null : place;
    }
}
