package org.krugozor.review.reviewer.adapter.persistence;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.krugozor.review.conflict.Barring;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.reviewer.application.Histories;
import org.krugozor.review.reviewer.model.History;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads a reviewer's history from the seats they were asked to take. */
@Repository
class HistoryRows implements Histories {

    private static final String DAYS = "extract(epoch from v.submitted_at - s.answered_at) / 86400.0";

    private final DatabaseClient database;

    HistoryRows(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<History> of(UUID reviewerId, Editor editor, int most) {
        var entries = Barring.bind(database.sql("""
                        select s.*, c.number, v.submitted_at, %s as days, g.rating,
                            (select seat ->> 'declineReason'
                                from jsonb_path_query(c.content, '$.rounds[*].seats[*]') seat
                                where seat ->> 'seatId' = s.seat_id::text) as decline_reason
                        from blind.seat s
                        join case_file c on c.id = s.manuscript_id
                        left join blind.review v on v.seat_id = s.seat_id and v.state = 'SUBMITTED'
                        left join review_rating g on g.seat_id = s.seat_id
                        where s.reviewer_id = :id and %s
                        order by s.invited_at desc, s.seat_id desc limit :most""".formatted(DAYS, Barring.NONE)), editor)
                .bind("id", reviewerId)
                .bind("most", most)
                .map(HistoryRows::entry)
                .all()
                .collectList();
        return entries.flatMap(found -> Barring.bind(database.sql("""
                        select count(*) as asked,
                            count(*) filter (where s.state = 'AGREED') as agreed,
                            count(*) filter (where s.state = 'DECLINED') as declined,
                            count(*) filter (where s.state = 'EXPIRED') as expired,
                            count(v.submitted_at) as submitted,
                            count(*) filter (where v.submitted_at > s.due) as late,
                            percentile_cont(0.5) within group (order by %s) as median_days,
                            avg(g.rating)::float8 as rating
                        from blind.seat s
                        join case_file c on c.id = s.manuscript_id
                        left join blind.review v on v.seat_id = s.seat_id and v.state = 'SUBMITTED'
                        left join review_rating g on g.seat_id = s.seat_id
                        where s.reviewer_id = :id and %s""".formatted(DAYS, Barring.NONE)), editor)
                .bind("id", reviewerId)
                .map(row -> new History(
                        count(row, "asked"),
                        count(row, "agreed"),
                        count(row, "declined"),
                        count(row, "expired"),
                        count(row, "submitted"),
                        count(row, "late"),
                        row.get("median_days", Double.class),
                        row.get("rating", Double.class),
                        found))
                .one());
    }

    private static long count(Readable row, String column) {
        return row.get(column, Long.class);
    }

    private static History.Entry entry(Readable row) {
        return new History.Entry(
                row.get("manuscript_id", UUID.class),
                row.get("seat_id", UUID.class),
                row.get("number", String.class),
                row.get("round", Integer.class),
                row.get("state", String.class),
                row.get("assignment_state", String.class),
                row.get("invited_at", Instant.class),
                row.get("answered_at", Instant.class),
                row.get("decline_reason", String.class),
                row.get("due", Instant.class),
                row.get("submitted_at", Instant.class),
                row.get("days", Double.class),
                row.get("rating", Integer.class));
    }
}
