package org.krugozor.review.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Seats on which time may ask for something, found by date. */
@Repository
class WatchedSeats {

    private final DatabaseClient database;

    WatchedSeats(DatabaseClient database) {
        this.database = database;
    }

    /** Unanswered invitations from their third day, assignments from three days before they are due. */
    Flux<Due.Watched> at(Instant now) {
        return database.sql("""
                        select s.seat_id, s.manuscript_id, s.invited_at, s.answer_by, s.due,
                            (select max(d.done_at) from reminder_done d
                                where d.seat_id = s.seat_id and d.what like 'ask-editor:%') as asked_at,
                            coalesce((select array_agg(d.what) from reminder_done d where d.seat_id = s.seat_id),
                                '{}') as done
                        from blind.seat s
                        where (s.state = 'INVITED' and s.invited_at <= :invitedBefore)
                            or (s.assignment_state = 'OPEN' and s.due <= :dueBefore)
                        order by coalesce(s.due, s.answer_by) limit 500""")
                .bind("invitedBefore", now.minus(Duration.ofDays(1)))
                .bind("dueBefore", now.plus(Duration.ofDays(3)))
                .map(row -> new Due.Watched(
                        row.get("seat_id", UUID.class),
                        row.get("manuscript_id", UUID.class),
                        row.get("invited_at", Instant.class),
                        row.get("answer_by", Instant.class),
                        row.get("due", Instant.class),
                        row.get("asked_at", Instant.class),
                        done(row.get("done", String[].class))))
                .all();
    }

    private static Set<String> done(String[] keys) {
        return Arrays.stream(keys).collect(Collectors.toSet());
    }

    /** Notes that it is done; false if somebody was first. */
    Mono<Boolean> done(UUID seatId, String what, Instant now) {
        return database.sql("""
                        insert into reminder_done (seat_id, what, done_at) values (:seat, :what, :now)
                        on conflict do nothing""")
                .bind("seat", seatId)
                .bind("what", what)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
