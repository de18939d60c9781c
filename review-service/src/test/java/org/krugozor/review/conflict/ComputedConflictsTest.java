package org.krugozor.review.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.krugozor.review.conflict.Conflict.Detail;
import org.krugozor.review.conflict.Conflict.Severity;
import org.krugozor.review.conflict.Conflict.Source;
import org.krugozor.review.conflict.Conflict.Type;
import org.krugozor.review.conflict.Relation.Near;
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
        var conflicts = new ComputedConflicts(
                new Origin(submitted, Authorships.CoAuthors.NOBODY, List.of()), false, ConflictTerms.DEFAULT, TODAY);

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
        var conflicts = conflicts(new Authorships.CoAuthors(
                Map.of(), Map.of("co@elsewhere.example", 2025), Map.of(Set.of("zh", "и", "кенже"), 2025)));
        assertThat(conflicts.of(person(null, "Co@elsewhere.example", "Zh", null, null)))
                .extracting(Conflict::type)
                .containsExactly(Type.CO_AUTHOR);
    }

    @Test
    void coAuthorsOfEarlierManuscriptsKnownByTheFullNameAloneAreWarnedOf() {
        var conflicts = conflicts(
                new Authorships.CoAuthors(Map.of(), Map.of(), Map.of(Set.of("smith", "john", "смит", "джон"), 2025)));
        assertThat(conflicts.of(named("Смит", "Джон", null)))
                .containsExactly(new Conflict(
                        Type.CO_AUTHOR, Source.EARLIER_MANUSCRIPT, Severity.WARNS, Detail.year(2025, true)));
        assertThat(conflicts.of(named("Смит", "Джейн", null))).isEmpty();
    }

    @Test
    void somebodyOfAnAuthorsFullNameIsWarnedOfForTheyMayBeTheSamePerson() {
        assertThat(conflicts(false).of(named("AUTHOROVA", "Aigul", null)))
                .containsExactly(new Conflict(Type.OWN_MANUSCRIPT, Source.NAME, Severity.WARNS, Detail.ofNamesake()));
        assertThat(conflicts(false).of(named("Authorova", "Aigul", "Maratovna")))
                .hasSize(1)
                .noneMatch(Conflict::blocks);
        assertThat(conflicts(false).of(named("Authorova", "A.", null))).isEmpty();
        assertThat(conflicts(false).of(named("Authorova", "Dana", null))).isEmpty();
    }

    @Test
    void printedNameIsReadEitherWayRound() {
        for (var printed : List.of("Authorova Aigul", "Aigul Authorova", "Authorova, Aigul", "Aigul M. Authorova")) {
            assertThat(conflicts(false).of(printed(printed)))
                    .as(printed)
                    .extracting(Conflict::source)
                    .containsExactly(Source.NAME);
        }
        assertThat(conflicts(false).of(printed("Authorova"))).isEmpty();
        assertThat(conflicts(false).of(printed("Dana Authorova"))).isEmpty();
        assertThat(conflicts(false).of(printed("Иван Оппонентов"))).isEmpty();
        assertThat(opposing("Иван Оппонентов").of(printed("Оппонентов Иван")))
                .extracting(Conflict::type)
                .containsExactly(Type.OPPOSED_BY_AUTHOR);
        assertThat(opposing("Иван Оппонентов").of(printed("Иван Серіков"))).isEmpty();
    }

    @Test
    void otherPatronymicsAndOtherOrcidIdsTellNamesakesApart() {
        var author = author("Aigul", "Maratovna", "0000-0001-5109-3700");
        var conflicts = new ComputedConflicts(
                new Origin(authorship(author), Authorships.CoAuthors.NOBODY, List.of()),
                false,
                ConflictTerms.DEFAULT,
                TODAY);
        assertThat(conflicts.of(named("Authorova", "Aigul", "Maratovna"))).hasSize(1);
        assertThat(conflicts.of(named("Authorova", "Aigul", "Serikovna"))).isEmpty();
        assertThat(conflicts.of(new Relation(
                        UUID.randomUUID(),
                        null,
                        "a@elsewhere.example",
                        "0000-0002-1825-0097",
                        new NameMatch(Map.of("latin", new Person.Name("Authorova", "Aigul", "Maratovna"))),
                        List.of(),
                        List.of(),
                        List.of())))
                .isEmpty();
    }

    @Test
    void namesakeOfAnAuthorIsNotTakenForTheirCoAuthorByTheirOwnNameInWhatTheyPublished() {
        var work = new Relation.Work("A work", TODAY.getYear(), List.of("Authorova, Aigul", "Smith, John"));
        var namesake = named("Authorova", "Aigul", null);
        var published = new Relation(
                namesake.reviewerId(),
                null,
                namesake.email(),
                null,
                namesake.name(),
                List.of(),
                List.of(work),
                List.of());
        assertThat(types(published)).containsExactly(Type.OWN_MANUSCRIPT);
    }

    @Test
    void whoAnAuthorsOwnProfileNamesIsInConflictToo() {
        assertThat(sources(profile(List.of(), List.of(new Near(Kind.DOCTORAL_STUDENT, "Smith J.", null, null)))))
                .containsExactly("ADVISER AUTHORS_TIE BLOCKS");
        assertThat(sources(profile(List.of(), List.of(new Near(Kind.PERSONAL, "x", "John@elsewhere.example", null)))))
                .containsExactly("PERSONAL AUTHORS_TIE BLOCKS");
        assertThat(sources(profile(List.of(), List.of(new Near(Kind.OTHER, "Smithson J.", null, null)))))
                .isEmpty();
    }

    @Test
    void coAuthorOfAnAuthorsOwnListIsInConflictTooANamesakeIsWarnedOf() {
        var year = TODAY.getYear();
        assertThat(sources(profile(List.of(listed(year, "John Smith")), List.of())))
                .containsExactly("CO_AUTHOR AUTHORS_PUBLICATION BLOCKS");
        assertThat(sources(profile(List.of(listed(year, "Smith J.")), List.of())))
                .containsExactly("CO_AUTHOR AUTHORS_PUBLICATION WARNS");
        assertThat(sources(profile(List.of(listed(year - 4, "John Smith")), List.of())))
                .isEmpty();
        assertThat(sources(profile(List.of(listed(year, "Jane Smith")), List.of())))
                .isEmpty();
    }

    @Test
    void surerOfTwoListsTellsOfACoAuthor() {
        var mine = new Relation.Work("Mine", TODAY.getYear(), List.of("Smith, John", "Authorova A."));
        var john = named("Smith", "John", null);
        var published = new Relation(
                john.reviewerId(), null, john.email(), null, john.name(), List.of(), List.of(mine), List.of());
        var byTheirs = known(profile(List.of(listed(TODAY.getYear(), "John Smith")), List.of()));
        assertThat(byTheirs.of(published)).hasSize(1).allMatch(Conflict::blocks);
        var byNone = known(profile(List.of(), List.of()));
        assertThat(byNone.of(published)).hasSize(1).noneMatch(Conflict::blocks);
    }

    @Test
    void whereAnAuthorWorkedByTheirProfileCountsAsFarBackAsForTheOther() {
        var lately = new Relation.Employment(place("История", "Второй университет"), TODAY.minusYears(1));
        var profile = profile(List.of(lately), List.of(), List.of());
        assertThat(known(profile).of(person(null, "b@b.example", "Zh", place("История", "Второй университет"), null)))
                .extracting(Conflict::type)
                .containsExactly(Type.SAME_DEPARTMENT);
        assertThat(known(profile).of(person(null, "b@b.example", "Zh", place("Физика", "Второй университет"), null)))
                .isEmpty();
        assertThat(known(profile).of(person(null, "b@profile.example", "Zh", null, null)))
                .extracting(Conflict::source)
                .containsExactly(Source.MAIL_DOMAIN);
    }

    @Test
    void profileFoundToBeAnAuthorsIsTheAuthorWhateverItIsKnownBy() {
        var profile = profile(List.of(), List.of());
        assertThat(known(profile)
                        .of(new Relation(
                                profile.reviewerId(),
                                null,
                                "other@elsewhere.example",
                                null,
                                profile.name(),
                                List.of(),
                                List.of(),
                                List.of())))
                .extracting(Conflict::type)
                .containsExactly(Type.OWN_MANUSCRIPT);
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
        assertThat(ties(new Near(Kind.ADVISER, "Authorova A.", null, null))).containsExactly(Type.ADVISER);
        assertThat(ties(new Near(Kind.PERSONAL, "somebody", "A.AUTHOR@x.example", null)))
                .containsExactly(Type.PERSONAL);
        assertThat(ties(new Near(Kind.OTHER, "Somebody Else", null, null))).isEmpty();
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
        return new ComputedConflicts(
                new Origin(authorship(), Authorships.CoAuthors.NOBODY, List.of()),
                institutionWarns,
                ConflictTerms.DEFAULT,
                TODAY);
    }

    private static ComputedConflicts conflicts(ConflictTerms terms) {
        return new ComputedConflicts(
                new Origin(authorship(), Authorships.CoAuthors.NOBODY, List.of()), false, terms, TODAY);
    }

    private static ComputedConflicts conflicts(Authorships.CoAuthors coAuthors) {
        return new ComputedConflicts(
                new Origin(authorship(), coAuthors, List.of()), false, ConflictTerms.DEFAULT, TODAY);
    }

    private static ComputedConflicts known(Relation profile) {
        return new ComputedConflicts(
                new Origin(authorship(), Authorships.CoAuthors.NOBODY, List.of(profile)),
                false,
                ConflictTerms.DEFAULT,
                TODAY);
    }

    /** What stands between John Smith and a manuscript whose author has this profile. */
    private static List<String> sources(Relation profile) {
        return known(profile).of(named("Smith", "John", null)).stream()
                .map(one -> one.type() + " " + one.source() + " " + one.severity())
                .toList();
    }

    private static ComputedConflicts opposing(String name) {
        var written = authorship();
        var opposing = new Authorship(
                written.contributors(), null, null, null, List.of(), List.of(new Authorship.Opposed(name, null)), null);
        return new ComputedConflicts(
                new Origin(opposing, Authorships.CoAuthors.NOBODY, List.of()), false, ConflictTerms.DEFAULT, TODAY);
    }

    private static Relation printed(String name) {
        return new Relation(new UUID(0, 0), null, "", null, NameMatch.printed(name), List.of(), List.of(), List.of());
    }

    private static Relation.Work listed(int year, String with) {
        return new Relation.Work("A work", year, List.of("Authorova, Aigul", with));
    }

    private static Relation profile(List<Relation.Work> works, List<Near> ties) {
        return profile(List.of(), works, ties);
    }

    private static Relation profile(List<Relation.Employment> jobs, List<Relation.Work> works, List<Near> ties) {
        return new Relation(
                UUID.randomUUID(),
                AUTHOR,
                "a@profile.example",
                null,
                new NameMatch(Map.of("latin", new Person.Name("Authorova", "Aigul", null))),
                jobs,
                works,
                ties);
    }

    private static Relation named(String surname, String given, @Nullable String patronymic) {
        return new Relation(
                UUID.randomUUID(),
                null,
                "john@elsewhere.example",
                null,
                new NameMatch(Map.of("latin", new Person.Name(surname, given, patronymic))),
                List.of(),
                List.of(),
                List.of());
    }

    private static Authorship authorship() {
        return authorship(author("Aigul", null, null));
    }

    private static Author author(String given, @Nullable String patronymic, @Nullable String orcid) {
        return new Author(
                AUTHOR,
                Map.of("latin", new Person.Name("Authorova", given, patronymic)),
                "a.author@x.example",
                orcid,
                null,
                null,
                null,
                DEPARTMENT,
                true,
                List.of());
    }

    private static Authorship authorship(Author author) {
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
                new NameMatch(Map.of("ru", new Person.Name(surname, "И", null))),
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
                new NameMatch(Map.of("ru", new Person.Name("Незнакомов", "И", null))),
                List.of(),
                works,
                ties);
    }

    private static Place place(String department, String institution) {
        return new Place(Map.of("ru", department), Map.of("ru", institution), null, null);
    }
}
