package org.krugozor.review.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.krugozor.review.conflict.Conflict.Severity;
import org.krugozor.review.conflict.Conflict.Type;
import org.krugozor.review.person.Person;
import org.krugozor.review.text.Folding;

/**
 * Conflicts as the records tell them: own manuscript; co-author of the last three years, here or by their publications;
 * adviser, doctoral student or another tie they named; same department now or within two years; same institution now, by
 * affiliation or by the domain of an address.
 *
 * @param institutionWarns whether "same institution" only warns
 */
public record ComputedConflicts(
        Authorship authorship, Authorships.CoAuthors coAuthors, boolean institutionWarns, LocalDate today) {

    public static final int CO_AUTHOR_YEARS = 3;
    private static final int DEPARTMENT_YEARS = 2;

    public List<Conflict> of(Relation person) {
        if (isAuthor(person)) {
            return List.of(blocking(Type.OWN_MANUSCRIPT, "is an author of this manuscript"));
        }
        var found = new ArrayList<Conflict>();
        if ((person.personId() != null && coAuthors.persons().contains(person.personId()))
                || coAuthors.emails().contains(person.email().toLowerCase(Locale.ROOT))) {
            found.add(blocking(Type.CO_AUTHOR, "wrote with an author within " + CO_AUTHOR_YEARS + " years"));
        }
        if (found.isEmpty()) {
            publications(person, found);
        }
        ties(person, found);
        affiliation(person, found);
        opposed(person, found);
        return List.copyOf(found);
    }

    /** A co-author printed by surname and initial may be a namesake: that warns. */
    private void publications(Relation person, List<Conflict> found) {
        var likeness = person.works().stream()
                .filter(work -> work.year() != null && work.year() >= today.getYear() - CO_AUTHOR_YEARS)
                .flatMap(work -> work.authors().stream())
                .flatMap(printed ->
                        authorship.contributors().stream().map(author -> new NameMatch(author.names()).of(printed)))
                .flatMap(Optional::stream)
                .min(NameMatch.Likeness::compareTo);
        likeness.ifPresent(like -> found.add(new Conflict(
                Type.CO_AUTHOR,
                "published with an author within " + CO_AUTHOR_YEARS + " years"
                        + (like == NameMatch.Likeness.FULL ? "" : ", or with a namesake"),
                "COMPUTED",
                like == NameMatch.Likeness.FULL ? Severity.BLOCKS : Severity.WARNS)));
    }

    private void ties(Relation person, List<Conflict> found) {
        for (var tie : person.ties()) {
            if (authorship.contributors().stream().anyMatch(author -> isMeant(tie, author))) {
                found.add(new Conflict(
                        tie.adviser() ? Type.ADVISER : tie.personal() ? Type.PERSONAL : Type.OTHER,
                        "named an author among the people they are tied to",
                        "REVIEWER",
                        Severity.BLOCKS));
                return;
            }
        }
    }

    private static boolean isMeant(Relation.Near tie, Author author) {
        if (tie.orcid() != null && author.orcid() != null) {
            return tie.orcid().equals(author.orcid());
        }
        return (tie.email() != null && tie.email().equalsIgnoreCase(author.email()))
                || new NameMatch(author.names()).of(tie.name()).isPresent();
    }

    private boolean isAuthor(Relation person) {
        return authorship.contributors().stream()
                .anyMatch(author ->
                        (author.personId() != null && author.personId().equals(person.personId()))
                                || (author.email() != null && author.email().equalsIgnoreCase(person.email())));
    }

    private void affiliation(Relation person, List<Conflict> found) {
        var places = authorship.contributors().stream()
                .map(Author::affiliation)
                .filter(Objects::nonNull)
                .toList();
        boolean department = person.employments().stream()
                .filter(job -> job.to() == null || job.to().isAfter(today.minusYears(DEPARTMENT_YEARS)))
                .anyMatch(job -> places.stream().anyMatch(job.place()::sameDepartment));
        boolean institution = person.employments().stream()
                .filter(job -> job.to() == null || job.to().isAfter(today))
                .anyMatch(job -> places.stream().anyMatch(job.place()::sameInstitution));
        if (department) {
            found.add(blocking(Type.SAME_DEPARTMENT, "same department as an author, now or within two years"));
        } else if (institution) {
            found.add(institution("same institution as an author"));
        } else if (sharesDomain(person)) {
            found.add(institution("an address of the same organisation as an author's"));
        }
    }

    private boolean sharesDomain(Relation person) {
        return MailDomains.organisation(person.email())
                .filter(domain -> authorship.contributors().stream()
                        .anyMatch(author -> MailDomains.organisation(author.email())
                                .filter(domain::equals)
                                .isPresent()))
                .isPresent();
    }

    private Conflict institution(String reason) {
        return new Conflict(
                Type.SAME_INSTITUTION, reason, "COMPUTED", institutionWarns ? Severity.WARNS : Severity.BLOCKS);
    }

    private void opposed(Relation person, List<Conflict> found) {
        var words = person.names().values().stream()
                .filter(Objects::nonNull)
                .map(Person.Name::surname)
                .map(Folding::fold)
                .filter(surname -> surname.length() > 2)
                .toList();
        for (var opposed : authorship.opposedReviewers()) {
            var name = Folding.fold(opposed.name());
            if (words.stream().anyMatch(name::contains)) {
                found.add(new Conflict(
                        Type.OPPOSED_BY_AUTHOR, "the author asked for another reviewer", "AUTHOR", Severity.WARNS));
                return;
            }
        }
    }

    private static Conflict blocking(Type type, String reason) {
        return new Conflict(type, reason, "COMPUTED", Severity.BLOCKS);
    }
}
