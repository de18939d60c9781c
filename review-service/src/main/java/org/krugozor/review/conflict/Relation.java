package org.krugozor.review.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        NameMatch name,
        List<Employment> employments,
        List<Work> works,
        List<Near> ties) {

    /** Where the person works or worked; {@code to} null for now. */
    public record Employment(Place place, @Nullable LocalDate to) {}

    /** A publication; {@code year} null where unknown. */
    public record Work(String title, @Nullable Integer year, List<String> authors) {

        /** The words of each name printed, without the one that is most like the owner's own. */
        List<List<String>> besides(NameMatch owner) {
            var printed = authors.stream().map(NameMatch::words).collect(Collectors.toCollection(ArrayList::new));
            printed.stream()
                    .filter(words -> owner.of(words).isPresent())
                    .min(Comparator.comparing(words -> owner.of(words).orElseThrow()))
                    .ifPresent(printed::remove);
            return printed;
        }
    }

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
