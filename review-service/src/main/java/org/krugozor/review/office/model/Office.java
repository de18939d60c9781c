package org.krugozor.review.office.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds which part of the office, beyond the realm's roles, and the terms it works by. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Office(
        long version,
        List<UUID> deputies,
        List<SectionEditor> sectionEditors,
        List<UUID> boardMembers,
        Settings settings) {

    /** A section editor with the sections in their care. */
    public record SectionEditor(UUID personId, List<String> sections) {}

    /** To whom a new manuscript of the section may go, in order; empty if nobody has the section. */
    public List<UUID> editorsOf(@Nullable String section) {
        return sectionEditors.stream()
                .filter(editor -> section != null && editor.sections().contains(section))
                .map(SectionEditor::personId)
                .distinct()
                .toList();
    }

    /** Those who handle or decide by the office's own record. */
    public Set<UUID> people() {
        var people = new HashSet<>(deputies);
        sectionEditors.forEach(editor -> people.add(editor.personId()));
        return people;
    }

    /** The sections in this person's care. */
    public List<String> sectionsOf(@Nullable UUID person) {
        return sectionEditors.stream()
                .filter(editor -> editor.personId().equals(person))
                .flatMap(editor -> editor.sections().stream())
                .distinct()
                .toList();
    }
}
