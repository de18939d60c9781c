package org.krugozor.gateway.page.author;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;

/** Persons as submission finds them for the office. */
record PersonList(List<Person> items) {

    /** One of them. */
    record Person(String personId, @Nullable String email, Map<String, @Nullable Name> names) {

        /** The name in the page's language, else in any, with the address. */
        public String shown(Language page) {
            var name = Stream.of(page == Language.EN ? "latin" : page.code(), "latin", "ru", "kk")
                    .map(names::get)
                    .filter(Objects::nonNull)
                    .map(Name::inFull)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            return Stream.of(name, Objects.requireNonNullElse(email, ""))
                    .filter(text -> !text.isEmpty())
                    .reduce((one, other) -> one + " · " + other)
                    .orElse(personId);
        }
    }

    /** A name in one script. */
    record Name(@Nullable String surname, @Nullable String given) {

        String inFull() {
            return (Objects.requireNonNullElse(surname, "") + " " + Objects.requireNonNullElse(given, "")).strip();
        }
    }
}
