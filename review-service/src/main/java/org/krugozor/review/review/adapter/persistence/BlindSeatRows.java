package org.krugozor.review.review.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.review.casefile.model.LanguageMetadata;
import org.krugozor.review.review.application.BlindSeats;
import org.krugozor.review.review.model.BlindSeat;
import org.krugozor.review.round.adapter.persistence.TokenHash;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** Seats of schema blind. */
@Repository
class BlindSeatRows implements BlindSeats {

    private static final String COLUMNS = """
            s.seat_id, s.manuscript_id, s.version_id, s.round, s.reviewer_id, s.review_id, s.label, s.state,
            s.assignment_state, s.invited_at, s.answer_by, s.due, s.extended, s.ended_at,
            s.entered_at, s.objected_at""";

    /** Not over before the reviewer heard of it; their own answer shows that they had. */
    private static final String HEARD_OF = """
             (s.told_at is not null or s.state in ('INVITED', 'AGREED')
                or (s.state = 'DECLINED' and s.entered_at is null)) """;

    private final DatabaseClient database;
    private final JsonColumns json;

    BlindSeatRows(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<BlindSeat> byToken(String token) {
        return database.sql("select " + COLUMNS
                        + " from blind.token t join blind.seat s on s.seat_id = t.seat_id where t.hash = :hash")
                .bind("hash", ByteBuffer.wrap(TokenHash.of(token)))
                .map(BlindSeatRows::seat)
                .one();
    }

    @Override
    public Mono<BlindSeat> of(UUID seatId, Collection<UUID> reviewers) {
        return database.sql("select " + COLUMNS
                        + " from blind.seat s where s.seat_id = :id and s.reviewer_id = any (:reviewers) and"
                        + HEARD_OF)
                .bind("id", seatId)
                .bind("reviewers", reviewers.toArray(UUID[]::new))
                .map(BlindSeatRows::seat)
                .one();
    }

    @Override
    public Mono<BlindSeat> find(UUID seatId) {
        return database.sql("select " + COLUMNS + " from blind.seat s where s.seat_id = :id")
                .bind("id", seatId)
                .map(BlindSeatRows::seat)
                .one();
    }

    @Override
    public Flux<BlindSeat> pending(Collection<UUID> reviewers) {
        return database.sql("select " + COLUMNS
                        + " from blind.seat s where s.reviewer_id = any (:reviewers) and s.state = 'INVITED'")
                .bind("reviewers", reviewers.toArray(UUID[]::new))
                .map(BlindSeatRows::seat)
                .all();
    }

    @Override
    public Mono<Page<OwnSeat>> page(
            Collection<UUID> reviewers, Collection<UUID> without, @Nullable String after, int size) {
        var cursor = Cursor.decode(after, 2);
        var rows = database.sql("select " + COLUMNS + """
                        , h.metadata from blind.seat s join blind.sheet h on h.version_id = s.version_id
                        where s.reviewer_id = any (:reviewers) and s.seat_id <> all (:without) and""" + HEARD_OF + """
                        and (s.invited_at, s.seat_id) < (:at, :id)
                        order by s.invited_at desc, s.seat_id desc limit :limit""")
                .bind("reviewers", reviewers.toArray(UUID[]::new))
                .bind("without", without.toArray(UUID[]::new))
                .bind("at", cursor == null ? Instant.parse("9999-01-01T00:00:00Z") : instant(cursor))
                .bind("id", cursor == null ? new UUID(-1, -1) : uuid(cursor))
                .bind("limit", size + 1)
                .map(row -> new OwnSeat(
                        seat(row),
                        json.read(
                                row.get("metadata", Json.class),
                                new TypeReference<Map<String, LanguageMetadata>>() {})))
                .all()
                .collectList();
        var count = database.sql("""
                        select count(*) as n from (select 1 from blind.seat s
                            where s.reviewer_id = any (:reviewers) and s.seat_id <> all (:without) and""" + HEARD_OF + "limit 201) s")
                .bind("reviewers", reviewers.toArray(UUID[]::new))
                .bind("without", without.toArray(UUID[]::new))
                .map(row -> Count.upToLimit(row.get("n", Long.class)))
                .one();
        return Mono.zip(
                rows,
                count,
                (found, n) -> Page.of(
                        found,
                        size,
                        n,
                        last -> Cursor.of(last.seat().invitedAt(), last.seat().seatId())));
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.values().get(0));
        } catch (java.time.DateTimeException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }

    private static UUID uuid(Cursor cursor) {
        try {
            return UUID.fromString(cursor.values().get(1));
        } catch (IllegalArgumentException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }

    @Override
    public Flux<SheetFile> files(UUID versionId) {
        return database.sql("""
                        select ref, media_type, document, size, language, added_at from blind.manuscript_file
                        where version_id = :id order by language nulls first, added_at, ref""")
                .bind("id", versionId)
                .map(row -> new SheetFile(
                        row.get("ref", UUID.class),
                        row.get("media_type", String.class),
                        row.get("document", String.class),
                        row.get("size", Long.class),
                        row.get("language", String.class),
                        row.get("added_at", Instant.class)))
                .all();
    }

    private static BlindSeat seat(Readable row) {
        return new BlindSeat(
                row.get("seat_id", UUID.class),
                row.get("manuscript_id", UUID.class),
                row.get("version_id", UUID.class),
                row.get("round", Integer.class),
                row.get("reviewer_id", UUID.class),
                row.get("review_id", UUID.class),
                row.get("label", String.class),
                row.get("state", String.class),
                row.get("assignment_state", String.class),
                row.get("invited_at", Instant.class),
                row.get("answer_by", Instant.class),
                row.get("due", Instant.class),
                row.get("extended", Boolean.class),
                row.get("ended_at", Instant.class),
                row.get("entered_at", Instant.class),
                row.get("objected_at", Instant.class));
    }
}
