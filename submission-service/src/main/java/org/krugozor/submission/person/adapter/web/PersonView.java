package org.krugozor.submission.person.adapter.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.submission.person.model.Affiliation;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.Person;

/** A person as the person and the office see it. */
record PersonView(
        UUID personId,
        @Nullable String accountId,
        String email,
        boolean emailVerified,
        Names names,
        @Nullable String orcid,
        String locale,
        @Nullable Affiliation affiliation,
        long version) {

    static PersonView of(Person person) {
        return new PersonView(
                person.personId(),
                person.accountId(),
                person.email(),
                person.emailVerified(),
                person.names(),
                person.orcid(),
                person.locale(),
                person.affiliation(),
                person.version());
    }
}
