package org.krugozor.review.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.OnBehalf;
import org.krugozor.review.casefile.model.Recommendation;
import org.krugozor.review.casefile.model.Round;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.conflict.Conflict;
import org.krugozor.review.conflict.ConflictView;
import org.krugozor.review.panel.application.CoveringFields;
import org.krugozor.review.panel.application.JudgingReviewers;
import org.krugozor.review.panel.model.Panel;
import org.krugozor.review.panel.model.Taxonomy;
import org.krugozor.review.reviewer.model.Reviewer;

/**
 * A case's rounds, seats and reviews as its page shows them.
 *
 * @param known the reviewers ever asked or next in line
 * @param between conflicts by seat
 * @param guarded tells the names of those who set something aside or entered it
 */
record RoundViews(
        Case file,
        Map<UUID, Reviewer> known,
        ReadingCases.Papers papers,
        Map<UUID, List<Conflict>> between,
        ReadingConflicts.Guarded guarded,
        Taxonomy taxonomy,
        String language,
        Instant now) {

    /** One round with its seats, the panel's score and who is next in line. */
    CasePage.RoundView round(Round round) {
        var seated = round.seats().stream()
                .filter(Seat::isTaken)
                .map(Seat::reviewerId)
                .toList();
        return new CasePage.RoundView(
                round.number(),
                round.versionId(),
                round.openedAt(),
                round.due(),
                round.wanted(),
                round.closedAt() == null
                        ? Math.max(0, round.wanted() - round.counts().invited())
                        : 0,
                round.gapReason(),
                round.alternates(),
                nextInLine(round),
                JudgingReviewers.matrix(file, taxonomy, known.values()).score(new Panel(seated)),
                round.seats().stream().map(this::seat).toList(),
                round.closedAt());
    }

    private List<CasePage.NextInLine> nextInLine(Round round) {
        var asked = round.seats().stream().map(Seat::reviewerId).toList();
        return round.closedAt() != null
                ? List.of()
                : round.alternates().stream()
                        .filter(id -> !asked.contains(id))
                        .flatMap(id -> Stream.ofNullable(known.get(id)))
                        .map(next -> new CasePage.NextInLine(next.reviewerId(), next.nameIn(language)))
                        .toList();
    }

    /** Fields of which no review that is in could judge; none while there is no review. */
    List<String> uncovered() {
        var reviewed = CoveringFields.reviewed(file);
        return reviewed.isEmpty()
                ? List.of()
                : JudgingReviewers.matrix(file, taxonomy, known.values())
                        .score(new Panel(reviewed))
                        .uncovered();
    }

    private CasePage.SeatView seat(Seat seat) {
        var work = seat.assignment();
        return new CasePage.SeatView(
                seat.seatId(),
                seat.reviewerId(),
                name(seat),
                seat.label(),
                seat.state(),
                seat.invitedAt(),
                seat.answerBy(),
                seat.answeredAt(),
                seat.declineReason(),
                seat.overrideReason(),
                seat.overridden() == null
                        ? null
                        : guarded.actor(seat.overridden().by()),
                seat.overridden() == null ? null : seat.overridden().at(),
                ConflictView.of(between.getOrDefault(seat.seatId(), List.of()), language),
                seat.enteredBy(),
                enteredBy(seat.enteredBy()),
                Objects.requireNonNullElse(seat.objections(), List.of()),
                work == null
                        ? null
                        : new CasePage.AssignmentView(
                                seat.seatId(),
                                work.state(),
                                work.due(),
                                work.extended(),
                                seat.isAtWork() && work.due().isBefore(now),
                                work.endedAt()),
                seat.endReason(),
                papers.suggested().getOrDefault(seat.label(), List.of()));
    }

    private @Nullable String enteredBy(@Nullable OnBehalf entry) {
        if (entry == null) {
            return null;
        }
        var name = entry.by() == null ? null : guarded.actor(entry.by().toString());
        return Objects.requireNonNullElse(name, "");
    }

    private String name(Seat seat) {
        var reviewer = known.get(seat.reviewerId());
        return reviewer == null ? "" : reviewer.nameIn(language);
    }

    /** The reviews that were submitted, each beside its seat. */
    List<CasePage.ReviewView> reviews() {
        Map<UUID, Integer> rounds = new HashMap<>();
        Map<UUID, Seat> seats = new HashMap<>();
        file.rounds().forEach(round -> round.seats().forEach(seat -> {
            rounds.put(seat.seatId(), round.number());
            seats.put(seat.seatId(), seat);
        }));
        var views = new ArrayList<CasePage.ReviewView>();
        for (var review : papers.reviews()) {
            var seat = seats.get(review.seatId());
            if (seat == null) {
                continue;
            }
            var answers = review.answers();
            views.add(new CasePage.ReviewView(
                    review.reviewId(),
                    review.seatId(),
                    rounds.getOrDefault(review.seatId(), 0),
                    seat.label(),
                    name(seat),
                    review.submittedAt(),
                    answers.scores(),
                    answers.tickLines(),
                    answers.expertise(),
                    answers.recommendation(),
                    answers.commentsToAuthors(),
                    answers.confidentialComments(),
                    answers.competingInterests(),
                    papers.reviewFiles().stream()
                            .filter(one -> one.seatId().equals(review.seatId()))
                            .map(one ->
                                    new CasePage.ReviewFileView(one.ref(), one.mediaType(), one.state(), one.reason()))
                            .toList(),
                    review.enteredBy(),
                    enteredBy(review.enteredBy()),
                    seat.objections(review.enteredBy()),
                    file.released().stream()
                            .anyMatch(released -> released.reviewId().equals(review.reviewId())),
                    papers.ratings().get(review.seatId())));
        }
        return List.copyOf(views);
    }

    /** How many steps the recommendations of the current round lie apart; null with fewer than two. */
    @Nullable
    Integer disagreement() {
        var current = file.currentRound().map(Round::seats).orElse(List.of()).stream()
                .map(Seat::seatId)
                .toList();
        var recommended = papers.reviews().stream()
                .filter(review -> current.contains(review.seatId()))
                .flatMap(review -> Stream.ofNullable(review.answers().recommendation()))
                .toList();
        if (recommended.size() < 2) {
            return null;
        }
        int steps = 0;
        for (Recommendation one : recommended) {
            for (Recommendation other : recommended) {
                steps = Math.max(steps, one.stepsTo(other));
            }
        }
        return steps;
    }
}
