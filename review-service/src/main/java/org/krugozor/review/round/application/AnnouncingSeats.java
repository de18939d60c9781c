package org.krugozor.review.round.application;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.stream.Changes;
import org.krugozor.review.casefile.application.AfterChange;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.Seat;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells a reviewer's open pages that their seat changed, and that alone: what else happens to the manuscript, the other
 * seats among it, would tell how many they are and when they act.
 */
@Component
class AnnouncingSeats implements AfterChange {

    private final Changes changes;

    AnnouncingSeats(Changes changes) {
        this.changes = changes;
    }

    @Override
    public Mono<Void> on(@Nullable Case before, Change change) {
        Set<Seat> known = before == null ? Set.of() : seats(before);
        return Flux.fromIterable(seats(change.next()))
                .filter(seat -> !known.contains(seat))
                .concatMap(seat -> changes.announce("assignment", seat.seatId().toString()))
                .then();
    }

    private static Set<Seat> seats(Case file) {
        var seats = new HashSet<Seat>();
        file.rounds().forEach(round -> seats.addAll(round.seats()));
        return seats;
    }
}
