package org.krugozor.review.panel.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.conflict.Author;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.conflict.NameMatch;
import org.krugozor.review.conflict.Place;
import org.krugozor.review.conflict.PublishedAuthors;
import org.krugozor.review.conflict.Relation;
import org.krugozor.review.correspondence.Notes;
import org.krugozor.review.panel.application.Composition.Recruit;
import org.krugozor.review.panel.application.Composition.Source;
import org.krugozor.review.person.Person;
import org.krugozor.review.text.Folding;
import org.krugozor.review.text.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells whom the office might win as a reviewer for what nobody on a panel knows: authors of the journal on those
 * fields, and those the author or a reviewer who declined named. Nobody whom the office already has as a reviewer, and
 * nobody whose conflict with the manuscript is known, were it by the name alone.
 */
@Component
class SeekingRecruits {

    private static final int AUTHORS = 4;
    private static final int SUGGESTED = 4;
    /** What warns of a reviewer is enough not to go and win one: the author, a co-author here, whom the author opposes. */
    private static final Set<Conflict.Source> TOLD_BY_NAME =
            EnumSet.of(Conflict.Source.NAME, Conflict.Source.EARLIER_MANUSCRIPT, Conflict.Source.AUTHOR);

    private static final Pattern NAMED = Pattern.compile("^(.*?)(?:\\s*<([^<>]+)>)?$");

    private final PublishedAuthors published;
    private final Notes notes;

    SeekingRecruits(PublishedAuthors published, Notes notes) {
        this.published = published;
        this.notes = notes;
    }

    /** In two statements. None if no field is lacking. */
    Mono<List<Recruit>> seek(Candidacy all, Collection<String> lacking, String language) {
        if (lacking.isEmpty()) {
            return Mono.just(List.of());
        }
        var manuscript = all.judgement().file().id();
        var asked = lacking.stream()
                .flatMap(code -> Stream.concat(Stream.of(code), all.judgement().taxonomy().parts(code).stream()))
                .distinct()
                .toList();
        return Mono.zip(
                published.on(asked, manuscript), notes.ofManuscript(manuscript).collectList(), (works, letters) -> {
                    var known = new Known(all);
                    var found = new ArrayList<Recruit>();
                    found.addAll(authors(all, works, asked, known, language));
                    found.addAll(suggested(all, letters, known));
                    return List.copyOf(found);
                });
    }

    private static List<Recruit> authors(
            Candidacy all, List<PublishedAuthors.Work> works, List<String> asked, Known known, String language) {
        var fields = new LinkedHashMap<String, Set<String>>();
        var people = new LinkedHashMap<String, Author>();
        for (var work : works) {
            for (var author : work.authors()) {
                if (!known.has(author.personId(), author.email()) && isFree(all, author)) {
                    var key = String.valueOf(author.personId() == null ? author.email() : author.personId());
                    people.putIfAbsent(key, author);
                    work.fields().stream()
                            .filter(code ->
                                    asked.stream().anyMatch(one -> code.equals(one) || code.startsWith(one + ".")))
                            .forEach(fields.computeIfAbsent(key, none -> new LinkedHashSet<>())::add);
                }
            }
        }
        return people.entrySet().stream()
                .sorted((one, other) -> Integer.compare(
                        fields.getOrDefault(other.getKey(), Set.of()).size(),
                        fields.getOrDefault(one.getKey(), Set.of()).size()))
                .limit(AUTHORS)
                .map(author -> new Recruit(
                        Person.nameIn(author.getValue().names(), language),
                        author.getValue().affiliation() == null
                                ? ""
                                : Texts.in(
                                        language,
                                        author.getValue().affiliation().institution()),
                        author.getValue().email(),
                        Source.PUBLISHED_HERE,
                        fields.getOrDefault(author.getKey(), Set.of()).stream()
                                .sorted()
                                .toList()))
                .toList();
    }

    private static boolean isFree(Candidacy all, Author author) {
        return isFree(
                all,
                author.personId(),
                author.email(),
                author.orcid(),
                new NameMatch(author.names()),
                author.affiliation());
    }

    private static boolean isFree(Candidacy all, Recruit suggested) {
        var place = suggested.affiliation().isBlank()
                ? null
                : new Place(null, Map.of("", suggested.affiliation()), null, null);
        return isFree(all, null, suggested.email(), null, NameMatch.printed(suggested.name()), place);
    }

    private static boolean isFree(
            Candidacy all,
            @Nullable UUID person,
            @Nullable String email,
            @Nullable String orcid,
            NameMatch name,
            @Nullable Place place) {
        return all
                .judgement()
                .computed()
                .of(new Relation(
                        Objects.requireNonNullElse(person, new UUID(0, 0)),
                        person,
                        email == null ? "" : email.strip(),
                        orcid,
                        name,
                        place == null ? List.of() : List.of(new Relation.Employment(place, null)),
                        List.of(),
                        List.of()))
                .stream()
                .noneMatch(conflict -> conflict.blocks() || TOLD_BY_NAME.contains(conflict.source()));
    }

    private static List<Recruit> suggested(Candidacy all, List<Notes.Note> letters, Known known) {
        var byAuthor = all.judgement().computed().authorship().suggestedReviewers().stream()
                .map(one -> new Recruit(
                        one.name(),
                        Objects.requireNonNullElse(one.affiliation(), ""),
                        one.email(),
                        Source.SUGGESTED_BY_AUTHOR,
                        List.of()));
        var byReviewers = letters.stream()
                .filter(note -> note.direction().equals("IN") && note.party().startsWith(Notes.REVIEWER))
                .flatMap(note -> note.text().lines())
                .map(SeekingRecruits::named);
        var names = new HashSet<String>();
        return Stream.concat(byAuthor, byReviewers)
                .filter(one -> !one.name().isBlank() && !known.has(null, one.email()) && isFree(all, one))
                .filter(one -> names.add(Folding.fold(one.name())))
                .limit(SUGGESTED)
                .toList();
    }

    private static Recruit named(String line) {
        var parts = NAMED.matcher(line.strip());
        return parts.matches()
                ? new Recruit(parts.group(1), "", parts.group(2), Source.SUGGESTED_BY_REVIEWER, List.of())
                : new Recruit(line, "", null, Source.SUGGESTED_BY_REVIEWER, List.of());
    }

    /** Whom the office has as a reviewer. */
    private record Known(Set<UUID> persons, Set<String> emails) {

        Known(Candidacy all) {
            this(
                    all.reviewers().values().stream()
                            .map(reviewer -> reviewer.personId())
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()),
                    all.reviewers().values().stream()
                            .map(reviewer -> reviewer.email().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet()));
        }

        boolean has(@Nullable UUID person, @Nullable String email) {
            return (person != null && persons.contains(person))
                    || (email != null && emails.contains(email.toLowerCase(Locale.ROOT)));
        }
    }
}
