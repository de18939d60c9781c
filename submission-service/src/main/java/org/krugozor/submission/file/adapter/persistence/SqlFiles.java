package org.krugozor.submission.file.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.submission.file.application.Files;
import org.krugozor.submission.file.model.FileKind;
import org.krugozor.submission.file.model.FileState;
import org.krugozor.submission.file.model.Finding;
import org.krugozor.submission.file.model.Inspection;
import org.krugozor.submission.file.model.ManuscriptFile;
import org.krugozor.submission.file.model.Rendition;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

@Component
class SqlFiles implements Files {

    private static final String COLUMNS = """
            id, manuscript_id, kind, name, media_type, size, content, state, refusal, findings, cleaned, cleaned_size,
            cleaned_type, from_ordinal, until_ordinal, uploaded_by, uploaded_at""";

    private final DatabaseClient database;
    private final JsonColumns json;

    SqlFiles(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<ManuscriptFile> byId(UUID fileId) {
        return database.sql("select " + COLUMNS + " from manuscript_file where id = :id")
                .bind("id", fileId)
                .map(this::file)
                .one();
    }

    @Override
    public Flux<ManuscriptFile> of(UUID manuscriptId) {
        return database.sql("select " + COLUMNS + """
                         from manuscript_file
                        where manuscript_id = :id and until_ordinal is distinct from from_ordinal
                        order by uploaded_at, id""")
                .bind("id", manuscriptId)
                .map(this::file)
                .all();
    }

    @Override
    public Mono<Void> add(ManuscriptFile file) {
        return database.sql("""
                        insert into manuscript_file (id, manuscript_id, kind, name, media_type, size, content, state,
                            findings, from_ordinal, uploaded_by, uploaded_at)
                        values (:id, :manuscript, :kind, :name, :type, :size, :content, 'CHECKING', '[]', :ordinal, :by,
                            :at)""")
                .bind("id", file.fileId())
                .bind("manuscript", file.manuscriptId())
                .bind("kind", file.kind().name())
                .bind("name", file.name())
                .bind("type", file.mediaType())
                .bind("size", file.size())
                .bind("content", file.content())
                .bind("ordinal", file.fromOrdinal())
                .bind("by", file.uploadedBy())
                .bind("at", file.uploadedAt().atOffset(ZoneOffset.UTC))
                .then();
    }

    @Override
    public Mono<Void> endAt(UUID fileId, int ordinal) {
        return database.sql(
                        "update manuscript_file set until_ordinal = :ordinal where id = :id and until_ordinal is null")
                .bind("id", fileId)
                .bind("ordinal", ordinal)
                .then();
    }

    @Override
    public Mono<Void> endAllAt(UUID manuscriptId, FileKind kind, int ordinal) {
        return database.sql("""
                        update manuscript_file set until_ordinal = :ordinal
                        where manuscript_id = :id and kind = :kind and until_ordinal is null""")
                .bind("id", manuscriptId)
                .bind("kind", kind.name())
                .bind("ordinal", ordinal)
                .then();
    }

    @Override
    public Mono<Void> inspected(UUID fileId, Inspection outcome) {
        if (outcome instanceof Inspection.Refused refused) {
            return database.sql("""
                            update manuscript_file set state = 'REFUSED', refusal = :reason, findings = :findings
                            where id = :id and state = 'CHECKING'""")
                    .bind("id", fileId)
                    .bind("reason", refused.reason())
                    .bind(
                            "findings",
                            json.write(
                                    refused.place() == null
                                            ? List.of()
                                            : List.of(new Finding(refused.reason(), refused.place(), null))))
                    .then();
        }
        var clean = (Inspection.Clean) outcome;
        var update = database.sql("""
                        update manuscript_file set state = 'CLEAN', media_type = :type, findings = :findings,
                            cleaned = :cleaned, cleaned_size = :size, cleaned_type = :cleanedType, words = :words,
                            aside = :aside
                        where id = :id and state = 'CHECKING'""")
                .bind("id", fileId)
                .bind("type", clean.mediaType())
                .bind("findings", json.write(clean.findings()))
                .bind("size", clean.cleanedSize())
                // text columns hold no U+0000
                .bind("words", clean.words().replace("\u0000", ""))
                .bind("aside", clean.aside().replace("\u0000", ""));
        update = clean.cleaned() == null
                ? update.bindNull("cleaned", String.class)
                : update.bind("cleaned", clean.cleaned());
        update = clean.cleanedType() == null
                ? update.bindNull("cleanedType", String.class)
                : update.bind("cleanedType", clean.cleanedType());
        return update.then();
    }

    @Override
    public Mono<Text> text(UUID fileId) {
        return database.sql("select words, aside from manuscript_file where id = :id and words is not null")
                .bind("id", fileId)
                .map(row -> new Text(is(row, "words", String.class), is(row, "aside", String.class)))
                .one();
    }

    @Override
    public Mono<Void> publish(UUID manuscriptId, UUID versionId, List<Rendition> renditions) {
        return Flux.fromIterable(renditions)
                .concatMap(rendition -> database.sql("""
                                insert into rendition (ref, manuscript_id, version_id, file_id, audience, kind,
                                    media_type, size, content)
                                values (:ref, :manuscript, :version, :file, :audience, :kind, :type, :size, :content)""")
                        .bind("ref", rendition.ref())
                        .bind("manuscript", manuscriptId)
                        .bind("version", versionId)
                        .bind("file", rendition.fileId())
                        .bind("audience", rendition.audience().name())
                        .bind("kind", rendition.kind().name())
                        .bind("type", rendition.mediaType())
                        .bind("size", rendition.size())
                        .bind("content", rendition.content())
                        .then())
                .then();
    }

    @Override
    public Mono<Rendition> rendition(UUID ref) {
        return database.sql("""
                        select ref, file_id, audience, kind, media_type, size, content from rendition where ref = :ref""")
                .bind("ref", ref)
                .map(row -> new Rendition(
                        is(row, "ref", UUID.class),
                        is(row, "file_id", UUID.class),
                        Rendition.Audience.valueOf(is(row, "audience", String.class)),
                        Rendition.Kind.valueOf(is(row, "kind", String.class)),
                        is(row, "media_type", String.class),
                        is(row, "size", Long.class),
                        is(row, "content", String.class),
                        null))
                .one();
    }

    private ManuscriptFile file(Readable row) {
        var cleanedSize = row.get("cleaned_size", Long.class);
        return new ManuscriptFile(
                is(row, "id", UUID.class),
                is(row, "manuscript_id", UUID.class),
                FileKind.valueOf(is(row, "kind", String.class)),
                is(row, "name", String.class),
                is(row, "media_type", String.class),
                is(row, "size", Long.class),
                is(row, "content", String.class),
                FileState.valueOf(is(row, "state", String.class)),
                row.get("refusal", String.class),
                json.read(is(row, "findings", Json.class), new TypeReference<List<Finding>>() {}),
                row.get("cleaned", String.class),
                cleanedSize == null ? 0 : cleanedSize,
                row.get("cleaned_type", String.class),
                is(row, "from_ordinal", Integer.class),
                row.get("until_ordinal", Integer.class),
                is(row, "uploaded_by", UUID.class),
                is(row, "uploaded_at", OffsetDateTime.class).toInstant());
    }

    private static <T> T is(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
