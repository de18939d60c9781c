package org.krugozor.review.reviewer.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Count;
import org.krugozor.platform.persistence.Cursor;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Page;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.review.conflict.Reckoning;
import org.krugozor.review.person.Person;
import org.krugozor.review.reviewer.application.Reviewers;
import org.krugozor.review.reviewer.model.Reviewer;
import org.krugozor.review.text.Folding;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Profiles as rows: columns to filter and sort by, the profile itself in jsonb. */
@Repository
class ReviewerRows implements Reviewers {

    private static final String NARROWED = """
            from reviewer where (:q = '' or search like :q)
                and (:field = '' or exists (select 1 from unnest(fields) f where f = :field or f like :fieldBelow))
                and (:language = '' or :language = any (languages))
                and (:admission = '' or admission = :admission)""";

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Reckoning reckoning;

    ReviewerRows(DatabaseClient database, JsonColumns json, Reckoning reckoning) {
        this.database = database;
        this.json = json;
        this.reckoning = reckoning;
    }

    @Override
    public Mono<Reviewer> find(UUID id) {
        return one("select version, content from reviewer where id = :id", id);
    }

    @Override
    public Mono<Reviewer> get(UUID id) {
        return find(id).switchIfEmpty(
                        Mono.defer(() -> database.sql("select into_id from reviewer_merge where merged_id = :id")
                                .bind("id", id)
                                .map(row -> Objects.requireNonNull(row.get("into_id", UUID.class)))
                                .one()
                                .flatMap(into -> Mono.error(new Refused(
                                        Failure.of("reviewer-merged", 410, Map.of("into", into.toString())))))))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }

    @Override
    public Mono<Reviewer> findToChange(UUID id) {
        return one("select version, content from reviewer where id = :id for update", id);
    }

    private Mono<Reviewer> one(String sql, UUID id) {
        return database.sql(sql).bind("id", id).map(this::reviewer).one();
    }

    @Override
    public Mono<Map<UUID, Reviewer>> byIds(Collection<UUID> ids) {
        return many("select version, content from reviewer where id = any (:ids)", ids);
    }

    @Override
    public Mono<Map<UUID, Reviewer>> byIdsToChange(Collection<UUID> ids) {
        // in one order, so that two who want the same people never wait for each other
        return many("select version, content from reviewer where id = any (:ids) order by id for update", ids);
    }

    private Mono<Map<UUID, Reviewer>> many(String sql, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql(sql)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(this::reviewer)
                .all()
                .collectMap(Reviewer::reviewerId);
    }

    @Override
    public Mono<Map<String, Reviewer>> byEmails(Collection<String> addresses) {
        return database.sql("""
                        select version, content, asked.address from reviewer join (
                            select id as known_id, email as address from reviewer where email = any (:addresses)
                            union all select into_id, lower(content ->> 'email') from reviewer_merge
                            where lower(content ->> 'email') = any (:addresses)) asked on known_id = id
                        for update of reviewer""")
                .bind("addresses", addresses.toArray(String[]::new))
                .map(row -> Map.entry(Objects.requireNonNull(row.get("address", String.class)), reviewer(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Flux<Reviewer> matching(@Nullable String query) {
        return database.sql("select version, content from reviewer where (:q = '' or search like :q)")
                .bind("q", pattern(query))
                .map(this::reviewer)
                .all();
    }

    @Override
    public Flux<UUID> of(Caller caller) {
        var email = caller.email() != null && caller.emailVerified() ? caller.email() : "";
        return database.sql("""
                        select id from reviewer where email = :email or person_id in
                            (select person_id from read_person where account_id = :account)
                        union select into_id from reviewer_merge where lower(content ->> 'email') = :email""")
                .bind("email", email.toLowerCase(Locale.ROOT))
                .bind("account", caller.account())
                .map(row -> row.get("id", UUID.class))
                .all();
    }

    @Override
    public Mono<Page<Listed>> page(Search search, @Nullable String after, int size) {
        var cursor = Cursor.decode(after, 2);
        var rows = narrowed(
                        database.sql("select version, content - 'publications' as content, sort_name,"
                                + " coalesce(jsonb_array_length(content -> 'publications'), 0) as publications "
                                + NARROWED + """
                                 and (sort_name, id) > (:name, :id)
                                order by sort_name, id limit :limit"""),
                        search)
                .bind("name", cursor == null ? "" : cursor.values().get(0))
                .bind(
                        "id",
                        cursor == null ? new UUID(0, 0) : uuid(cursor.values().get(1)))
                .bind("limit", size + 1)
                .map(row -> new Listed(reviewer(row), row.get("publications", Integer.class)))
                .all()
                .collectList();
        var count = narrowed(database.sql("select count(*) as n from (select 1 " + NARROWED + " limit 201) r"), search)
                .map(row -> Count.upToLimit(row.get("n", Long.class)))
                .one();
        return Mono.zip(
                rows,
                count,
                (found, n) -> Page.of(
                        found,
                        size,
                        n,
                        last -> Cursor.of(
                                sortName(last.profile()), last.profile().reviewerId())));
    }

    private static DatabaseClient.GenericExecuteSpec narrowed(
            DatabaseClient.GenericExecuteSpec statement, Search search) {
        var field = Objects.requireNonNullElse(search.field(), "");
        return statement
                .bind("q", pattern(search.query()))
                .bind("field", field)
                .bind("fieldBelow", field.replace("%", "").replace("_", "") + ".%")
                .bind("language", Objects.requireNonNullElse(search.language(), ""))
                .bind(
                        "admission",
                        search.admission() == null ? "" : search.admission().name());
    }

    private static String pattern(@Nullable String query) {
        return query == null || query.isBlank() ? "" : Folding.containing(query);
    }

    @Override
    public Mono<Void> add(Reviewer reviewer) {
        return columns(database.sql("""
                                insert into reviewer (id, version, person_id, email, languages, fields, search,
                                    sort_name, paused_until, admission, content)
                                values (:id, :version, :person, :email, :languages, :fields, :search, :sortName,
                                    :paused, :admission, :content)"""), reviewer)
                .then()
                .onErrorMap(DuplicateKeyException.class, known -> new Refused(Failure.conflict("reviewer-known")))
                .then(Mono.defer(() -> ofNoneMerged(List.of(reviewer))))
                .then(Mono.defer(() -> reckoning.profileChanged(reviewer.personId(), reviewer.email())));
    }

    @Override
    public Mono<Void> save(Reviewer changed, long seen) {
        return columns(database.sql("""
                                update reviewer set version = :version, person_id = :person, email = :email,
                                    languages = :languages, fields = :fields, search = :search, sort_name = :sortName,
                                    paused_until = :paused, admission = :admission, content = :content
                                where id = :id and version = :seen"""), changed)
                .bind("seen", seen)
                .fetch()
                .rowsUpdated()
                .onErrorMap(DuplicateKeyException.class, known -> new Refused(Failure.conflict("reviewer-known")))
                .flatMap(rows -> rows == 1
                        ? ofNoneMerged(List.of(changed))
                                .then(Mono.defer(() -> reckoning.profileChanged(changed.personId(), changed.email())))
                        : Mono.error(new Refused(Failure.staleVersion(seen + 1))));
    }

    /**
     * Refuses the address of a profile made part of another: one human would be two again. Asked after the write, so that a
     * merging it waited for is seen.
     */
    private Mono<Void> ofNoneMerged(List<Reviewer> written) {
        return database.sql("""
                        select k.content from reviewer r
                        join reviewer_merge m on lower(m.content ->> 'email') = r.email and m.into_id <> r.id
                        join reviewer k on k.id = m.into_id where r.id = any (:ids) limit 1""")
                .bind("ids", written.stream().map(Reviewer::reviewerId).toArray(UUID[]::new))
                .map(row -> json.read(row.get("content", Json.class), Reviewer.class))
                .one()
                .flatMap(kept -> Mono.error(new Refused(Failure.conflict(
                        "reviewer-known-merged", Map.of("name", kept.nameIn("ru"), "email", kept.email())))));
    }

    @Override
    public Mono<Void> addAll(List<Reviewer> fresh) {
        return many("""
                insert into reviewer (id, version, person_id, email, languages, fields, search, sort_name, paused_until,
                    admission, content)
                select * from %s""", fresh);
    }

    @Override
    public Mono<Void> saveAll(List<Reviewer> changed) {
        return many("""
                update reviewer r set version = n.version, person_id = n.person_id, email = n.email,
                    languages = n.languages, fields = n.fields, search = n.search, sort_name = n.sort_name,
                    paused_until = n.paused_until, admission = n.admission, content = n.content
                from %s where r.id = n.id and r.version = n.version - 1""", changed);
    }

    private Mono<Void> many(String sql, List<Reviewer> profiles) {
        if (profiles.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(sql.formatted("""
                        jsonb_to_recordset(:rows) as n (id uuid, version bigint, person_id uuid, email text,
                            languages text[], fields text[], search text, sort_name text, paused_until date,
                            admission text, content jsonb)"""))
                .bind("rows", json.write(profiles.stream().map(Row::of).toList()))
                .fetch()
                .rowsUpdated()
                .onErrorMap(DuplicateKeyException.class, known -> new Refused(Failure.conflict("reviewer-known")))
                .flatMap(rows -> rows == profiles.size()
                        ? ofNoneMerged(profiles)
                                .then(Mono.defer(() -> reckoning.profilesChanged(
                                        profiles.stream()
                                                .map(Reviewer::personId)
                                                .filter(Objects::nonNull)
                                                .toList(),
                                        profiles.stream().map(Reviewer::email).toList())))
                        : Mono.error(new IllegalStateException("profiles changed while they were held")));
    }

    /** A profile as the statements about many read it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    private record Row(
            UUID id,
            long version,
            @Nullable UUID personId,
            String email,
            List<String> languages,
            List<String> fields,
            String search,
            String sortName,
            @Nullable LocalDate pausedUntil,
            String admission,
            Reviewer content) {

        static Row of(Reviewer reviewer) {
            return new Row(
                    reviewer.reviewerId(),
                    reviewer.version(),
                    reviewer.personId(),
                    reviewer.email().toLowerCase(Locale.ROOT),
                    reviewer.languagesRead(),
                    fields(reviewer),
                    ReviewerRows.search(reviewer),
                    ReviewerRows.sortName(reviewer),
                    reviewer.pausedUntil(),
                    reviewer.admission().name(),
                    reviewer);
        }

        /** Those they know something of. */
        static List<String> fields(Reviewer reviewer) {
            return reviewer.expertise().stream()
                    .filter(known -> known.level() > 1)
                    .map(Reviewer.Expertise::field)
                    .toList();
        }
    }

    private DatabaseClient.GenericExecuteSpec columns(DatabaseClient.GenericExecuteSpec statement, Reviewer reviewer) {
        return statement
                .bind("id", reviewer.reviewerId())
                .bind("version", reviewer.version())
                .bind("person", Parameter.fromOrEmpty(reviewer.personId(), UUID.class))
                .bind("email", reviewer.email().toLowerCase(Locale.ROOT))
                .bind("languages", reviewer.languagesRead().toArray(String[]::new))
                .bind("fields", Row.fields(reviewer).toArray(String[]::new))
                .bind("search", search(reviewer))
                .bind("sortName", sortName(reviewer))
                .bind("paused", Parameter.fromOrEmpty(reviewer.pausedUntil(), LocalDate.class))
                .bind("admission", reviewer.admission().name())
                .bind("content", json.write(reviewer));
    }

    private static String sortName(Reviewer reviewer) {
        return Folding.fold(reviewer.nameIn("ru"));
    }

    private static String search(Reviewer reviewer) {
        return Folding.fold(Stream.of(
                        reviewer.names().values().stream()
                                .filter(Objects::nonNull)
                                .map(Person.Name::inFull),
                        Stream.of(reviewer.email()),
                        reviewer.keywords().values().stream().flatMap(List::stream),
                        reviewer.affiliations().stream()
                                .map(Reviewer.Affiliation::institution)
                                .filter(Objects::nonNull)
                                .flatMap(names -> names.values().stream()))
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw new Refused(Failure.invalid("/after", "bad-cursor"));
        }
    }

    private Reviewer reviewer(Readable row) {
        return json.read(row.get("content", Json.class), Reviewer.class).at(row.get("version", Long.class));
    }
}
