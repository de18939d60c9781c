package org.krugozor.review.review.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.review.casefile.model.OnBehalf;
import org.krugozor.review.review.model.BlindSeat;
import org.krugozor.review.review.model.Review;
import org.krugozor.review.review.model.ReviewAnswers;
import org.krugozor.review.review.model.ReviewFile;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reviews, drafts and submitted ones, and their annotated files. */
public interface Reviews {

    Mono<Review> ofSeat(UUID seatId);

    /** All reviews of a manuscript's seats that were submitted, oldest first. */
    Flux<Review> submittedOf(UUID manuscriptId);

    /** Saves the draft over the version seen, 0 for none; empty if it is no longer that version or no draft. */
    Mono<Review> save(BlindSeat seat, long seen, ReviewAnswers answers, Instant now, @Nullable OnBehalf enteredBy);

    /** Makes the draft of that version the review; empty if it is no longer that version or no draft. */
    Mono<Review> submit(UUID seatId, long seen, Instant now);

    Flux<ReviewFile> filesOfSeat(UUID seatId);

    Flux<ReviewFile> filesOfManuscript(UUID manuscriptId);

    Mono<ReviewFile> file(UUID ref);

    /** The cleaned file under the name made for the author's side. */
    Mono<ReviewFile> fileForAuthor(UUID authorRef);

    Mono<Void> addFile(ReviewFile file, Instant now);

    Mono<Boolean> removeFile(UUID seatId, UUID ref);

    Mono<Void> cleaned(UUID ref, String mediaType, String cleanedDocument, long cleanedSize);

    Mono<Void> refused(UUID ref, String reason);
}
