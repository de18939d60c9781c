package org.krugozor.platform.document.tus;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.ContentHash;
import org.krugozor.platform.document.StoredDocument;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Uploads as rows of the service's table {@code upload}. */
public final class R2dbcUploadLedger implements UploadLedger {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    public R2dbcUploadLedger(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Boolean> begin(Upload upload, int most) {
        return database.sql("""
            insert into upload (id, owner, length, received, metadata, expires_at)
            select :id, :owner, :length, :received, :metadata, :expires
            where (select count(*) from upload where owner = :owner and received < length) < :most\
            """)
                .bind("id", upload.id())
                .bind("owner", upload.owner())
                .bind("length", upload.length())
                .bind("received", upload.received())
                .bind("metadata", Json.of(json.writeValueAsBytes(upload.metadata())))
                .bind("expires", upload.expires().atOffset(ZoneOffset.UTC))
                .bind("most", most)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Upload> find(UUID id) {
        return database.sql("select * from upload where id = :id")
                .bind("id", id)
                .map(this::read)
                .one();
    }

    @Override
    public Mono<Void> received(UUID id, long offset, Instant expires) {
        return database.sql("""
            update upload set received = :offset, unchecked_from = null, expires_at = :expires
            where id = :id\
            """)
                .bind("id", id)
                .bind("offset", offset)
                .bind("expires", expires.atOffset(ZoneOffset.UTC))
                .then();
    }

    @Override
    public Mono<Void> unchecked(UUID id, long offset) {
        return database.sql("update upload set unchecked_from = :offset where id = :id")
                .bind("id", id)
                .bind("offset", offset)
                .then();
    }

    @Override
    public Mono<Void> stored(UUID id, StoredDocument document) {
        return database.sql("update upload set content_hash = :hash where id = :id and received = length")
                .bind("id", id)
                .bind("hash", document.hash().hex())
                .then();
    }

    @Override
    public Flux<Upload> expired(Instant now, int most) {
        return database.sql("select * from upload where expires_at < :now order by expires_at limit :most")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("most", most)
                .map(this::read)
                .all();
    }

    @Override
    public Mono<Boolean> remove(UUID id) {
        return database.sql("delete from upload where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Upload read(Readable row) {
        long length = the(row.get("length", Long.class));
        String hash = row.get("content_hash", String.class);
        return new Upload(
                the(row.get("id", UUID.class)),
                the(row.get("owner", String.class)),
                length,
                the(row.get("received", Long.class)),
                Optional.ofNullable(row.get("unchecked_from", Long.class)),
                json.readValue(the(row.get("metadata", Json.class)).asArray(), TEXTS),
                hash == null ? Optional.empty() : Optional.of(new StoredDocument(new ContentHash(hash), length)),
                the(row.get("expires_at", OffsetDateTime.class)).toInstant());
    }

    private static <T> T the(@Nullable T value) {
        return Objects.requireNonNull(value, "a column declared not null");
    }
}
