package org.krugozor.review.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.conflict.Conflict.Detail;
import org.krugozor.review.conflict.Conflict.Severity;
import org.krugozor.review.conflict.Conflict.Source;
import org.krugozor.review.conflict.Conflict.Type;
import org.krugozor.review.office.model.ConflictTerms;
import org.krugozor.review.person.Person;
import org.krugozor.review.text.Folding;

/**
 * Conflicts as the records tell them: own manuscript; co-author of the last years, here or by their publications;
 * adviser, doctoral student or another tie they named; same department or institution now or within some years, by
 * affiliation or by the domain of an address.
 *
 * @param institutionWarns whether "same institution" only warns
 * @param terms how many years, and which domains of mail tell no institution
 */
public record ComputedConflicts(
        Authorship authorship,
        Authorships.CoAuthors coAuthors,
        boolean institutionWarns,
        ConflictTerms terms,
        LocalDate today) {

    /** By the terms of the domain. */
    public ComputedConflicts(
            Authorship authorship, Authorships.CoAuthors coAuthors, boolean institutionWarns, LocalDate today) {
        this(authorship, coAuthors, institutionWarns, ConflictTerms.DEFAULT, today);
    }

    /** Whoever wrote with an author since this moment is their co-author. */
    public static Instant coAuthorsSince(Instant now, ConflictTerms terms) {
        return now.atZone(ZoneOffset.UTC).minusYears(terms.coAuthorYears()).toInstant();
    }

    public List<Conflict> of(Relation person) {
        if (isAuthor(person)) {
            return List.of(blocking(Type.OWN_MANUSCRIPT, Source.AUTHORSHIP, Detail.NONE));
        }
        var found = new ArrayList<Conflict>();
        wroteHere(person)
                .map(year -> blocking(Type.CO_AUTHOR, Source.EARLIER_MANUSCRIPT, Detail.year(year)))
                .or(() -> published(person))
                .ifPresent(found::add);
        found.addAll(ties(person));
        workplace(person).ifPresent(found::add);
        if (isOpposed(person)) {
            found.add(new Conflict(Type.OPPOSED_BY_AUTHOR, Source.AUTHOR, Severity.WARNS, Detail.NONE));
        }
        return List.copyOf(found);
    }

    /** Whoever submits is one of the authors, under whichever of their addresses they are printed. */
    private boolean isAuthor(Relation person) {
        return same(authorship.submittedBy(), person.personId())
                || authorship.contributors().stream()
                        .anyMatch(author -> same(author.personId(), person.personId())
                                || (author.email() != null && author.email().equalsIgnoreCase(person.email()))
                                || same(author.orcid(), person.orcid()));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
    }

    private Optional<Integer> wroteHere(Relation person) {
        return Stream.of(
                        person.personId() == null ? null : coAuthors.persons().get(person.personId()),
                        coAuthors.emails().get(person.email().toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private record Shared(Relation.Work work, NameMatch.Likeness likeness) {}

    /** A co-author printed by surname and initial may be a namesake: that warns. */
    private Optional<Conflict> published(Relation person) {
        return person.works().stream()
                .filter(work -> work.year() != null && work.year() >= today.getYear() - terms.coAuthorYears())
                .flatMap(work -> likeness(work).map(like -> new Shared(work, like)).stream())
                .min(Comparator.comparing(Shared::likeness)
                        .thenComparing(
                                shared -> Objects.requireNonNull(shared.work().year()), Comparator.reverseOrder()))
                .map(shared -> {
                    boolean namesake = shared.likeness() != NameMatch.Likeness.FULL;
                    return new Conflict(
                            Type.CO_AUTHOR,
                            Source.PUBLICATION,
                            namesake ? Severity.WARNS : Severity.BLOCKS,
                            Detail.work(shared.work().title(), shared.work().year(), namesake));
                });
    }

    private Optional<NameMatch.Likeness> likeness(Relation.Work work) {
        return authorship.contributors().stream()
                .map(author -> new NameMatch(author.names()))
                .flatMap(name -> work.authors().stream().map(name::of))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private List<Conflict> ties(Relation person) {
        return person.ties().stream()
                .filter(tie -> authorship.contributors().stream().anyMatch(author -> isMeant(tie, author)))
                .map(tie -> blocking(
                        switch (tie.kind()) {
                            case ADVISER, DOCTORAL_STUDENT -> Type.ADVISER;
                            case PERSONAL -> Type.PERSONAL;
                            case OTHER -> Type.OTHER;
                        },
                        Source.TIE,
                        Detail.tie(tie.kind().name())))
                .distinct()
                .toList();
    }

    private static boolean isMeant(Relation.Near tie, Author author) {
        if (tie.orcid() != null && author.orcid() != null) {
            return tie.orcid().equals(author.orcid());
        }
        return (tie.email() != null && tie.email().equalsIgnoreCase(author.email()))
                || new NameMatch(author.names()).of(tie.name()).isPresent();
    }

    private Optional<Conflict> workplace(Relation person) {
        var places = authorship.contributors().stream()
                .map(Author::affiliation)
                .filter(Objects::nonNull)
                .toList();
        return person.employments().stream()
                .filter(job -> isWithin(job, terms.departmentYears()))
                .map(Relation.Employment::place)
                .filter(place -> places.stream().anyMatch(place::sameDepartment))
                .map(place -> blocking(Type.SAME_DEPARTMENT, Source.AFFILIATION, Detail.place(place, true)))
                .findFirst()
                .or(() -> person.employments().stream()
                        .filter(job -> isWithin(job, terms.institutionYears()))
                        .map(Relation.Employment::place)
                        .filter(place -> places.stream().anyMatch(place::sameInstitution))
                        .map(place -> institution(Source.AFFILIATION, Detail.place(place, false)))
                        .findFirst())
                .or(() -> sharedDomain(person).map(domain -> institution(Source.MAIL_DOMAIN, Detail.domain(domain))));
    }

    private boolean isWithin(Relation.Employment job, int years) {
        return job.to() == null || job.to().isAfter(today.minusYears(years));
    }

    private Optional<String> sharedDomain(Relation person) {
        return MailDomains.organisation(person.email())
                .filter(domain -> !terms.publicDomains().contains(domain))
                .filter(domain -> authorship.contributors().stream()
                        .anyMatch(author -> MailDomains.organisation(author.email())
                                .filter(domain::equals)
                                .isPresent()));
    }

    private Conflict institution(Source source, Detail detail) {
        return new Conflict(Type.SAME_INSTITUTION, source, institutionWarns ? Severity.WARNS : Severity.BLOCKS, detail);
    }

    private boolean isOpposed(Relation person) {
        var surnames = person.names().values().stream()
                .filter(Objects::nonNull)
                .map(Person.Name::surname)
                .map(Folding::fold)
                .filter(surname -> surname.length() > 2)
                .toList();
        return authorship.opposedReviewers().stream()
                .map(opposed -> Folding.fold(opposed.name()))
                .anyMatch(name -> surnames.stream().anyMatch(name::contains));
    }

    private static Conflict blocking(Type type, Source source, Detail detail) {
        return new Conflict(type, source, Severity.BLOCKS, detail);
    }
}
