package org.krugozor.review.round.adapter.persistence;

import java.time.Clock;
import java.util.UUID;
import org.krugozor.review.round.application.ToldSeats;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Since when reviewers know of their seats. */
@Repository
class ToldSeatRows implements ToldSeats {

    private final DatabaseClient database;
    private final Clock clock;

    ToldSeatRows(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> has(UUID seatId) {
        return database.sql("select told_at is not null as told from blind.seat where seat_id = :seat")
                .bind("seat", seatId)
                .map(row -> row.get("told", Boolean.class))
                .one()
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Void> note(UUID seatId) {
        return database.sql("update blind.seat set told_at = coalesce(told_at, :now) where seat_id = :seat")
                .bind("now", clock.instant())
                .bind("seat", seatId)
                .then();
    }
}
