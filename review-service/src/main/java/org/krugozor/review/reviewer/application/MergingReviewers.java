package org.krugozor.review.reviewer.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.Changes;
import org.krugozor.review.conflict.Declarations;
import org.krugozor.review.person.Person;
import org.krugozor.review.person.Persons;
import org.krugozor.review.reviewer.model.Publication;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes two profiles of one person one: what the kept one lacks is taken from the other, and so are its seats. */
@Component
public class MergingReviewers {

    private final Reviewers reviewers;
    private final Merges merges;
    private final Declarations declarations;
    private final Persons persons;
    private final Transactions transactions;
    private final Changes changes;

    MergingReviewers(
            Reviewers reviewers,
            Merges merges,
            Declarations declarations,
            Persons persons,
            Transactions transactions,
            Changes changes) {
        this.reviewers = reviewers;
        this.merges = merges;
        this.declarations = declarations;
        this.persons = persons;
        this.transactions = transactions;
        this.changes = changes;
    }

    /**
     * Merges the other profile into the kept one, which the caller saw at the version. Two profiles that sat on one panel
     * are two people to that panel: 409 {@code both-on-one-panel}; two accounts are two people: 409 {@code two-persons}.
     */
    public Mono<Reviewer> merge(UUID keptId, long seen, UUID otherId, String by) {
        if (keptId.equals(otherId)) {
            return Mono.error(new Refused(Failure.invalid("/reviewerId", "same-profile")));
        }
        return transactions.run(Mono.zip(known(keptId), known(otherId)).flatMap(both -> {
            var kept = both.getT1();
            var other = both.getT2();
            if (kept.version() != seen) {
                return Mono.error(new Refused(Failure.staleVersion(kept.version())));
            }
            return persons.byIds(Stream.of(kept, other)
                            .map(Reviewer::personId)
                            .filter(Objects::nonNull)
                            .toList())
                    .flatMap(known -> merge(kept, other, person(kept, other, known), by));
        }));
    }

    /**
     * Whose the merged profile is. The office gives everybody a person, so one human known by two addresses is two of them
     * until somebody signs in; who signs in is the one they are.
     */
    private static @Nullable UUID person(Reviewer kept, Reviewer other, Map<UUID, Person> known) {
        boolean ours = signsIn(kept, known);
        boolean theirs = signsIn(other, known);
        if (ours && theirs && !Objects.equals(kept.personId(), other.personId())) {
            throw new Refused(Failure.conflict("two-persons"));
        }
        return kept.personId() == null || (theirs && !ours) ? other.personId() : kept.personId();
    }

    private static boolean signsIn(Reviewer profile, Map<UUID, Person> known) {
        var person = profile.personId() == null ? null : known.get(profile.personId());
        return person != null && person.accountId() != null;
    }

    private Mono<Reviewer> merge(Reviewer kept, Reviewer other, @Nullable UUID person, String by) {
        long seen = kept.version();
        var keptId = kept.reviewerId();
        var otherId = other.reviewerId();
        // above both, so that a form made from either is known for one made before
        var merged = joined(kept, other, person).at(Math.max(seen, other.version()) + 1);
        return merges.sharePanel(keptId, otherId)
                .flatMap(shared -> shared
                        ? Mono.error(new Refused(Failure.conflict("both-on-one-panel")))
                        : merges.move(other, keptId, by)
                                .then(declarations.move(otherId, keptId))
                                .then(reviewers.save(merged, seen)))
                .then(changes.announce("reviewer", keptId.toString()))
                .thenReturn(merged);
    }

    private Mono<Reviewer> known(UUID id) {
        return reviewers.get(id);
    }

    private static Reviewer joined(Reviewer kept, Reviewer other, @Nullable UUID person) {
        var names = new LinkedHashMap<>(other.names());
        kept.names().forEach((script, name) -> {
            if (name != null) {
                names.put(script, name);
            }
        });
        var expertise = new LinkedHashMap<String, Reviewer.Expertise>();
        Stream.concat(other.expertise().stream(), kept.expertise().stream())
                .forEach(known -> expertise.put(known.field(), known));
        return new Reviewer(
                kept.reviewerId(),
                kept.version(),
                person,
                kept.email(),
                names,
                kept.degree() == null ? other.degree() : kept.degree(),
                kept.academicTitle() == null ? other.academicTitle() : kept.academicTitle(),
                kept.position() == null ? other.position() : kept.position(),
                union(kept.affiliations(), other.affiliations()),
                kept.orcid() == null ? other.orcid() : kept.orcid(),
                union(kept.languagesRead(), other.languagesRead()),
                union(kept.languagesWritten(), other.languagesWritten()),
                List.copyOf(expertise.values()),
                keywords(kept, other),
                kept.maxLoad(),
                kept.pausedUntil(),
                kept.locale(),
                kept.channel(),
                publications(kept, other),
                union(kept.ties(), other.ties()),
                kept.admission());
    }

    private static <T> List<T> union(List<T> kept, List<T> other) {
        return Stream.concat(kept.stream(), other.stream()).distinct().toList();
    }

    private static Map<String, List<String>> keywords(Reviewer kept, Reviewer other) {
        var all = new LinkedHashMap<>(other.keywords());
        kept.keywords().forEach((language, words) -> all.merge(language, words, (a, b) -> union(b, a)));
        return all;
    }

    private static List<Publication> publications(Reviewer kept, Reviewer other) {
        var all = new ArrayList<>(kept.publications());
        other.publications().stream()
                .filter(one -> all.stream().noneMatch(one::isSameAs))
                .forEach(all::add);
        return all;
    }
}
