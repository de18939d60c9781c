package org.krugozor.review.file;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters, scans, screenshots and reports the office attaches to a case; only the office ever sees them. */
@Repository
public class SourceFiles {

    private final DatabaseClient database;
    private final Clock clock;

    SourceFiles(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One attached paper. */
    public record SourceFile(UUID fileId, String name, String mediaType, String document, long size) {}

    /** Notes a paper that lies in the store. */
    public Mono<SourceFile> add(UUID manuscriptId, Uploads.Uploaded paper, @Nullable String by) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var file = new SourceFile(
                    Ids.timeOrdered(now), paper.name(), paper.mediaType(), paper.document(), paper.size());
            return database.sql("""
                            insert into source_file
                                (id, manuscript_id, name, media_type, document, size, added_at, added_by)
                            values (:id, :manuscript, :name, :mediaType, :document, :size, :now, :by)""")
                    .bind("id", file.fileId())
                    .bind("manuscript", manuscriptId)
                    .bind("name", file.name())
                    .bind("mediaType", file.mediaType())
                    .bind("document", file.document())
                    .bind("size", file.size())
                    .bind("now", now)
                    .bind("by", Parameter.fromOrEmpty(by, String.class))
                    .then()
                    .thenReturn(file);
        });
    }

    public Mono<SourceFile> find(UUID manuscriptId, UUID fileId) {
        return database.sql("""
                        select id, name, media_type, document, size from source_file
                        where manuscript_id = :manuscript and id = :id""")
                .bind("manuscript", manuscriptId)
                .bind("id", fileId)
                .map(SourceFiles::file)
                .one();
    }

    /** Whether all of these are among the case's papers. */
    public Mono<Boolean> hold(UUID manuscriptId, Collection<UUID> fileIds) {
        return database.sql("select count(*) as n from source_file where manuscript_id = :id and id = any (:files)")
                .bind("id", manuscriptId)
                .bind("files", fileIds.toArray(UUID[]::new))
                .map(row ->
                        row.get("n", Long.class) == fileIds.stream().distinct().count())
                .one();
    }

    public Flux<SourceFile> ofManuscript(UUID manuscriptId) {
        return database.sql("""
                        select id, name, media_type, document, size from source_file
                        where manuscript_id = :id order by added_at""").bind("id", manuscriptId).map(SourceFiles::file).all();
    }

    private static SourceFile file(Readable row) {
        return new SourceFile(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("media_type", String.class),
                row.get("document", String.class),
                row.get("size", Long.class));
    }
}
