package org.krugozor.review.panel.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.panel.model.Panel;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ranks everybody who might review a manuscript by what they would add to the panel chosen so far. */
@Component
public class FindingCandidates {

    private final Reviewers reviewers;
    private final SuggestingPanels suggesting;

    FindingCandidates(Reviewers reviewers, SuggestingPanels suggesting) {
        this.reviewers = reviewers;
        this.suggesting = suggesting;
    }

    /** A page of candidates beside the panel put together so far, and how many could be asked at all. */
    public record Found(Page<Candidate> page, Composition around, Readers readers) {}

    /**
     * Who is listed.
     *
     * @param query in names, institutions and keywords; null for everybody
     * @param nearness at least so near their texts must be to the manuscript's, 0 to 1000
     */
    public record Filter(@Nullable String query, int nearness) {}

    public Mono<Found> find(
            Case file,
            List<UUID> panel,
            Wanted wanted,
            Filter filter,
            @Nullable String after,
            int size,
            String language) {
        int from = offset(after);
        return suggesting.gather(file).flatMap(all -> matching(all, filter).flatMap(matching -> suggesting
                .around(all, panel, wanted, language)
                .map(around -> new Found(
                        rank(all, matching, panel, from, size, language),
                        around,
                        Readers.of(all.candidates(), file.readableIn())))));
    }

    private Mono<Collection<Reviewer>> matching(Candidacy all, Filter filter) {
        var query = filter.query();
        Mono<Collection<Reviewer>> found = query == null || query.isBlank()
                ? Mono.just(all.reviewers().values())
                : reviewers.matching(query).collectList().map(some -> some);
        return filter.nearness() <= 0
                ? found
                : found.map(some -> some.stream()
                        .filter(one -> all.affinityOf(one.reviewerId()) >= filter.nearness())
                        .toList());
    }

    private static Page<Candidate> rank(
            Candidacy all, Collection<Reviewer> matching, List<UUID> panel, int from, int size, String language) {
        var together = new Panel(List.copyOf(Candidacy.with(all.seated(), panel)));
        var describing = new Describing(all, language);
        var ranked = matching.stream()
                .map(reviewer -> describing.joining(reviewer, together))
                .sorted(Comparator.comparing(Candidate::eligible)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingDouble(Candidate::adds).reversed())
                        .thenComparing(
                                Comparator.comparingDouble(Candidate::coverage).reversed())
                        .thenComparingInt(Candidate::open)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::affinity).reversed())
                        .thenComparing(Candidate::reviewerId))
                .toList();
        var items = ranked.stream().skip(from).limit(size).toList();
        var next = from + size < ranked.size() ? Cursor.of(from + size).encode() : null;
        return new Page<>(items, next, Count.upToLimit(ranked.size()));
    }

    private static int offset(@Nullable String after) {
        var cursor = Cursor.decode(after, 1);
        if (cursor == null) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(cursor.values().get(0)));
        } catch (NumberFormatException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }
}
