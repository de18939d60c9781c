package org.krugozor.review.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.krugozor.review.conflict.Conflict.Severity;
import org.krugozor.review.conflict.Conflict.Type;
import org.krugozor.review.person.Person;
import org.krugozor.review.text.Folding;

/**
 * Conflicts as the records tell them: own manuscript, co-author of the last three years here, same department now or
 * within two years, same institution now.
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
        affiliation(person, found);
        opposed(person, found);
        return List.copyOf(found);
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
            found.add(new Conflict(
                    Type.SAME_INSTITUTION,
                    "same institution as an author",
                    "COMPUTED",
                    institutionWarns ? Severity.WARNS : Severity.BLOCKS));
        }
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
