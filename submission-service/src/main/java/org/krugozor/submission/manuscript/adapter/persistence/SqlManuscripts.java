package org.krugozor.submission.manuscript.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.submission.manuscript.application.Listed;
import org.krugozor.submission.manuscript.application.Manuscripts;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.OnBehalf;
import org.krugozor.submission.manuscript.model.Version;
import org.krugozor.submission.person.model.Person;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class SqlManuscripts implements Manuscripts {

    private static final String WHOLE = """
            select m.id, m.version, m.number, m.call_id, m.call_version, m.item_type, m.submitted_by, m.entered_by,
                   m.standing, m.first_received_at, m.draft, m.requests, m.created_at, m.updated_at,
                   v.id as version_id, v.ordinal, v.kind, v.submitted_at, v.submitted_by as version_by,
                   v.entered_by as version_entered_by, v.answers_decision, v.content, v.checks, v.renditions
            from manuscript m
            left join manuscript_version v on v.manuscript_id = m.id and v.ordinal = m.last_ordinal
            where m.id = :id and m.deleted_at is null""";

    /** Whose a manuscript is; an unverified address opens nothing, so it is looked for under none. */
    private static final String OWN = """
            from (select id from manuscript where submitted_by = :person
                  union select id from manuscript where entered_by = :person
                  union select manuscript_id from manuscript_author where email = :email) own
            join manuscript m on m.id = own.id and m.deleted_at is null
            left join read_progress p on p.manuscript_id = m.id
            where (not :active or coalesce(p.status, m.status) in ('IN_PROGRESS', 'SCHEDULED'))""";

    private final DatabaseClient database;
    private final ManuscriptRows rows;
    private final JsonColumns json;

    SqlManuscripts(DatabaseClient database, ManuscriptRows rows, JsonColumns json) {
        this.database = database;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Mono<Manuscript> byId(UUID id) {
        return database.sql(WHOLE).bind("id", id).map(rows::manuscript).one();
    }

    @Override
    public Mono<Manuscript> held(UUID id) {
        return database.sql(WHOLE + " for update of m")
                .bind("id", id)
                .map(rows::manuscript)
                .one();
    }

    @Override
    public Mono<Manuscript> add(Manuscript manuscript) {
        var saved = manuscript.saved(1);
        return changeable(database.sql("""
                                insert into manuscript (id, version, call_id, call_version, item_type, language,
                                    submitted_by, entered_by, titles, status, standing, draft, requests, created_at,
                                    updated_at, number, last_ordinal, first_received_at)
                                values (:id, 1, :call, :callVersion, :type, :language, :by, :entered, :titles, :status,
                                    :standing, :draft, :requests, :updated, :updated, :number, :ordinal, :received)"""), saved)
                .bind("call", saved.callId())
                .bind("type", saved.itemType().name())
                .bind("by", saved.submittedBy())
                .fetch()
                .rowsUpdated()
                .thenReturn(saved);
    }

    @Override
    public Mono<Manuscript> save(Manuscript manuscript) {
        var saved = manuscript.saved(manuscript.version() + 1);
        return changeable(database.sql("""
                                update manuscript set version = version + 1, call_version = :callVersion,
                                    number = :number, language = :language, entered_by = :entered, titles = :titles,
                                    status = :status, standing = :standing, last_ordinal = :ordinal,
                                    first_received_at = :received, draft = :draft, requests = :requests,
                                    updated_at = :updated
                                where id = :id and version = :version and deleted_at is null"""), saved)
                .bind("version", manuscript.version())
                .fetch()
                .rowsUpdated()
                .flatMap(updated -> updated == 1 ? Mono.just(saved) : stale(manuscript.manuscriptId()));
    }

    @Override
    public Mono<Manuscript> saveWithLatest(Manuscript manuscript) {
        var latest = Objects.requireNonNull(manuscript.latest());
        return save(manuscript).flatMap(saved -> version(saved.manuscriptId(), latest)
                .then(authors(saved.manuscriptId(), latest))
                .thenReturn(saved));
    }

    private Mono<Void> version(UUID manuscriptId, Version version) {
        var insert = database.sql("""
                        insert into manuscript_version (id, manuscript_id, ordinal, kind, submitted_at, submitted_by,
                            entered_by, answers_decision, content, checks, renditions)
                        values (:id, :manuscript, :ordinal, :kind, :at, :by, :entered, :decision, :content, :checks,
                            :renditions)
                        on conflict (id) do update set content = excluded.content,
                            renditions = excluded.renditions""")
                .bind("id", version.versionId())
                .bind("manuscript", manuscriptId)
                .bind("ordinal", version.ordinal())
                .bind("kind", version.kind().name())
                .bind("at", version.submittedAt().atOffset(ZoneOffset.UTC))
                .bind("by", version.submittedBy())
                .bind("content", json.write(version.content()))
                .bind("checks", json.write(version.checks()))
                .bind("renditions", json.write(version.renditions()));
        insert = orNull(insert, "entered", version.enteredBy(), UUID.class);
        return orNull(insert, "decision", version.answersDecision(), UUID.class).then();
    }

    private Mono<Void> authors(UUID manuscriptId, Version version) {
        var addresses = new LinkedHashMap<String, Boolean>();
        version.content().contributors().forEach(author -> {
            if (author.email() != null) {
                addresses.merge(author.email(), author.corresponding(), Boolean::logicalOr);
            }
        });
        return database.sql("delete from manuscript_author where manuscript_id = :id")
                .bind("id", manuscriptId)
                .then()
                .thenMany(Flux.fromIterable(addresses.entrySet()).concatMap(author -> database.sql(
                                "insert into manuscript_author (manuscript_id, email, corresponding) values (:id, :email, :corresponding)")
                        .bind("id", manuscriptId)
                        .bind("email", author.getKey())
                        .bind("corresponding", author.getValue())
                        .then()))
                .then();
    }

    private <T> Mono<T> stale(UUID id) {
        return byId(id).switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(now -> Mono.error(new Refused(Failure.staleVersion(now.version()))));
    }

    @Override
    public Mono<Void> delete(Manuscript manuscript, Instant now) {
        return database.sql("""
                        update manuscript set deleted_at = :now, version = version + 1
                        where id = :id and version = :version and number is null and deleted_at is null""")
                .bind("id", manuscript.manuscriptId())
                .bind("version", manuscript.version())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .flatMap(updated -> updated == 1 ? Mono.empty() : stale(manuscript.manuscriptId()));
    }

    @Override
    public Mono<String> nextNumber(int year) {
        return database.sql("""
                        insert into number_series (year, last) values (:year, 1)
                        on conflict (year) do update set last = number_series.last + 1
                        returning last""")
                .bind("year", year)
                .map(row -> String.format(Locale.ROOT, "%d-%04d", year, row.get("last", Integer.class)))
                .one();
    }

    @Override
    public Mono<Void> trace(UUID manuscriptId, Instant at, String act, UUID person, @Nullable OnBehalf onBehalf) {
        var insert = database.sql("""
                        insert into manuscript_act (manuscript_id, at, act, person_id, on_behalf)
                        values (:id, :at, :act, :person, :behalf)""")
                .bind("id", manuscriptId)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("act", act)
                .bind("person", person);
        return (onBehalf == null ? insert.bindNull("behalf", Json.class) : insert.bind("behalf", json.write(onBehalf)))
                .then();
    }

    @Override
    public Mono<Boolean> anotherUnderWay(UUID person, UUID besides) {
        return database.sql("""
                        select exists (
                            select 1 from manuscript m left join read_progress p on p.manuscript_id = m.id
                            where m.submitted_by = :person and m.id <> :besides and m.number is not null
                                and m.deleted_at is null
                                and coalesce(p.status, m.status) in ('IN_PROGRESS', 'SCHEDULED')) as another""")
                .bind("person", person)
                .bind("besides", besides)
                .map(row -> Boolean.TRUE.equals(row.get("another", Boolean.class)))
                .one();
    }

    @Override
    public Flux<Version> versions(UUID manuscriptId) {
        return database.sql("""
                        select id as version_id, ordinal, kind, submitted_at, submitted_by as version_by,
                               entered_by as version_entered_by, answers_decision, content, checks, renditions
                        from manuscript_version where manuscript_id = :id order by ordinal""")
                .bind("id", manuscriptId)
                .map(row -> Objects.requireNonNull(rows.version(row)))
                .all();
    }

    @Override
    public Mono<Page<Listed>> own(Person person, boolean activeOnly, @Nullable Cursor after, int limit) {
        var from = after == null ? "" : " and (greatest(m.updated_at, p.changed_at), m.id) < (:at, :id)";
        var page = own(
                        "select m.id, m.number, m.titles, m.language, m.item_type, m.standing,"
                                + " p.standing as later, greatest(m.updated_at, p.changed_at) as changed "
                                + OWN + from
                                + " order by greatest(m.updated_at, p.changed_at) desc, m.id desc limit :limit",
                        person,
                        activeOnly)
                .bind("limit", limit + 1);
        if (after != null) {
            page = page.bind("at", OffsetDateTime.parse(after.values().get(0)))
                    .bind("id", UUID.fromString(after.values().get(1)));
        }
        return Mono.zip(
                page.map(rows::listed).all().collectList(),
                own("select count(*) from (select 1 " + OWN + " limit 201) few", person, activeOnly)
                        .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                        .one(),
                (found, count) -> Page.of(
                        found,
                        limit,
                        Count.upToLimit(count),
                        listed -> Cursor.of(listed.updatedAt(), listed.manuscriptId())));
    }

    private GenericExecuteSpec own(String sql, Person person, boolean activeOnly) {
        return database.sql(sql)
                .bind("person", person.personId())
                .bind("email", person.holdsAddress() ? person.email() : "")
                .bind("active", activeOnly);
    }

    private GenericExecuteSpec changeable(GenericExecuteSpec sql, Manuscript manuscript) {
        var content = manuscript.content();
        var bound = sql.bind("id", manuscript.manuscriptId())
                .bind("callVersion", manuscript.callVersion())
                .bind("language", content.language() == null ? "" : content.language())
                .bind("titles", json.write(content.titles()))
                .bind("status", manuscript.standing().status().name())
                .bind("standing", json.write(manuscript.standing()))
                .bind("ordinal", manuscript.lastOrdinal())
                .bind("requests", json.write(manuscript.requests()))
                .bind("updated", manuscript.updatedAt().atOffset(ZoneOffset.UTC));
        bound = manuscript.draft() == null
                ? bound.bindNull("draft", Json.class)
                : bound.bind("draft", json.write(manuscript.draft()));
        bound = orNull(bound, "number", manuscript.number(), String.class);
        bound = orNull(bound, "entered", manuscript.enteredBy(), UUID.class);
        var received = manuscript.firstReceivedAt();
        return orNull(
                bound, "received", received == null ? null : received.atOffset(ZoneOffset.UTC), OffsetDateTime.class);
    }

    private static <T> GenericExecuteSpec orNull(
            GenericExecuteSpec sql, String name, @Nullable T value, Class<T> type) {
        return value == null ? sql.bindNull(name, type) : sql.bind(name, value);
    }
}
