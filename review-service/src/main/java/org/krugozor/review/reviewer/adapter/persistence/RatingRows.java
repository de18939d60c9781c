package org.krugozor.review.reviewer.adapter.persistence;

import java.time.Clock;
import java.util.UUID;
import org.krugozor.review.reviewer.application.Ratings;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Ratings as rows. */
@Repository
class RatingRows implements Ratings {

    private final DatabaseClient database;
    private final Clock clock;

    RatingRows(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Integer> rate(UUID manuscriptId, UUID seatId, int rating, String by) {
        return database.sql("""
                        insert into review_rating (seat_id, rating, rated_by, rated_at)
                        select s.seat_id, :rating, :by, :now from blind.seat s
                            join blind.review v on v.seat_id = s.seat_id and v.state = 'SUBMITTED'
                            where s.seat_id = :seat and s.manuscript_id = :manuscript
                        on conflict (seat_id) do update set rating = excluded.rating, rated_by = excluded.rated_by,
                            rated_at = excluded.rated_at
                        returning rating""")
                .bind("rating", rating)
                .bind("by", by)
                .bind("now", clock.instant())
                .bind("seat", seatId)
                .bind("manuscript", manuscriptId)
                .map(row -> row.get("rating", Integer.class))
                .one();
    }
}
