package org.krugozor.review.review.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.casefile.model.OnBehalf;
import org.krugozor.review.review.application.Reviews;
import org.krugozor.review.review.model.BlindSeat;
import org.krugozor.review.review.model.Review;
import org.krugozor.review.review.model.ReviewAnswers;
import org.krugozor.review.review.model.ReviewFile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reviews and annotated files of schema blind. */
@Repository
class ReviewRows implements Reviews {

    private static final String COLUMNS =
            "r.review_id, r.seat_id, r.version, r.answers, r.saved_at, r.submitted_at, r.entered_by";

    private static final String FILE = """
            f.ref, f.author_ref, f.seat_id, f.state, f.media_type, f.document, f.size, f.cleaned_document,
            f.cleaned_size, f.reason""";

    private final DatabaseClient database;
    private final JsonColumns json;

    ReviewRows(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Review> ofSeat(UUID seatId) {
        return database.sql("select " + COLUMNS + " from blind.review r where r.seat_id = :id")
                .bind("id", seatId)
                .map(this::review)
                .one();
    }

    @Override
    public Flux<Review> submittedOf(UUID manuscriptId) {
        return database.sql("select " + COLUMNS + """
                         from blind.seat s join blind.review r on r.seat_id = s.seat_id
                        where s.manuscript_id = :id and r.state = 'SUBMITTED' order by r.submitted_at, r.review_id""")
                .bind("id", manuscriptId)
                .map(this::review)
                .all();
    }

    @Override
    public Mono<Review> save(
            BlindSeat seat, long seen, ReviewAnswers answers, Instant now, @Nullable OnBehalf enteredBy) {
        // the row is new only for whoever saw none; otherwise the version they saw must still be the draft's
        return database.sql("""
                        insert into blind.review as r
                            (review_id, seat_id, version, state, answers, saved_at, entered_by)
                        select :review, :seat, 1, 'DRAFT', :answers, :now, :entered where :seen = 0
                            or exists (select 1 from blind.review where seat_id = :seat)
                        on conflict (seat_id) do update set version = r.version + 1, answers = excluded.answers,
                            saved_at = excluded.saved_at, entered_by = coalesce(excluded.entered_by, r.entered_by)
                        where r.version = :seen and r.state = 'DRAFT'
                        returning\s""" + COLUMNS)
                .bind("review", seat.reviewId())
                .bind("seat", seat.seatId())
                .bind("answers", json.write(answers))
                .bind("now", now)
                .bind("entered", Parameter.fromOrEmpty(enteredBy == null ? null : json.write(enteredBy), Json.class))
                .bind("seen", seen)
                .map(this::review)
                .one();
    }

    @Override
    public Mono<Review> submit(UUID seatId, long seen, Instant now) {
        return database.sql("""
                        update blind.review r set state = 'SUBMITTED', submitted_at = :now, version = version + 1
                        where seat_id = :seat and version = :seen and state = 'DRAFT' returning\s""" + COLUMNS)
                .bind("seat", seatId)
                .bind("seen", seen)
                .bind("now", now)
                .map(this::review)
                .one();
    }

    @Override
    public Flux<ReviewFile> filesOfSeat(UUID seatId) {
        return database.sql("select " + FILE + " from blind.review_file f where f.seat_id = :id order by f.added_at")
                .bind("id", seatId)
                .map(ReviewRows::reviewFile)
                .all();
    }

    @Override
    public Flux<ReviewFile> filesOfManuscript(UUID manuscriptId) {
        return database.sql("select " + FILE + """
                         from blind.seat s join blind.review_file f on f.seat_id = s.seat_id
                        where s.manuscript_id = :id order by f.added_at""")
                .bind("id", manuscriptId)
                .map(ReviewRows::reviewFile)
                .all();
    }

    @Override
    public Mono<ReviewFile> file(UUID ref) {
        return database.sql("select " + FILE + " from blind.review_file f where f.ref = :ref")
                .bind("ref", ref)
                .map(ReviewRows::reviewFile)
                .one();
    }

    @Override
    public Mono<ReviewFile> fileForAuthor(UUID authorRef) {
        return database.sql("select " + FILE + " from blind.review_file f where f.author_ref = :ref")
                .bind("ref", authorRef)
                .map(ReviewRows::reviewFile)
                .one();
    }

    @Override
    public Mono<Void> addFile(ReviewFile file, Instant now) {
        return database.sql("""
                        insert into blind.review_file
                            (ref, author_ref, seat_id, state, media_type, document, size, added_at)
                        values (:ref, :authorRef, :seat, :state, :mediaType, :document, :size, :now)""")
                .bind("ref", file.ref())
                .bind("authorRef", file.authorRef())
                .bind("seat", file.seatId())
                .bind("state", file.state())
                .bind("mediaType", file.mediaType())
                .bind("document", file.document())
                .bind("size", file.size())
                .bind("now", now)
                .then();
    }

    @Override
    public Mono<Boolean> removeFile(UUID seatId, UUID ref) {
        return database.sql("delete from blind.review_file where seat_id = :seat and ref = :ref")
                .bind("seat", seatId)
                .bind("ref", ref)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    @Override
    public Mono<Void> cleaned(UUID ref, String mediaType, String cleanedDocument, long cleanedSize) {
        return database.sql("""
                        update blind.review_file set state = 'CLEAN', media_type = :mediaType,
                            cleaned_document = :document, cleaned_size = :size where ref = :ref""")
                .bind("mediaType", mediaType)
                .bind("document", cleanedDocument)
                .bind("size", cleanedSize)
                .bind("ref", ref)
                .then();
    }

    @Override
    public Mono<Void> refused(UUID ref, String reason) {
        return database.sql("update blind.review_file set state = 'REFUSED', reason = :reason where ref = :ref")
                .bind("reason", reason)
                .bind("ref", ref)
                .then();
    }

    private Review review(Readable row) {
        var entered = row.get("entered_by", Json.class);
        return new Review(
                row.get("review_id", UUID.class),
                row.get("seat_id", UUID.class),
                row.get("version", Long.class),
                json.read(row.get("answers", Json.class), ReviewAnswers.class),
                row.get("saved_at", Instant.class),
                row.get("submitted_at", Instant.class),
                entered == null ? null : json.read(entered, OnBehalf.class));
    }

    private static ReviewFile reviewFile(Readable row) {
        return new ReviewFile(
                row.get("ref", UUID.class),
                row.get("author_ref", UUID.class),
                row.get("seat_id", UUID.class),
                row.get("state", String.class),
                row.get("media_type", String.class),
                row.get("document", String.class),
                row.get("size", Long.class),
                row.get("cleaned_document", String.class),
                row.get("cleaned_size", Long.class),
                row.get("reason", String.class));
    }
}
