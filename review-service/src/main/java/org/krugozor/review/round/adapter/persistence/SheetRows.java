package org.krugozor.review.round.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.review.call.Call;
import org.krugozor.review.casefile.model.LanguageMetadata;
import org.krugozor.review.round.application.Sheets;
import org.krugozor.review.round.model.Sheet;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** Sheets as rows of schema blind. */
@Repository
class SheetRows implements Sheets {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Clock clock;

    SheetRows(DatabaseClient database, JsonColumns json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Void> keep(Sheet sheet, List<Shown> files) {
        return database.sql("""
                        insert into blind.sheet
                            (version_id, manuscript_id, language, metadata, fields, rubric, journal)
                        values (:version, :manuscript, :language, :metadata, :fields, :rubric, :journal)
                        on conflict (version_id) do update set metadata = excluded.metadata,
                            fields = excluded.fields, rubric = excluded.rubric, journal = excluded.journal""")
                .bind("version", sheet.versionId())
                .bind("manuscript", sheet.manuscriptId())
                .bind("language", sheet.language())
                .bind("metadata", json.write(sheet.metadata()))
                .bind("fields", json.write(sheet.fields()))
                .bind("rubric", json.write(sheet.rubric()))
                .bind("journal", json.write(sheet.journal()))
                .then()
                .then(Mono.defer(() -> show(sheet.versionId(), files)));
    }

    @Override
    public Mono<Void> show(UUID versionId, List<Shown> files) {
        return database.sql("""
                        delete from blind.manuscript_file
                        where version_id = :version and language = any (:languages)
                            and document <> all (:documents)""")
                .bind("version", versionId)
                .bind(
                        "languages",
                        files.stream()
                                .flatMap(file -> Stream.ofNullable(file.language()))
                                .toArray(String[]::new))
                .bind(
                        "documents",
                        files.stream().map(file -> file.copy().sha256()).toArray(String[]::new))
                .then()
                .thenMany(Flux.fromIterable(files).concatMap(file -> keepFile(versionId, file)))
                .then();
    }

    private Mono<Void> keepFile(UUID versionId, Shown file) {
        var copy = file.copy();
        return database.sql("""
                        insert into blind.manuscript_file
                            (ref, version_id, media_type, document, size, language, added_at)
                        select :ref, h.version_id, :mediaType, :document, :size, :language, :now
                        from blind.sheet h where h.version_id = :version
                        on conflict (version_id, document) do nothing""")
                .bind("ref", Ids.random())
                .bind("version", versionId)
                .bind("now", clock.instant())
                .bind("mediaType", copy.mediaType())
                .bind("document", copy.sha256())
                .bind("size", copy.size())
                .bind("language", Parameters.in(R2dbcType.VARCHAR, file.language()))
                .then();
    }

    @Override
    public Mono<Sheet> find(UUID versionId) {
        return database.sql("""
                        select version_id, manuscript_id, language, metadata, fields, rubric, journal
                        from blind.sheet where version_id = :id""")
                .bind("id", versionId)
                .map(row -> new Sheet(
                        row.get("version_id", UUID.class),
                        row.get("manuscript_id", UUID.class),
                        row.get("language", String.class),
                        json.read(
                                row.get("metadata", Json.class), new TypeReference<Map<String, LanguageMetadata>>() {}),
                        json.read(row.get("fields", Json.class), new TypeReference<List<Sheet.SheetField>>() {}),
                        json.read(row.get("rubric", Json.class), Call.Rubric.class),
                        json.read(row.get("journal", Json.class), new TypeReference<Map<String, String>>() {})))
                .one();
    }
}
