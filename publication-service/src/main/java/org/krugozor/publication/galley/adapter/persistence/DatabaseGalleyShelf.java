package org.krugozor.publication.galley.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.StoredDocument;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.publication.article.application.Galleys;
import org.krugozor.publication.galley.application.GalleyShelf;
import org.krugozor.publication.galley.model.Galley;
import org.krugozor.publication.galley.model.PrintedPlace;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.manuscript.Section;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

@Component
class DatabaseGalleyShelf implements GalleyShelf, Galleys {

    private static final String COLUMNS = """
            g.id, g.manuscript_id, g.origin, g.language, g.name, g.state, g.reason, g.pages, g.size, g.sha256,
            g.content_version, g.created_at
            """;

    private final DatabaseClient database;
    private final JsonColumns columns;

    DatabaseGalleyShelf(DatabaseClient database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    @Override
    public Mono<Void> add(Galley galley, String by) {
        return database.sql("""
                        insert into galley (
                            id, manuscript_id, kind, origin, language, name, state, size, sha256, content_version,
                            created_at, created_by)
                        values (
                            :id, :manuscript, 'PDF', :origin, :language, :name, :state, :size, :sha256, :version,
                            :at, :by)
                        """)
                .bind("id", galley.id())
                .bind("manuscript", galley.manuscriptId())
                .bind("origin", galley.origin().name())
                .bind("language", galley.language())
                .bind("name", galley.name())
                .bind("state", galley.state().name())
                .bind("size", Parameter.fromOrEmpty(galley.size(), Long.class))
                .bind("sha256", Parameter.fromOrEmpty(galley.sha256(), String.class))
                .bind("version", galley.contentVersion())
                .bind("at", galley.createdAt())
                .bind("by", by)
                .then();
    }

    @Override
    public Mono<Galley> find(UUID manuscriptId, UUID galleyId) {
        return database.sql("select " + COLUMNS
                        + " from galley g where id = :id and manuscript_id = :manuscript and removed_at is null")
                .bind("id", galleyId)
                .bind("manuscript", manuscriptId)
                .map(DatabaseGalleyShelf::galley)
                .one();
    }

    @Override
    public Mono<Galley> newest(UUID manuscriptId) {
        return database.sql("select " + COLUMNS + """
                         from galley g where manuscript_id = :manuscript and state = 'READY' and removed_at is null
                        order by created_at desc, id desc limit 1
                        """)
                .bind("manuscript", manuscriptId)
                .map(DatabaseGalleyShelf::galley)
                .one();
    }

    @Override
    public Mono<Boolean> hasPdf(UUID articleId, int contentVersion) {
        return newest(articleId)
                .map(galley -> galley.contentVersion() >= contentVersion)
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Boolean> isWorking(UUID manuscriptId) {
        return database.sql("""
                        select exists (
                            select 1 from galley
                            where manuscript_id = :manuscript and state = 'WORKING' and removed_at is null) as working
                        """)
                .bind("manuscript", manuscriptId)
                .map(row -> row.get("working", Boolean.class))
                .one();
    }

    static Galley galley(Readable row) {
        return new Galley(
                row.get("id", UUID.class),
                row.get("manuscript_id", UUID.class),
                Galley.Origin.valueOf(row.get("origin", String.class)),
                row.get("language", String.class),
                row.get("name", String.class),
                Galley.State.valueOf(row.get("state", String.class)),
                row.get("reason", String.class),
                row.get("pages", Integer.class),
                row.get("size", Long.class),
                row.get("sha256", String.class),
                row.get("content_version", Integer.class),
                row.get("created_at", Instant.class));
    }

    @Override
    public Mono<Void> finish(UUID galleyId, int pages, StoredDocument document) {
        return database.sql("""
                        update galley set state = 'READY', reason = null, pages = :pages, size = :size, sha256 = :sha256
                        where id = :id
                        """)
                .bind("id", galleyId)
                .bind("pages", pages)
                .bind("size", document.size())
                .bind("sha256", document.hash().hex())
                .then();
    }

    @Override
    public Mono<Void> fail(UUID galleyId, String reason) {
        return database.sql("update galley set state = 'FAILED', reason = :reason where id = :id")
                .bind("id", galleyId)
                .bind("reason", reason)
                .then();
    }

    @Override
    public Mono<Void> remove(UUID galleyId) {
        return database.sql("update galley set removed_at = now() where id = :id")
                .bind("id", galleyId)
                .then();
    }

    @Override
    public Mono<List<TextBlock>> text(UUID manuscriptId, UUID sourceId) {
        return database.sql("select blocks from article_text where manuscript_id = :id and source_id = :source")
                .bind("id", manuscriptId)
                .bind("source", sourceId)
                .map(this::blocks)
                .one();
    }

    @Override
    public Mono<List<TextBlock>> anyText(UUID manuscriptId) {
        return database.sql("select blocks from article_text where manuscript_id = :id")
                .bind("id", manuscriptId)
                .map(this::blocks)
                .one();
    }

    private List<TextBlock> blocks(Readable row) {
        return columns.read(row.get("blocks", Json.class), new TypeReference<List<TextBlock>>() {});
    }

    @Override
    public Mono<Void> keepText(UUID manuscriptId, UUID sourceId, List<TextBlock> blocks) {
        return database.sql("""
                        insert into article_text (manuscript_id, source_id, blocks) values (:id, :source, :blocks)
                        on conflict (manuscript_id) do update
                        set source_id = excluded.source_id, blocks = excluded.blocks
                        """)
                .bind("id", manuscriptId)
                .bind("source", sourceId)
                .bind("blocks", columns.write(blocks))
                .then();
    }

    @Override
    public Mono<Void> beginFinal(UUID issueId, UUID manuscriptId, PrintedPlace place) {
        return database.sql("""
                        insert into final_galley (
                            manuscript_id, issue_id, galley_id, first_page, last_page, doi, state)
                        select :manuscript, :issue, g.id, :first, :last, :doi, 'WORKING'
                        from galley g
                        where g.manuscript_id = :manuscript and g.state = 'READY' and g.removed_at is null
                        order by g.created_at desc, g.id desc limit 1
                        """)
                .bind("manuscript", manuscriptId)
                .bind("issue", issueId)
                .bind("first", place.firstPage())
                .bind("last", place.lastPage())
                .bind("doi", Parameter.fromOrEmpty(place.doi(), String.class))
                .then();
    }

    @Override
    public Mono<FinalOrder> finalOrder(UUID issueId, UUID manuscriptId) {
        return database.sql("select " + COLUMNS + """
                        , i.year, i.number as issue_number, i.whole, f.first_page, f.last_page, f.doi, ia.section
                        from final_galley f
                        join galley g on g.id = f.galley_id
                        join issue i on i.id = f.issue_id
                        join issue_article ia on ia.issue_id = i.id and ia.manuscript_id = f.manuscript_id
                        where f.manuscript_id = :manuscript and f.issue_id = :issue and f.state = 'WORKING'
                        """)
                .bind("manuscript", manuscriptId)
                .bind("issue", issueId)
                .map(row -> new FinalOrder(
                        galley(row),
                        new PrintedPlace(
                                row.get("year", Integer.class),
                                row.get("issue_number", Integer.class),
                                row.get("whole", Integer.class),
                                row.get("first_page", Integer.class),
                                row.get("last_page", Integer.class),
                                row.get("doi", String.class)),
                        section(row.get("section", String.class))))
                .one();
    }

    private static @Nullable Section section(@Nullable String name) {
        return name == null ? null : Section.valueOf(name);
    }

    @Override
    public Mono<Void> finishFinal(UUID manuscriptId, StoredDocument document) {
        return database.sql("""
                        update final_galley set state = 'READY', reason = null, size = :size, sha256 = :sha256
                        where manuscript_id = :id
                        """)
                .bind("id", manuscriptId)
                .bind("size", document.size())
                .bind("sha256", document.hash().hex())
                .then();
    }

    @Override
    public Mono<Void> failFinal(UUID manuscriptId, String reason) {
        return database.sql("update final_galley set state = 'FAILED', reason = :reason where manuscript_id = :id")
                .bind("id", manuscriptId)
                .bind("reason", reason)
                .then();
    }

    @Override
    public Mono<Void> discardFinals(UUID issueId) {
        return database.sql("delete from final_galley where issue_id = :id")
                .bind("id", issueId)
                .then();
    }

    @Override
    public Flux<FinalState> finals(UUID issueId) {
        return database.sql("select manuscript_id, state from final_galley where issue_id = :id")
                .bind("id", issueId)
                .map(row -> new FinalState(
                        row.get("manuscript_id", UUID.class), Galley.State.valueOf(row.get("state", String.class))))
                .all();
    }
}
