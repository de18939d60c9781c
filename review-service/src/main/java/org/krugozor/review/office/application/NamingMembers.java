package org.krugozor.review.office.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.office.model.Office;
import org.krugozor.review.person.Person;
import org.krugozor.review.person.Persons;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives those who hold a part of the office their names: one statement, however many they are. */
@Component
public class NamingMembers {

    private final Persons persons;

    NamingMembers(Persons persons) {
        this.persons = persons;
    }

    /**
     * Somebody who holds a part.
     *
     * @param names by kk, ru and latin; empty for a person this service has not heard of
     */
    public record Member(UUID personId, Map<String, Person.@Nullable Name> names) {}

    /** A section editor with the sections in their care. */
    public record SectionMember(UUID personId, Map<String, Person.@Nullable Name> names, List<String> sections) {}

    /** Everybody who holds a part of the office. */
    public record Members(List<Member> deputies, List<SectionMember> sectionEditors, List<Member> boardMembers) {}

    /** These persons, in this order. */
    public Mono<List<Member>> of(Collection<UUID> ids) {
        return persons.byIds(ids).map(known -> members(ids, known));
    }

    /** All who hold a part of this office. */
    public Mono<Members> of(Office office) {
        var ids = new HashSet<>(office.deputies());
        ids.addAll(office.boardMembers());
        office.sectionEditors().forEach(editor -> ids.add(editor.personId()));
        return persons.byIds(ids)
                .map(known -> new Members(
                        members(office.deputies(), known),
                        office.sectionEditors().stream()
                                .map(editor -> new SectionMember(
                                        editor.personId(), names(editor.personId(), known), editor.sections()))
                                .toList(),
                        members(office.boardMembers(), known)));
    }

    private static List<Member> members(Collection<UUID> ids, Map<UUID, Person> known) {
        return ids.stream().map(id -> new Member(id, names(id, known))).toList();
    }

    private static Map<String, Person.@Nullable Name> names(UUID id, Map<UUID, Person> known) {
        var person = known.get(id);
        return person == null ? Map.of() : person.names();
    }
}
