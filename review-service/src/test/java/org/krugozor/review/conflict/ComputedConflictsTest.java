package org.krugozor.review.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krugozor.review.conflict.Conflict.Severity;
import org.krugozor.review.conflict.Conflict.Type;
import org.krugozor.review.conflict.Relation.Near.Kind;
import org.krugozor.review.office.model.ConflictTerms;
import org.krugozor.review.person.Person;

class ComputedConflictsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final Place DEPARTMENT = place("Политология", "Аркинский университет");

    @Test
    void authorsDoNotReviewThemselves() {
        assertThat(types(person(AUTHOR, "other@elsewhere.example", "Zh", null, null)))
                .containsExactly(Type.OWN_MANUSCRIPT);
        assertThat(types(person(null, "A.Author@x.example", "Zh", null, null))).containsExactly(Type.OWN_MANUSCRIPT);
    }

    @Test
    void whoSubmitsDoesNotReviewItWhateverAddressIsPrinted() {
        var submitter = UUID.randomUUID();
        var printed = authorship();
        var submitted = new Authorship(
                printed.contributors(), submitter, null, null, List.of(), printed.opposedReviewers(), null);
        var conflicts = new ComputedConflicts(submitted, Authorships.CoAuthors.NOBODY, false, TODAY);

        assertThat(conflicts.of(person(submitter, "a@elsewhere.example", "Zh", null, null)))
                .extracting(Conflict::type)
                .containsExactly(Type.OWN_MANUSCRIPT);
        assertThat(conflicts.of(person(null, "a@elsewhere.example", "Zh", null, null)))
                .isEmpty();
    }

    @Test
    void departmentOfTwoYearsAgoStillCountsTheInstitutionDoesNot() {
        assertThat(types(person(null, "a@elsewhere.example", "Zh", DEPARTMENT, TODAY.minusYears(1))))
                .containsExactly(Type.SAME_DEPARTMENT);
        assertThat(types(person(null, "a@elsewhere.example", "Zh", DEPARTMENT, TODAY.minusYears(3))))
                .isEmpty();
        assertThat(types(person(null, "a@elsewhere.example", "Zh", place("Физика", "аркинский  университет"), null)))
                .containsExactly(Type.SAME_INSTITUTION);
    }

    @Test
    void settingMakesTheSameInstitutionAWarning() {
        var person = person(null, "a@elsewhere.example", "Zh", place("Физика", "Аркинский университет"), null);
        assertThat(conflicts(true).of(person)).extracting(Conflict::severity).containsExactly(Severity.WARNS);
        assertThat(conflicts(false).of(person)).extracting(Conflict::severity).containsExactly(Severity.BLOCKS);
    }

    @Test
    void coAuthorsOfEarlierManuscriptsAreFoundByPersonOrAddress() {
        var conflicts = new ComputedConflicts(
                authorship(), new Authorships.CoAuthors(Map.of(), Map.of("co@elsewhere.example", 2025)), false, TODAY);
        assertThat(conflicts.of(person(null, "Co@elsewhere.example", "Zh", null, null)))
                .extracting(Conflict::type)
                .containsExactly(Type.CO_AUTHOR);
    }

    @Test
    void reviewerTheAuthorOpposesIsMarkedNotForbidden() {
        var found = conflicts(false).of(person(null, "a@elsewhere.example", "Оппонентов", null, null));
        assertThat(found).extracting(Conflict::type).containsExactly(Type.OPPOSED_BY_AUTHOR);
        assertThat(found).noneMatch(Conflict::blocks);
    }

    @Test
    void coAuthorsOfRecentPublicationsAreFoundByNameInAnyOrderAndANamesakeOnlyWarns() {
        var year = TODAY.getYear();
        assertThat(severities(work(year - 1, "Authorova, Aigul"))).containsExactly(Severity.BLOCKS);
        assertThat(severities(work(year - 1, "Aigul Authorova"))).containsExactly(Severity.BLOCKS);
        assertThat(severities(work(year - 1, "Authorova A.B."))).containsExactly(Severity.WARNS);
        assertThat(severities(work(year - 1, "Authorova, Dana"))).isEmpty();
        assertThat(severities(work(year - 4, "Authorova, Aigul"))).isEmpty();
        assertThat(severities(work(null, "Authorova, Aigul"))).isEmpty();
    }

    @Test
    void advisersAndStudentsAreFoundByOrcidAddressOrName() {
        assertThat(ties(new Relation.Near(Kind.ADVISER, "Authorova A.", null, null)))
                .containsExactly(Type.ADVISER);
        assertThat(ties(new Relation.Near(Kind.PERSONAL, "somebody", "A.AUTHOR@x.example", null)))
                .containsExactly(Type.PERSONAL);
        assertThat(ties(new Relation.Near(Kind.OTHER, "Somebody Else", null, null)))
                .isEmpty();
    }

    @Test
    void anAddressOfTheSameOrganisationCountsAsTheSameInstitutionAPublicOneDoesNot() {
        assertThat(types(person(null, "b@mail.x.example", "Zh", null, null))).containsExactly(Type.SAME_INSTITUTION);
        assertThat(MailDomains.organisation("a@gmail.com")).isEmpty();
        assertThat(MailDomains.organisation("a@law.enu.edu.kz")).hasValue("enu.edu.kz");
        assertThat(MailDomains.organisation("not an address")).isEmpty();
    }

    @Test
    void theJournalSaysHowManyYearsCountAndWhichDomainsTellNothing() {
        var strict = conflicts(new ConflictTerms(5, 4, 3, List.of()));
        var lenient = conflicts(new ConflictTerms(0, 0, 0, List.of("x.example")));

        var wrote = stranger(List.of(work(TODAY.getYear() - 4, "Authorova, Aigul")), List.of());
        assertThat(strict.of(wrote)).extracting(Conflict::type).containsExactly(Type.CO_AUTHOR);
        assertThat(conflicts(false).of(wrote)).isEmpty();
        var left = person(null, "a@elsewhere.example", "Zh", DEPARTMENT, TODAY.minusYears(3));
        assertThat(strict.of(left)).extracting(Conflict::type).containsExactly(Type.SAME_DEPARTMENT);
        assertThat(conflicts(false).of(left)).isEmpty();
        var addressed = person(null, "b@mail.x.example", "Zh", null, null);
        assertThat(conflicts(false).of(addressed)).extracting(Conflict::type).containsExactly(Type.SAME_INSTITUTION);
        assertThat(lenient.of(addressed)).isEmpty();
    }

    @Test
    void reasonsNameNoAuthor() {
        var person = person(null, "a@elsewhere.example", "Zh", DEPARTMENT, null);
        assertThat(conflicts(false).of(person).toString()).doesNotContain("Authorova");
    }

    private static List<Severity> severities(Relation.Work work) {
        return conflicts(false).of(stranger(List.of(work), List.of())).stream()
                .map(Conflict::severity)
                .toList();
    }

    private static List<Type> ties(Relation.Near tie) {
        return types(stranger(List.of(), List.of(tie)));
    }

    private static Relation.Work work(@Nullable Integer year, String author) {
        return new Relation.Work("A work", year, List.of("Незнакомов И.", author));
    }

    private static List<Type> types(Relation person) {
        return conflicts(false).of(person).stream().map(Conflict::type).toList();
    }

    private static ComputedConflicts conflicts(boolean institutionWarns) {
        return new ComputedConflicts(authorship(), Authorships.CoAuthors.NOBODY, institutionWarns, TODAY);
    }

    private static ComputedConflicts conflicts(ConflictTerms terms) {
        return new ComputedConflicts(authorship(), Authorships.CoAuthors.NOBODY, false, terms, TODAY);
    }

    private static Authorship authorship() {
        var author = new Author(
                AUTHOR,
                Map.of("latin", new Person.Name("Authorova", "Aigul", null)),
                "a.author@x.example",
                null,
                null,
                null,
                null,
                DEPARTMENT,
                true,
                List.of());
        return new Authorship(
                List.of(author),
                AUTHOR,
                null,
                null,
                List.of(),
                List.of(new Authorship.Opposed("проф. Оппонентов", null)),
                null);
    }

    private static Relation person(
            @Nullable UUID id, String email, String surname, @Nullable Place place, @Nullable LocalDate to) {
        return new Relation(
                UUID.randomUUID(),
                id,
                email,
                null,
                Map.of("ru", new Person.Name(surname, "И", null)),
                place == null ? List.of() : List.of(new Relation.Employment(place, to)),
                List.of(),
                List.of());
    }

    private static Relation stranger(List<Relation.Work> works, List<Relation.Near> ties) {
        return new Relation(
                UUID.randomUUID(),
                null,
                "a@elsewhere.example",
                null,
                Map.of("ru", new Person.Name("Незнакомов", "И", null)),
                List.of(),
                works,
                ties);
    }

    private static Place place(String department, String institution) {
        return new Place(Map.of("ru", department), Map.of("ru", institution), null, null);
    }
}
