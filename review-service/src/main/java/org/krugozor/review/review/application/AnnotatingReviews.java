package org.krugozor.review.review.application;

import java.time.Clock;
import java.util.UUID;
import org.krugozor.platform.job.Jobs;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.review.model.BlindSeat;
import org.krugozor.review.review.model.ReviewFile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adding annotated files to a review. No author sees one before its cleaned copy is made. */
@Component
public class AnnotatingReviews {

    /** The type of the job that makes the cleaned copy. */
    public static final String CLEANING = "clean-review-file";

    private static final int MOST = 5;

    private final Reviews reviews;
    private final BlindSide blind;
    private final Jobs jobs;
    private final Transactions transactions;
    private final Clock clock;

    AnnotatingReviews(Reviews reviews, BlindSide blind, Jobs jobs, Transactions transactions, Clock clock) {
        this.reviews = reviews;
        this.blind = blind;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the cleaning job is told. */
    public record CleaningOrder(UUID ref, String document) {}

    /** Whether the seat takes files now; refused otherwise. */
    public Mono<BlindSeat> accepting(BlindSeat seat) {
        return seat.isAtWork()
                ? Mono.just(seat)
                : Mono.error(new Refused(
                        Failure.conflict(seat.isSubmitted() ? "review-already-submitted" : "assignment-not-open")));
    }

    public Mono<ReviewFile> add(BlindSeat seat, String document, long size, String mediaType) {
        var file = new ReviewFile(
                Ids.random(), Ids.random(), seat.seatId(), "CHECKING", mediaType, document, size, null, null, null);
        var added = reviews.filesOfSeat(seat.seatId())
                .count()
                .flatMap(count -> count >= MOST
                        ? Mono.<ReviewFile>error(new Refused(Failure.invalid("/file", "too-many-files")))
                        : reviews.addFile(file, clock.instant()).thenReturn(file));
        return transactions.run(blind.within(added)
                .delayUntil(kept ->
                        jobs.enqueue(CLEANING, kept.ref().toString(), new CleaningOrder(kept.ref(), document))));
    }

    public Mono<Void> remove(BlindSeat seat, UUID ref) {
        return blind.within(reviews.removeFile(seat.seatId(), ref))
                .flatMap(removed -> removed ? Mono.empty() : Mono.error(new Refused(Failure.notFound())));
    }
}
