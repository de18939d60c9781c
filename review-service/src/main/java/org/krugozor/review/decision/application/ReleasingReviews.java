package org.krugozor.review.decision.application;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.ReleasedReview;
import org.krugozor.review.review.application.Reviews;
import org.krugozor.review.review.model.Review;
import org.krugozor.review.review.model.ReviewFile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts submitted reviews into the form authors read: a letter for a name, no confidential word, cleaned files alone. */
@Component
class ReleasingReviews {

    private final Reviews reviews;

    ReleasingReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    Mono<List<ReleasedReview>> of(Case file) {
        if (file.rounds().isEmpty()) {
            return Mono.just(List.of());
        }
        return Mono.zip(
                reviews.submittedOf(file.id()).collectList(),
                reviews.filesOfManuscript(file.id()).collectList(),
                (submitted, files) -> released(file, submitted, files));
    }

    private static List<ReleasedReview> released(Case file, List<Review> submitted, List<ReviewFile> files) {
        Map<UUID, SeatOfRound> seats = new HashMap<>();
        file.rounds().forEach(round -> round.seats()
                .forEach(seat -> seats.put(seat.seatId(), new SeatOfRound(round.number(), seat.label()))));
        return submitted.stream()
                .flatMap(review ->
                        Stream.ofNullable(seats.get(review.seatId())).map(seat -> release(review, seat, files)))
                // by letter: the order of arrival would tell who was quick
                .sorted(Comparator.comparingInt(ReleasedReview::round).thenComparing(ReleasedReview::label))
                .toList();
    }

    private record SeatOfRound(int round, String label) {}

    private static ReleasedReview release(Review review, SeatOfRound seat, List<ReviewFile> files) {
        return new ReleasedReview(
                review.reviewId(),
                seat.label(),
                seat.round(),
                review.answers().recommendation(),
                review.answers().commentsToAuthors(),
                review.answers().scores(),
                files.stream()
                        .filter(one -> one.seatId().equals(review.seatId()) && one.isClean())
                        .map(one -> new ReleasedReview.ReleasedFile(one.authorRef(), one.mediaType()))
                        .toList());
    }
}
