package org.krugozor.review.review.application;

import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.review.model.ReviewFile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells whether a decision let an annotated file out to the author. */
@Component
public class ReleasedFiles {

    private final BlindSeats seats;
    private final ChangingCases cases;

    ReleasedFiles(BlindSeats seats, ChangingCases cases) {
        this.seats = seats;
        this.cases = cases;
    }

    public Mono<Boolean> isReleased(ReviewFile file) {
        return seats.find(file.seatId())
                .flatMap(seat -> cases.find(seat.manuscriptId()))
                .map(found -> found.released().stream()
                        .flatMap(review -> review.files().stream())
                        .anyMatch(released -> released.ref().equals(file.authorRef())))
                .defaultIfEmpty(false);
    }
}
