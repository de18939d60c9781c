package org.krugozor.review.review.application;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.model.OnBehalf;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.review.model.BlindSeat;
import org.krugozor.review.review.model.Review;
import org.krugozor.review.review.model.ReviewAnswers;
import org.krugozor.review.reviewer.application.AdjustingExpertise;
import org.krugozor.review.round.application.Sheets;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Drafting a review as it is typed, and submitting it. Nothing typed is lost: a draft may be as unfinished as it is. */
@Component
public class WritingReviews {

    private final Reviews reviews;
    private final BlindSide blind;
    private final Sheets sheets;
    private final ChangingCases changing;
    private final Offices offices;
    private final AdjustingExpertise adjusting;
    private final Transactions transactions;
    private final Clock clock;

    WritingReviews(
            Reviews reviews,
            BlindSide blind,
            Sheets sheets,
            ChangingCases changing,
            Offices offices,
            AdjustingExpertise adjusting,
            Transactions transactions,
            Clock clock) {
        this.reviews = reviews;
        this.blind = blind;
        this.sheets = sheets;
        this.changing = changing;
        this.offices = offices;
        this.adjusting = adjusting;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Saves the draft of an assignment at work. */
    public Mono<Review> save(BlindSeat seat, long seen, ReviewAnswers answers) {
        return save(seat, seen, answers, null);
    }

    private Mono<Review> save(BlindSeat seat, long seen, ReviewAnswers answers, @Nullable OnBehalf by) {
        var errors = answers.impossible();
        if (!errors.isEmpty()) {
            return Mono.error(new Refused(Failure.invalid(errors)));
        }
        if (!seat.isAtWork()) {
            return Mono.error(new Refused(
                    Failure.conflict(seat.isSubmitted() ? "review-already-submitted" : "assignment-not-open")));
        }
        return blind.within(reviews.save(seat, seen, answers, clock.instant(), by))
                .switchIfEmpty(lost(seat.seatId()));
    }

    /** Submits the draft of that version, if it is complete. */
    public Mono<Review> submit(BlindSeat seat, long seen) {
        return submit(seat, seen, Actor.reviewer(), null);
    }

    private Mono<Review> submit(BlindSeat seat, long seen, Actor actor, @Nullable OnBehalf by) {
        if (!seat.isAtWork()) {
            return Mono.error(new Refused(
                    Failure.conflict(seat.isSubmitted() ? "review-already-submitted" : "assignment-not-open")));
        }
        var drafted = reviews.ofSeat(seat.seatId())
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.conflict("review-empty"))));
        return transactions.run(
                blind.within(Mono.zip(drafted, sheets.find(seat.versionId()))).flatMap(found -> {
                    var sheet = found.getT2();
                    var missing = found.getT1()
                            .answers()
                            .missing(
                                    sheet.rubric().criteria().stream()
                                            .map(criterion -> criterion.key())
                                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                                    sheet.fields().stream()
                                            .map(field -> field.code())
                                            .collect(Collectors.toCollection(LinkedHashSet::new)));
                    if (!missing.isEmpty()) {
                        return Mono.error(new Refused(Failure.invalid(missing)));
                    }
                    return blind.within(reviews.submit(seat.seatId(), seen, clock.instant()))
                            .switchIfEmpty(lost(seat.seatId()))
                            .flatMap(review -> offices.get()
                                    .flatMap(office ->
                                            changing.change(seat.manuscriptId(), actor, file -> file.reviewing(
                                                            office.settings(), clock.instant())
                                                    .reviewSubmitted(seat.seatId(), by)))
                                    .then(adjusting.to(
                                            seat.reviewerId(),
                                            found.getT1().answers().expertise()))
                                    .thenReturn(review));
                }));
    }

    /** Enters and submits a whole review that came outside the system; the caller answers for the right and the source. */
    public Mono<Review> enter(BlindSeat seat, ReviewAnswers answers, OnBehalf by, Actor actor) {
        return transactions.run(reviews.ofSeat(seat.seatId())
                .map(Review::version)
                .defaultIfEmpty(0L)
                .flatMap(seen -> save(seat, seen, answers, by))
                .flatMap(saved -> submit(seat, saved.version(), actor, by)));
    }

    private Mono<Review> lost(UUID seatId) {
        return blind.within(reviews.ofSeat(seatId))
                .flatMap(present -> Mono.<Review>error(new Refused(
                        present.isSubmitted()
                                ? Failure.conflict("review-already-submitted")
                                : Failure.staleVersion(present.version()))))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.staleVersion(0))));
    }
}
