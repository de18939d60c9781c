package org.krugozor.review.conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.person.Person;

/** What is known of a person whose conflicts with a manuscript are asked for. */
public record Relation(
        UUID reviewerId,
        @Nullable UUID personId,
        String email,
        Map<String, Person.@Nullable Name> names,
        List<Employment> employments) {

    /** Where the person works or worked; {@code to} null for now. */
    public record Employment(Place place, @Nullable LocalDate to) {}
}
