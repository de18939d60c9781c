package org.krugozor.review.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives those who did something their names, by what is kept of them beside the act: the person, else the account. */
@Component
public class NamingActors {

    private final Persons persons;

    NamingActors(Persons persons) {
        this.persons = persons;
    }

    /** By what is kept the name, in one statement; an account nobody is tied to has none, and is left out. */
    public Mono<Map<String, String>> names(Collection<? extends @Nullable String> kept, String language) {
        var ids = new HashSet<UUID>();
        kept.forEach(who -> {
            if (who != null) {
                try {
                    ids.add(UUID.fromString(who));
                } catch (IllegalArgumentException anAccount) {
                    // accounts need not be named by a UUID, and no person is known under one that is not
                }
            }
        });
        return persons.byIds(ids).map(known -> {
            var names = new HashMap<String, String>();
            known.forEach((id, person) -> names.put(id.toString(), person.nameIn(language)));
            return names;
        });
    }
}
