package org.krugozor.review.conflict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.conflict.AuthorsWords.Shared;
import org.krugozor.review.conflict.Conflict.Detail;
import org.krugozor.review.conflict.Conflict.Severity;
import org.krugozor.review.conflict.Conflict.Source;
import org.krugozor.review.conflict.Conflict.Type;
import org.krugozor.review.office.model.ConflictTerms;

/**
 * Conflicts as the records tell them: own manuscript; co-author of the last years, here or by publications; adviser,
 * doctoral student or another tie; same department or institution now or within some years, by affiliation or by the
 * domain of an address. Publications, ties and places count whichever side tells of them: the person, or an author in a
 * profile of their own. Who is known by the name alone is warned of.
 */
public final class ComputedConflicts {

    private final Origin origin;
    private final boolean institutionWarns;
    private final ConflictTerms terms;
    private final LocalDate today;

    private final Set<UUID> profiles = new HashSet<>();
    private final Set<UUID> persons = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final Set<String> orcids = new HashSet<>();
    private final Set<String> domains = new HashSet<>();
    private final List<Signature> signatures;
    private final List<Place> departments;
    private final List<Place> institutions;
    private final AuthorsWords authors;

    /** An author as the manuscript names them. */
    private record Signature(Author author, NameMatch name) {}

    /** @param institutionWarns whether "same institution" only warns */
    public ComputedConflicts(Origin origin, boolean institutionWarns, ConflictTerms terms, LocalDate today) {
        this.origin = origin;
        this.institutionWarns = institutionWarns;
        this.terms = terms;
        this.today = today;
        var contributors = origin.authorship().contributors();
        // whoever submits is one of the authors, under whichever of their addresses they are printed
        isKnownBy(origin.authorship().submittedBy(), null, null);
        contributors.forEach(author -> isKnownBy(author.personId(), author.email(), author.orcid()));
        origin.profiles().forEach(profile -> {
            profiles.add(profile.reviewerId());
            isKnownBy(profile.personId(), profile.email(), profile.orcid());
        });
        signatures = contributors.stream()
                .map(author -> new Signature(author, new NameMatch(author.names())))
                .toList();
        departments = places(terms.departmentYears());
        institutions = places(terms.institutionYears());
        authors = new AuthorsWords(origin.profiles(), firstYear());
    }

    private void isKnownBy(@Nullable UUID person, @Nullable String email, @Nullable String orcid) {
        if (person != null) {
            persons.add(person);
        }
        if (email != null) {
            emails.add(email.toLowerCase(Locale.ROOT));
            MailDomains.organisation(email)
                    .filter(domain -> !terms.publicDomains().contains(domain))
                    .ifPresent(domains::add);
        }
        if (orcid != null) {
            orcids.add(orcid);
        }
    }

    /** Where the authors are, by the manuscript, and were within so many years, by their profiles. */
    private List<Place> places(int years) {
        return Stream.concat(
                        origin.authorship().contributors().stream()
                                .map(Author::affiliation)
                                .filter(Objects::nonNull),
                        origin.profiles().stream().flatMap(profile -> places(profile, years)))
                .toList();
    }

    private Stream<Place> places(Relation person, int years) {
        return person.employments().stream()
                .filter(job -> job.to() == null || job.to().isAfter(today.minusYears(years)))
                .map(Relation.Employment::place);
    }

    private int firstYear() {
        return today.getYear() - terms.coAuthorYears();
    }

    /** Whoever wrote with an author since this moment is their co-author. */
    public static Instant coAuthorsSince(Instant now, ConflictTerms terms) {
        return now.atZone(ZoneOffset.UTC).minusYears(terms.coAuthorYears()).toInstant();
    }

    public Authorship authorship() {
        return origin.authorship();
    }

    public List<Conflict> of(Relation person) {
        if (isAuthor(person)) {
            return List.of(blocking(Type.OWN_MANUSCRIPT, Source.AUTHORSHIP, Detail.NONE));
        }
        var found = new ArrayList<Conflict>();
        boolean namesake = isNamesake(person);
        if (namesake) {
            found.add(new Conflict(Type.OWN_MANUSCRIPT, Source.NAME, Severity.WARNS, Detail.ofNamesake()));
        }
        wroteHere(person)
                .map(year -> blocking(Type.CO_AUTHOR, Source.EARLIER_MANUSCRIPT, Detail.year(year, false)))
                .or(() -> published(person))
                .or(() -> namesake ? Optional.empty() : namesakeWroteHere(person))
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
        return profiles.contains(person.reviewerId())
                || (person.personId() != null && persons.contains(person.personId()))
                || emails.contains(person.email().toLowerCase(Locale.ROOT))
                || (person.orcid() != null && orcids.contains(person.orcid()));
    }

    /** One human may be known by two addresses; two ORCID iDs are two people. */
    private boolean isNamesake(Relation person) {
        return signatures.stream()
                .filter(one -> person.orcid() == null || one.author().orcid() == null)
                .anyMatch(one -> person.name().isNamesakeOf(one.name()));
    }

    private Optional<Integer> wroteHere(Relation person) {
        return Stream.of(
                        person.personId() == null
                                ? null
                                : origin.coAuthors().persons().get(person.personId()),
                        origin.coAuthors().emails().get(person.email().toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private Optional<Conflict> namesakeWroteHere(Relation person) {
        return origin.coAuthors().names().entrySet().stream()
                .filter(one -> person.name().isWrittenWith(one.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .map(year -> new Conflict(
                        Type.CO_AUTHOR, Source.EARLIER_MANUSCRIPT, Severity.WARNS, Detail.year(year, true)));
    }

    /** By whichever list tells it more surely. A co-author printed by surname and initial may be a namesake: that warns. */
    private Optional<Conflict> published(Relation person) {
        var theirs = person.works().stream()
                .filter(work -> AuthorsWords.isSince(work, firstYear()))
                .flatMap(work -> likeness(person, work).map(like -> new Shared(work, like)).stream())
                .min(Shared.ORDER)
                .map(shared -> published(shared, Source.PUBLICATION));
        return theirs.filter(Conflict::blocks)
                .or(() -> authors.wroteWith(person)
                        .map(shared -> published(shared, Source.AUTHORS_PUBLICATION))
                        .filter(found -> found.blocks() || theirs.isEmpty()))
                .or(() -> theirs);
    }

    private static Conflict published(Shared shared, Source source) {
        boolean namesake = shared.likeness() != NameMatch.Likeness.FULL;
        return new Conflict(
                Type.CO_AUTHOR,
                source,
                namesake ? Severity.WARNS : Severity.BLOCKS,
                Detail.work(shared.work().title(), shared.work().year(), namesake));
    }

    private Optional<NameMatch.Likeness> likeness(Relation person, Relation.Work work) {
        var besides = work.besides(person.name());
        return signatures.stream()
                .flatMap(one -> besides.stream().map(one.name()::of))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private List<Conflict> ties(Relation person) {
        return Stream.concat(
                        person.ties().stream()
                                .filter(tie -> signatures.stream().anyMatch(one -> isMeant(tie, one)))
                                .map(tie -> tie(tie.kind(), Source.TIE)),
                        authors.named(person).map(kind -> tie(kind, Source.AUTHORS_TIE)))
                .distinct()
                .toList();
    }

    private static Conflict tie(Relation.Near.Kind kind, Source source) {
        var type =
                switch (kind) {
                    case ADVISER, DOCTORAL_STUDENT -> Type.ADVISER;
                    case PERSONAL -> Type.PERSONAL;
                    case OTHER -> Type.OTHER;
                };
        return blocking(type, source, Detail.tie(kind.name()));
    }

    private static boolean isMeant(Relation.Near tie, Signature one) {
        return AuthorsWords.isMeant(tie, one.author().email(), one.author().orcid(), one.name());
    }

    private Optional<Conflict> workplace(Relation person) {
        return places(person, terms.departmentYears())
                .filter(place -> departments.stream().anyMatch(place::sameDepartment))
                .map(place -> blocking(Type.SAME_DEPARTMENT, Source.AFFILIATION, Detail.place(place, true)))
                .findFirst()
                .or(() -> places(person, terms.institutionYears())
                        .filter(place -> institutions.stream().anyMatch(place::sameInstitution))
                        .map(place -> institution(Source.AFFILIATION, Detail.place(place, false)))
                        .findFirst())
                .or(() -> MailDomains.organisation(person.email())
                        .filter(domains::contains)
                        .map(domain -> institution(Source.MAIL_DOMAIN, Detail.domain(domain))));
    }

    private Conflict institution(Source source, Detail detail) {
        return new Conflict(Type.SAME_INSTITUTION, source, institutionWarns ? Severity.WARNS : Severity.BLOCKS, detail);
    }

    private boolean isOpposed(Relation person) {
        return origin.authorship().opposedReviewers().stream()
                .anyMatch(opposed -> person.name().isMentionedIn(opposed.name()));
    }

    private static Conflict blocking(Type type, Source source, Detail detail) {
        return new Conflict(type, source, Severity.BLOCKS, detail);
    }
}
