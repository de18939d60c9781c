package org.krugozor.publication.file;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.job.Jobs;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.publication.article.application.Sources;
import org.krugozor.publication.manuscript.Rendition;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files articles are made from: what is known of them, and the jobs that fetch them. */
@Component
public class SourceFiles implements Sources {

    private static final String SELECT =
            "select id, manuscript_id, kind, media_type, name, size, sha256, state, reason from source_file ";

    private final DatabaseClient database;
    private final Jobs jobs;
    private final Clock clock;

    SourceFiles(DatabaseClient database, Jobs jobs, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }

    record Copy(UUID id) {}

    @Override
    public Mono<Void> fetch(UUID manuscriptId, List<Rendition> renditions) {
        return Flux.fromIterable(renditions)
                .filter(Rendition::isSource)
                .concatMap(rendition -> announced(manuscriptId, rendition)
                        .filter(rows -> rows == 1)
                        .flatMap(rows -> jobs.enqueue(
                                CopyingSources.TYPE, rendition.ref().toString(), new Copy(rendition.ref()))))
                .then();
    }

    private Mono<Long> announced(UUID manuscriptId, Rendition rendition) {
        return database.sql("""
                        insert into source_file (
                            id, manuscript_id, kind, media_type, name, size, sha256, state, created_at)
                        values (:id, :manuscript, 'SOURCE', :type, :name, :size, :sha256, 'WAITING', :now)
                        on conflict (id) do nothing
                        """)
                .bind("id", rendition.ref())
                .bind("manuscript", manuscriptId)
                .bind("type", rendition.mediaType())
                .bind("name", "source." + extension(rendition.mediaType()))
                .bind("size", rendition.size())
                .bind("sha256", rendition.sha256())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated();
    }

    private static String extension(String mediaType) {
        return mediaType.endsWith("pdf") ? "pdf" : mediaType.endsWith("document") ? "docx" : "bin";
    }

    @Override
    public Mono<Boolean> hasLetter(UUID manuscriptId, UUID fileId) {
        return find(manuscriptId, fileId)
                .map(file -> "LETTER".equals(file.kind()))
                .defaultIfEmpty(false);
    }

    /** The newest accepted source, whatever became of its copy; one that is here comes before one that is not. */
    public Mono<SourceFile> newest(UUID manuscriptId) {
        return database.sql(SELECT + """
                        where manuscript_id = :id and kind = 'SOURCE'
                        order by state = 'HERE' desc, media_type like '%wordprocessingml%' desc, created_at desc, id desc
                        limit 1
                        """)
                .bind("id", manuscriptId)
                .map(SourceFiles::read)
                .one();
    }

    /** Whether there is such an article. */
    Mono<Boolean> known(UUID manuscriptId) {
        return database.sql("select exists (select 1 from article where id = :id) as known")
                .bind("id", manuscriptId)
                .map(row -> row.get("known", Boolean.class))
                .one();
    }

    Mono<SourceFile> find(UUID manuscriptId, UUID id) {
        return database.sql(SELECT + "where id = :id and manuscript_id = :manuscript")
                .bind("id", id)
                .bind("manuscript", manuscriptId)
                .map(SourceFiles::read)
                .one();
    }

    Mono<SourceFile> find(UUID id) {
        return database.sql(SELECT + "where id = :id")
                .bind("id", id)
                .map(SourceFiles::read)
                .one();
    }

    Mono<Void> arrived(UUID id) {
        return database.sql("update source_file set state = 'HERE', reason = null where id = :id")
                .bind("id", id)
                .then();
    }

    Mono<Void> failed(UUID id, String reason) {
        return database.sql("update source_file set state = 'FAILED', reason = :reason where id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .then();
    }

    Mono<SourceFile> attach(UUID manuscriptId, String mediaType, String name, StoredDocument stored) {
        var id = Ids.random();
        return database.sql("""
                        insert into source_file (
                            id, manuscript_id, kind, media_type, name, size, sha256, state, created_at)
                        values (:id, :manuscript, 'LETTER', :type, :name, :size, :sha256, 'HERE', :now)
                        """)
                .bind("id", id)
                .bind("manuscript", manuscriptId)
                .bind("type", mediaType)
                .bind("name", name)
                .bind("size", stored.size())
                .bind("sha256", stored.hash().hex())
                .bind("now", clock.instant())
                .then()
                .then(find(id));
    }

    private static SourceFile read(Readable row) {
        return new SourceFile(
                row.get("id", UUID.class),
                row.get("manuscript_id", UUID.class),
                row.get("kind", String.class),
                row.get("media_type", String.class),
                row.get("name", String.class),
                row.get("size", Long.class),
                row.get("sha256", String.class),
                SourceFile.State.valueOf(row.get("state", String.class)),
                row.get("reason", String.class));
    }
}
