package org.krugozor.review.reviewer.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.conflict.Acquaintance;
import org.krugozor.review.conflict.Place;
import org.krugozor.review.conflict.Relation;
import org.krugozor.review.person.Person;
import org.krugozor.review.person.Persons;
import org.krugozor.review.reviewer.application.Relations;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A person is known by what they say of themselves and by their profile as a reviewer, where they have one. */
@Repository
class AcquaintanceRows implements Acquaintance {

    private final DatabaseClient database;
    private final Persons persons;
    private final JsonColumns json;
    private final JsonMapper mapper;

    AcquaintanceRows(DatabaseClient database, Persons persons, JsonColumns json, JsonMapper mapper) {
        this.database = database;
        this.persons = persons;
        this.json = json;
        this.mapper = mapper;
    }

    @Override
    public Mono<Map<UUID, List<Relation>>> of(Collection<UUID> ids, @Nullable Person newest) {
        return persons.byIds(ids).flatMap(known -> {
            var people = new HashMap<>(known);
            if (newest != null) {
                people.put(newest.personId(), newest);
            }
            return profiles(ids, people.values()).map(profiles -> joined(ids, people, profiles));
        });
    }

    /** A profile, or one that was made part of it: whom it is of by person and by address. */
    private record Profile(@Nullable UUID person, String email, Reviewer content) {}

    private Mono<List<Profile>> profiles(Collection<UUID> ids, Collection<Person> people) {
        return database.sql("""
                        select r.person_id, r.email, part.content
                        from reviewer r cross join lateral (select r.content
                            union all select m.content from reviewer_merge m where m.into_id = r.id) part
                        where r.person_id = any (:ids) or r.email = any (:addresses)""")
                .bind("ids", ids.toArray(UUID[]::new))
                .bind(
                        "addresses",
                        people.stream()
                                .map(person -> person.email().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .map(row -> new Profile(
                        row.get("person_id", UUID.class),
                        Objects.requireNonNull(row.get("email", String.class)),
                        json.read(Objects.requireNonNull(row.get("content", Json.class)), Reviewer.class)))
                .all()
                .collectList();
    }

    private Map<UUID, List<Relation>> joined(Collection<UUID> ids, Map<UUID, Person> people, List<Profile> profiles) {
        var all = new HashMap<UUID, List<Relation>>();
        for (var id : ids) {
            var relations = new ArrayList<Relation>();
            var person = people.get(id);
            if (person != null) {
                relations.add(relation(person));
            }
            profiles.stream()
                    .filter(one -> id.equals(one.person())
                            || (person != null && one.email().equalsIgnoreCase(person.email())))
                    .map(one -> Relations.of(one.content()))
                    .forEach(relations::add);
            if (!relations.isEmpty()) {
                all.put(id, relations);
            }
        }
        return all;
    }

    private Relation relation(Person person) {
        var place = person.affiliation() == null ? null : mapper.convertValue(person.affiliation(), Place.class);
        return new Relation(
                person.personId(),
                person.personId(),
                person.email(),
                person.orcid(),
                person.names(),
                place == null ? List.of() : List.of(new Relation.Employment(place, null)),
                List.of(),
                List.of());
    }
}
