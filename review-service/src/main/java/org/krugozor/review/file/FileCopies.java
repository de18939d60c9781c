package org.krugozor.review.file;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.job.Jobs;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.stream.Changes;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The copies review keeps, and their fetching. */
@Repository
public class FileCopies {

    private static final String COLUMNS =
            "ref, rendition_ref, manuscript_id, version_id, kind, media_type, size, sha256, state";

    private final DatabaseClient database;
    private final Jobs jobs;
    private final Changes changes;

    FileCopies(DatabaseClient database, Jobs jobs, Changes changes) {
        this.database = database;
        this.jobs = jobs;
        this.changes = changes;
    }

    /** Notes a rendition to copy and queues the fetching, inside the caller's transaction; a known one is left alone. */
    public Mono<Void> want(
            UUID manuscriptId,
            UUID versionId,
            UUID rendition,
            String kind,
            String mediaType,
            long size,
            String sha256) {
        return database.sql("""
                        insert into file_copy
                            (ref, rendition_ref, manuscript_id, version_id, kind, media_type, size, sha256, state)
                        values (:ref, :rendition, :manuscript, :version, :kind, :mediaType, :size, :sha256, 'FETCHING')
                        on conflict (rendition_ref) do nothing""")
                .bind("ref", Ids.random())
                .bind("rendition", rendition)
                .bind("manuscript", manuscriptId)
                .bind("version", versionId)
                .bind("kind", kind)
                .bind("mediaType", mediaType)
                .bind("size", size)
                .bind("sha256", sha256)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .flatMap(rows -> jobs.enqueue(
                        FetchingRenditions.TYPE, rendition.toString(), new FetchingRenditions.Order(rendition, sha256)))
                .then();
    }

    Mono<Void> fetched(UUID rendition) {
        return state(rendition, "READY", null);
    }

    Mono<Void> failed(UUID rendition, String reason) {
        return state(rendition, "FAILED", reason);
    }

    private Mono<Void> state(UUID rendition, String state, @Nullable String reason) {
        return database.sql("""
                        update file_copy set state = :state, reason = :reason where rendition_ref = :rendition
                        returning manuscript_id, version_id""")
                .bind("state", state)
                .bind("reason", Parameter.fromOrEmpty(reason, String.class))
                .bind("rendition", rendition)
                .map(row -> List.of(row.get("manuscript_id", UUID.class), row.get("version_id", UUID.class)))
                .one()
                .flatMap(changed ->
                        changes.announce("case", changed.get(0).toString()).then(announceToReviewers(changed.get(1))));
    }

    /** The file they are to read is there. */
    private Mono<Void> announceToReviewers(UUID versionId) {
        return database.sql("select seat_id from blind.seat where version_id = :version")
                .bind("version", versionId)
                .map(row -> row.get("seat_id", UUID.class))
                .all()
                .collectList()
                .flatMapIterable(seats -> seats)
                .concatMap(seat -> changes.announce("assignment", seat.toString()))
                .then();
    }

    /** All copies of a manuscript, oldest version first. */
    public Flux<FileCopy> ofManuscript(UUID manuscriptId) {
        return database.sql("select " + COLUMNS + " from file_copy where manuscript_id = :id order by version_id, ref")
                .bind("id", manuscriptId)
                .map(FileCopies::copy)
                .all();
    }

    public Mono<FileCopy> find(UUID manuscriptId, UUID ref) {
        return database.sql("select " + COLUMNS + " from file_copy where manuscript_id = :id and ref = :ref")
                .bind("id", manuscriptId)
                .bind("ref", ref)
                .map(FileCopies::copy)
                .one();
    }

    private static FileCopy copy(Readable row) {
        return new FileCopy(
                row.get("ref", UUID.class),
                row.get("rendition_ref", UUID.class),
                row.get("manuscript_id", UUID.class),
                row.get("version_id", UUID.class),
                row.get("kind", String.class),
                row.get("media_type", String.class),
                row.get("size", Long.class),
                row.get("sha256", String.class),
                row.get("state", String.class));
    }
}
