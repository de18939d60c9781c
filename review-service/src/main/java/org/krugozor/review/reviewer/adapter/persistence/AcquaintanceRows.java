package org.krugozor.review.reviewer.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.conflict.Acquaintance;
import org.krugozor.review.conflict.Authorship;
import org.krugozor.review.conflict.NameMatch;
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

    /** An author is known by person, address or ORCID iD, be it of a profile merged since, or by what the person says. */
    private static final String PROFILES_OF_AUTHORS = """
            with author as (
                select * from jsonb_to_recordset(:authors) as a (manuscript uuid, person uuid, email text, orcid text)),
            named as (
                select manuscript, r.id from author join reviewer r on r.person_id = person
                union select manuscript, r.id from author a join reviewer r on r.email = a.email
                union select manuscript, r.id from author join reviewer r on r.content ->> 'orcid' = orcid
                union select manuscript, r.id from author a join read_person p on p.person_id = a.person
                    join reviewer r on r.email = lower(p.email)
                union select manuscript, r.id from author a join read_person p on lower(p.email) = a.email
                    join reviewer r on r.person_id = p.person_id
                union select manuscript, m.into_id from author
                    join reviewer_merge m on m.content ->> 'personId' = person::text
                union select manuscript, m.into_id from author a
                    join reviewer_merge m on lower(m.content ->> 'email') = a.email
                union select manuscript, m.into_id from author join reviewer_merge m on m.content ->> 'orcid' = orcid),
            owned as (select id, array_agg(manuscript) as manuscripts from named group by id)
            select r.id, owned.manuscripts, part.content
            from owned join reviewer r using (id) cross join lateral (select r.content
                union all select m.content from reviewer_merge m where m.into_id = r.id) part""";

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

    /** By whom an author may be recognised. */
    private record Known(
            UUID manuscript,
            @Nullable UUID person,
            @Nullable String email,
            @Nullable String orcid) {}

    /** A profile of an author of these manuscripts, or one that was made part of it. */
    private record Written(Set<UUID> manuscripts, Relation relation) {}

    @Override
    public Mono<Map<UUID, List<Relation>>> ofAuthors(Map<UUID, Authorship> written) {
        var authors = written.entrySet().stream()
                .flatMap(one -> one.getValue().contributors().stream()
                        .map(author -> new Known(
                                one.getKey(),
                                author.personId(),
                                author.email() == null ? null : author.email().toLowerCase(Locale.ROOT),
                                author.orcid())))
                .toList();
        return authors.isEmpty()
                ? Mono.just(Map.of())
                : database.sql(PROFILES_OF_AUTHORS)
                        .bind("authors", json.write(authors))
                        .map(row -> {
                            var content =
                                    json.read(Objects.requireNonNull(row.get("content", Json.class)), Reviewer.class);
                            return new Written(
                                    Set.of(Objects.requireNonNull(row.get("manuscripts", UUID[].class))),
                                    Relations.of(content, Objects.requireNonNull(row.get("id", UUID.class))));
                        })
                        .all()
                        .collectList()
                        .map(AcquaintanceRows::byManuscript);
    }

    private static Map<UUID, List<Relation>> byManuscript(List<Written> found) {
        var all = new HashMap<UUID, List<Relation>>();
        found.forEach(one -> one.manuscripts()
                .forEach(manuscript -> all.computeIfAbsent(manuscript, none -> new ArrayList<>())
                        .add(one.relation())));
        return all;
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
                new NameMatch(person.names()),
                place == null ? List.of() : List.of(new Relation.Employment(place, null)),
                List.of(),
                List.of());
    }
}
