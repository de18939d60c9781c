package org.krugozor.review.decision.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.decision.application.Meetings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Meetings as rows. */
@Repository
class MeetingRows implements Meetings {

    private final DatabaseClient database;
    private final JsonColumns json;

    MeetingRows(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Void> add(Meeting meeting) {
        return database.sql("""
                        insert into meeting (id, number, held_on, content, recorded_at)
                        values (:id, :number, :day, :content, :now)""")
                .bind("id", meeting.meetingId())
                .bind("number", meeting.number())
                .bind("day", meeting.date())
                .bind("content", json.write(meeting))
                .bind("now", meeting.recordedAt())
                .then()
                .onErrorMap(DuplicateKeyException.class, known -> new Refused(Failure.conflict("meeting-known")));
    }

    @Override
    public Mono<Meeting> find(UUID id) {
        return database.sql("select content from meeting where id = :id")
                .bind("id", id)
                .map(row -> json.read(row.get("content", Json.class), Meeting.class))
                .one();
    }

    @Override
    public Mono<Page<Meeting>> page(@Nullable String after, int size) {
        var cursor = Cursor.decode(after, 2);
        var rows = database.sql("""
                        select content from meeting where (held_on, id) < (:day, :id)
                        order by held_on desc, id desc limit :limit""")
                .bind("day", cursor == null ? LocalDate.of(9999, 1, 1) : day(cursor))
                .bind("id", cursor == null ? new UUID(-1, -1) : id(cursor))
                .bind("limit", size + 1)
                .map(row -> json.read(row.get("content", Json.class), Meeting.class))
                .all()
                .collectList();
        var count = database.sql("select count(*) as n from (select 1 from meeting limit 201) m")
                .map(row -> Count.upToLimit(row.get("n", Long.class)))
                .one();
        return Mono.zip(
                rows, count, (found, n) -> Page.of(found, size, n, last -> Cursor.of(last.date(), last.meetingId())));
    }

    private static LocalDate day(Cursor cursor) {
        try {
            return LocalDate.parse(cursor.values().get(0));
        } catch (java.time.DateTimeException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.values().get(1));
        } catch (IllegalArgumentException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }
}
