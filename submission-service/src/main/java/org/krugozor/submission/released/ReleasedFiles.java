package org.krugozor.submission.released;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.StoredDocument;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The copies, and which are still on their way. */
@Component
public class ReleasedFiles {

    private final DatabaseClient database;

    ReleasedFiles(DatabaseClient database) {
        this.database = database;
    }

    /** @param content hash in the store, null while the copy is on its way */
    public record ReleasedFile(
            UUID ref,
            UUID manuscriptId,
            String mediaType,
            @Nullable String content,
            long size) {}

    public Mono<ReleasedFile> byRef(UUID ref) {
        return database.sql("select ref, manuscript_id, media_type, content, size from released_file where ref = :ref")
                .bind("ref", ref)
                .map(row -> {
                    var size = row.get("size", Long.class);
                    return new ReleasedFile(
                            Objects.requireNonNull(row.get("ref", UUID.class)),
                            Objects.requireNonNull(row.get("manuscript_id", UUID.class)),
                            Objects.requireNonNull(row.get("media_type", String.class)),
                            row.get("content", String.class),
                            size == null ? 0 : size);
                })
                .one();
    }

    /** True when this file was not known before. */
    Mono<Boolean> expect(UUID ref, UUID manuscriptId, String mediaType) {
        return database.sql("""
                        insert into released_file (ref, manuscript_id, media_type)
                        select :ref, id, :type from manuscript where id = :manuscript
                        on conflict do nothing""")
                .bind("ref", ref)
                .bind("manuscript", manuscriptId)
                .bind("type", mediaType)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> arrived(UUID ref, StoredDocument document) {
        return database.sql(
                        "update released_file set state = 'HERE', content = :content, size = :size where ref = :ref")
                .bind("ref", ref)
                .bind("content", document.hash().hex())
                .bind("size", document.size())
                .then();
    }

    Mono<Void> failed(UUID ref) {
        return database.sql("update released_file set state = 'FAILED' where ref = :ref and state = 'WAITING'")
                .bind("ref", ref)
                .then();
    }
}
