package org.krugozor.submission.manuscript.model;

import java.util.Locale;
import java.util.Optional;
import org.krugozor.submission.content.Contributor;
import org.krugozor.submission.person.model.Person;

/** In what capacity a person comes to a manuscript. Whoever has none finds nothing there. */
public enum Rights {
    /** Submitted it, or is its corresponding author: may do all an author may. */
    ACTS,
    /** Is one of its authors: may look. */
    READS,
    /** The secretary: acts on behalf of the authors, with a source. */
    OFFICE;

    /** A draft is nobody's business but its writer's; what was submitted is also its authors' and the secretary's. */
    public static Optional<Rights> of(Manuscript manuscript, Person person, boolean secretary) {
        if (manuscript.submittedBy().equals(person.personId())) {
            return Optional.of(ACTS);
        }
        if (manuscript.latest() != null && person.holdsAddress()) {
            var own = manuscript.latest().content().contributors().stream()
                    .filter(author -> author.email() != null
                            && author.email().toLowerCase(Locale.ROOT).equals(person.email()))
                    .toList();
            if (!own.isEmpty()) {
                return Optional.of(own.stream().anyMatch(Contributor::corresponding) ? ACTS : READS);
            }
        }
        boolean known = manuscript.enteredBy() != null || manuscript.number() != null;
        return secretary && known ? Optional.of(OFFICE) : Optional.empty();
    }
}
