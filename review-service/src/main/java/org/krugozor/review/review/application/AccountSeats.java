package org.krugozor.review.review.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Page;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.review.application.BlindSeats.OwnSeat;
import org.krugozor.review.review.model.BlindSeat;
import org.krugozor.review.round.application.AskingStill;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The seats an account shows its reviewer. An invitation that may not leave for them does not reach them here either:
 * while it is kept back it is not there, and ended before they heard of it, it never was.
 */
@Component
public class AccountSeats {

    private final BlindSeats seats;
    private final BlindSide blind;
    private final ChangingCases cases;
    private final AskingStill asking;

    AccountSeats(BlindSeats seats, BlindSide blind, ChangingCases cases, AskingStill asking) {
        this.seats = seats;
        this.blind = blind;
        this.cases = cases;
        this.asking = asking;
    }

    /** The seat, if it is one of these reviewers' and shown to them. */
    public Mono<BlindSeat> of(UUID seatId, Collection<UUID> reviewers) {
        return blind.within(seats.of(seatId, reviewers))
                .filterWhen(seat -> seat.isPending() ? mayAsk(seat) : Mono.just(true));
    }

    /** Those shown, latest first. */
    public Mono<Page<OwnSeat>> page(Collection<UUID> reviewers, @Nullable String after, int size) {
        return keptBack(reviewers).flatMap(kept -> blind.within(seats.page(reviewers, kept, after, size)));
    }

    private Mono<List<UUID>> keptBack(Collection<UUID> reviewers) {
        return blind.within(seats.pending(reviewers).collectList())
                .flatMapMany(Flux::fromIterable)
                .filterWhen(seat -> mayAsk(seat).map(may -> !may))
                .map(BlindSeat::seatId)
                .collectList();
    }

    private Mono<Boolean> mayAsk(BlindSeat seat) {
        return cases.find(seat.manuscriptId())
                .flatMap(file -> Mono.justOrEmpty(file.seat(seat.seatId())).flatMap(held -> asking.mayAsk(file, held)))
                .defaultIfEmpty(false);
    }
}
