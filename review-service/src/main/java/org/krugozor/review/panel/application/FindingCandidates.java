package org.krugozor.review.panel.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.Page;
import org.krugozor.review.call.Call;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.panel.application.JudgingReviewers.Judgement;
import org.krugozor.review.panel.model.Panel;
import org.krugozor.review.panel.model.PanelScore;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.text.Texts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ranks everybody who might review a manuscript by what they would add to the panel chosen so far. */
@Component
public class FindingCandidates {

    private static final double SOME = 1e-9;

    private final Reviewers reviewers;
    private final JudgingReviewers judging;

    FindingCandidates(Reviewers reviewers, JudgingReviewers judging) {
        this.reviewers = reviewers;
        this.judging = judging;
    }

    /**
     * A reviewer with one manuscript in mind.
     *
     * @param coverage what they cover alone, 0 to 1
     * @param adds what they add to the panel chosen so far
     * @param fields expertise by field, 0 to 1
     * @param addsFields titles of the fields in which they add something
     * @param obstacles stable codes: conflicted, paused, fully-loaded, does-not-read, on-panel
     */
    public record Candidate(
            UUID reviewerId,
            String name,
            String affiliation,
            String degree,
            List<String> languages,
            double coverage,
            double adds,
            Map<String, Double> fields,
            List<String> addsFields,
            int open,
            int maxLoad,
            @Nullable Instant lastAskedAt,
            List<Conflict> conflicts,
            boolean eligible,
            List<String> obstacles) {}

    /** A page of candidates and how the panel so far covers the manuscript. */
    public record Found(Page<Candidate> page, PanelScore panel) {}

    public Mono<Found> find(
            Case file, List<UUID> panel, @Nullable String query, @Nullable String after, int size, String language) {
        int from = offset(after);
        return reviewers.matching(query).collectList().flatMap(matching -> reviewers
                .byIds(panel)
                .flatMap(chosen -> {
                    var everybody = Stream.concat(matching.stream(), chosen.values().stream())
                            .distinct()
                            .toList();
                    return judging.judge(file, everybody)
                            .map(judgement -> rank(judgement, matching, new Panel(panel), from, size, language));
                }));
    }

    private static Found rank(
            Judgement judgement, List<Reviewer> reviewers, Panel panel, int from, int size, String language) {
        var seated = judgement.file().currentRound().stream()
                .flatMap(round -> round.seats().stream())
                .filter(seat -> seat.isTaken())
                .map(seat -> seat.reviewerId())
                .toList();
        var together = new Panel(
                Stream.concat(panel.reviewers().stream(), seated.stream()).toList());
        var ranked = reviewers.stream()
                .map(reviewer -> candidate(judgement, reviewer, together, language))
                .sorted(Comparator.comparing(Candidate::eligible)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingDouble(Candidate::adds).reversed())
                        .thenComparing(
                                Comparator.comparingDouble(Candidate::coverage).reversed())
                        .thenComparingInt(Candidate::open)
                        .thenComparing(Candidate::reviewerId))
                .toList();
        var items = ranked.stream().skip(from).limit(size).toList();
        var next = from + size < ranked.size() ? Cursor.of(from + size).encode() : null;
        return new Found(
                new Page<>(items, next, Count.upToLimit(ranked.size())),
                judgement.matrix().score(together));
    }

    private static Candidate candidate(Judgement judgement, Reviewer reviewer, Panel panel, String language) {
        var id = reviewer.reviewerId();
        var matrix = judgement.matrix();
        var load = judgement.loadOf(id);
        var obstacles = new ArrayList<>(judgement.obstacles(reviewer));
        boolean onPanel = panel.reviewers().contains(id);
        if (onPanel) {
            obstacles.add("on-panel");
        }
        var fields = matrix.fields(id);
        var covered = matrix.score(panel).perField();
        var adds = covered.stream()
                .filter(field -> !onPanel && fields.getOrDefault(field.code(), 0.0) > field.best() + SOME)
                .map(field -> field.code() + " " + title(judgement, field.code(), language))
                .toList();
        var job = reviewer.affiliations().stream()
                .filter(one -> one.to() == null)
                .findFirst()
                .orElse(null);
        return new Candidate(
                id,
                reviewer.nameIn(language),
                job == null ? "" : Texts.in(language, job.institution()),
                Texts.in(language, reviewer.degree()),
                reviewer.languagesRead(),
                matrix.alone(id),
                matrix.adds(panel, id),
                fields,
                adds,
                load.open(),
                reviewer.maxLoad(),
                load.lastAsked(),
                judgement.conflictsOf(id),
                obstacles.isEmpty(),
                List.copyOf(obstacles));
    }

    private static String title(Judgement judgement, String code, String language) {
        return judgement
                .call()
                .flatMap(call -> call.fields().stream()
                        .filter(field -> field.code().equals(code))
                        .findFirst())
                .map(Call.FieldEntry::titles)
                .map(titles -> Texts.in(language, titles))
                .orElse("");
    }

    private static int offset(@Nullable String after) {
        var cursor = Cursor.decode(after, 1);
        if (cursor == null) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(cursor.values().get(0)));
        } catch (NumberFormatException broken) {
            throw new org.krugozor.platform.problem.Refused(
                    org.krugozor.platform.problem.Failure.invalid("/after", "bad-cursor"));
        }
    }
}
