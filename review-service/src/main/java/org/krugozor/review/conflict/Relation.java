package org.krugozor.review.conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.person.Person;

/**
 * What is known of a person whose conflicts with a manuscript are asked for.
 *
 * @param works what they published, for whom they wrote it with
 * @param ties people whose manuscripts they must not see
 */
public record Relation(
        UUID reviewerId,
        @Nullable UUID personId,
        String email,
        @Nullable String orcid,
        Map<String, Person.@Nullable Name> names,
        List<Employment> employments,
        List<Work> works,
        List<Near> ties) {

    /** Where the person works or worked; {@code to} null for now. */
    public record Employment(Place place, @Nullable LocalDate to) {}

    /** A publication; {@code year} null where unknown. */
    public record Work(String title, @Nullable Integer year, List<String> authors) {}

    /** Somebody they are too near to; {@code orcid} and {@code email} where they are known. */
    public record Near(
            Kind kind,
            String name,
            @Nullable String email,
            @Nullable String orcid) {

        /** How they are tied. */
        public enum Kind {
            ADVISER,
            DOCTORAL_STUDENT,
            PERSONAL,
            OTHER
        }
    }
}
