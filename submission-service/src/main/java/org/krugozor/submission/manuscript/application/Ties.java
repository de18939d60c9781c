package org.krugozor.submission.manuscript.application;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.krugozor.submission.content.Contributor;
import org.krugozor.submission.person.application.Persons;
import org.krugozor.submission.person.model.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ties authors to the persons their addresses belong to; what a caller says of persons counts for nothing. */
@Component
class Ties {

    private final Persons persons;

    Ties(Persons persons) {
        this.persons = persons;
    }

    Mono<UnaryOperator<Contributor>> of(List<Contributor> authors) {
        var addresses = authors.stream()
                .map(Contributor::email)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return persons.byEmails(addresses)
                .collect(Collectors.toMap(Person::email, Person::personId))
                .map(known -> author -> author.tiedTo(author.email() == null ? null : known.get(author.email())));
    }
}
