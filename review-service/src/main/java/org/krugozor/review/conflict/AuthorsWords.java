package org.krugozor.review.conflict;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the authors of one manuscript say of others in their own profiles: with whom they wrote, to whom they are near. */
final class AuthorsWords {

    private record Printed(Relation.Work work, List<String> name) {}

    /** A publication with somebody, and how like that name is. */
    record Shared(Relation.Work work, NameMatch.Likeness likeness) {

        /** The surest and of these the latest; publications of unknown year last. */
        static final Comparator<Shared> ORDER = Comparator.comparing(Shared::likeness)
                .thenComparing(shared -> shared.work().year(), Comparator.nullsLast(Comparator.reverseOrder()));
    }

    private final List<Printed> printed;
    private final Set<String> printedWords = new HashSet<>();
    private final List<Relation.Near> ties;

    /** @param sinceYear older publications do not count */
    AuthorsWords(Collection<Relation> profiles, int sinceYear) {
        printed = profiles.stream()
                .flatMap(profile -> profile.works().stream()
                        .filter(work -> isSince(work, sinceYear))
                        .flatMap(work -> work.besides(profile.name()).stream().map(name -> new Printed(work, name))))
                .toList();
        printed.forEach(one -> printedWords.addAll(one.name()));
        ties = profiles.stream().flatMap(profile -> profile.ties().stream()).toList();
    }

    static boolean isSince(Relation.Work work, int year) {
        return work.year() != null && work.year() >= year;
    }

    /** The publication they list that tells most of having written with this person. */
    Optional<Shared> wroteWith(Relation person) {
        return person.name().hasSurnameAmong(printedWords)
                ? printed.stream()
                        .flatMap(one -> person.name().of(one.name()).map(like -> new Shared(one.work(), like)).stream())
                        .min(Shared.ORDER)
                : Optional.empty();
    }

    /** As what they named this person. */
    Stream<Relation.Near.Kind> named(Relation person) {
        return ties.stream()
                .filter(tie -> isMeant(tie, person.email(), person.orcid(), person.name()))
                .map(Relation.Near::kind);
    }

    /** Whether a tie is to whoever has this address, ORCID iD and name; two different ORCID iDs are two people. */
    static boolean isMeant(Relation.Near tie, @Nullable String email, @Nullable String orcid, NameMatch name) {
        if (tie.orcid() != null && orcid != null) {
            return tie.orcid().equals(orcid);
        }
        return (tie.email() != null && tie.email().equalsIgnoreCase(email))
                || name.of(tie.name()).isPresent();
    }
}
