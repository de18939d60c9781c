package org.krugozor.submission.person.adapter.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
import org.krugozor.submission.person.application.Persons;
import org.krugozor.submission.person.model.Affiliation;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.Person;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class SqlPersons implements Persons {

    private static final String COLUMNS =
            "id, version, account_id, email, email_verified, names, orcid, locale, affiliation, sort_name";

    private final DatabaseClient database;
    private final JsonColumns json;

    SqlPersons(DatabaseClient database, JsonColumns json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<Person> byId(UUID id) {
        return database.sql("select " + COLUMNS + " from person where id = :id")
                .bind("id", id)
                .map(this::person)
                .one();
    }

    @Override
    public Mono<Person> byAccount(String account) {
        return database.sql("select " + COLUMNS + " from person where account_id = :account")
                .bind("account", account)
                .map(this::person)
                .one();
    }

    @Override
    public Mono<Person> byEmail(String folded) {
        return database.sql("select " + COLUMNS + " from person where email = :email")
                .bind("email", folded)
                .map(this::person)
                .one();
    }

    @Override
    public Flux<Person> byEmails(Collection<String> folded) {
        if (folded.isEmpty()) {
            return Flux.empty();
        }
        return database.sql("select " + COLUMNS + " from person where email = any(:emails)")
                .bind("emails", folded.toArray(String[]::new))
                .map(this::person)
                .all();
    }

    @Override
    public Flux<Person> byOrcids(Collection<String> orcids) {
        if (orcids.isEmpty()) {
            return Flux.empty();
        }
        return database.sql("select " + COLUMNS + " from person where orcid = any(:orcids) order by id")
                .bind("orcids", orcids.toArray(String[]::new))
                .map(this::person)
                .all();
    }

    /** A new person as the insert of many reads it. */
    private record Fresh(
            UUID id,
            String email,
            boolean verified,
            Names names,
            @Nullable String orcid,
            String locale,
            @Nullable Affiliation affiliation,
            String sort,
            String search) {}

    @Override
    public Mono<List<Person>> addAll(List<Person> fresh) {
        if (fresh.isEmpty()) {
            return Mono.just(List.of());
        }
        var rows = fresh.stream()
                .map(person -> new Fresh(
                        person.personId(),
                        person.email(),
                        person.emailVerified(),
                        person.names(),
                        person.orcid(),
                        person.locale(),
                        person.affiliation(),
                        sortName(person),
                        search(person)))
                .toList();
        return database.sql("""
                        insert into person (id, version, email, email_verified, names, orcid, locale, affiliation,
                            sort_name, search)
                        select id, 1, email, verified, names, orcid, locale, nullif(affiliation, 'null'), sort, search
                        from jsonb_to_recordset(:persons) as p (id uuid, email text, verified boolean, names jsonb,
                            orcid text, locale text, affiliation jsonb, sort text, search text)
                        order by email
                        on conflict do nothing
                        returning id""")
                .bind("persons", json.write(rows))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collect(Collectors.toSet())
                .map(added -> fresh.stream()
                        .filter(person -> added.contains(person.personId()))
                        .map(person -> person.saved(1))
                        .toList());
    }

    @Override
    public Mono<Person> add(Person person) {
        var saved = person.saved(1);
        return bind(database.sql("""
                                insert into person (id, version, account_id, email, email_verified, names, orcid, locale,
                                    affiliation, sort_name, search)
                                values (:id, 1, :account, :email, :verified, :names, :orcid, :locale, :affiliation, :sort,
                                    :search)
                                on conflict do nothing"""), saved)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.just(saved) : Mono.empty());
    }

    @Override
    public Mono<Person> save(Person person) {
        var saved = person.saved(person.version() + 1);
        return bind(database.sql("""
                                update person set version = version + 1, account_id = :account, email = :email,
                                    email_verified = :verified, names = :names, orcid = :orcid, locale = :locale,
                                    affiliation = :affiliation, sort_name = :sort, search = :search, updated_at = now()
                                where id = :id and version = :version"""), person)
                .bind("version", person.version())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.just(saved) : stale(person.personId()));
    }

    @Override
    public Mono<Void> erase(Person person) {
        var nobody = "erased-" + person.personId() + "@erased.invalid";
        return database.sql("""
                        update person set version = version + 1, account_id = null, email = :email,
                            email_verified = false, names = '{}', orcid = null, affiliation = null, sort_name = '',
                            search = '', updated_at = now()
                        where id = :id and version = :version""")
                .bind("id", person.personId())
                .bind("version", person.version())
                .bind("email", nobody)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1 ? Mono.just(rows) : this.<Long>stale(person.personId()))
                .then(database.sql("""
                                update outbox set payload = payload || jsonb_build_object('email', :email::text,
                                    'accountId', null, 'emailVerified', false, 'names', '{}'::jsonb, 'orcid', null,
                                    'affiliation', null)
                                where aggregateid = :subject and type like '%.PersonChanged.%'""")
                        .bind("email", nobody)
                        .bind("subject", person.personId().toString())
                        .then());
    }

    private <T> Mono<T> stale(UUID id) {
        return byId(id).flatMap(now -> Mono.error(new Refused(Failure.staleVersion(now.version()))));
    }

    @Override
    public Mono<Page<Person>> list(@Nullable String text, @Nullable Cursor after, int limit) {
        var conditions = new ArrayList<String>();
        if (text != null) {
            conditions.add("search like :text");
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var from = after == null
                ? where
                : where + (where.isEmpty() ? " where " : " and ") + "(sort_name, id) > (:name, :id)";
        var pattern = text == null ? null : "%" + fold(text).replaceAll("([%_\\\\])", "\\\\$1") + "%";
        var rows = database.sql("select " + COLUMNS + " from person" + from + " order by sort_name, id limit :limit")
                .bind("limit", limit + 1);
        var counted = database.sql("select count(*) from (select 1 from person" + where + " limit 201) as few");
        if (pattern != null) {
            rows = rows.bind("text", pattern);
            counted = counted.bind("text", pattern);
        }
        if (after != null) {
            rows = rows.bind("name", after.values().get(0))
                    .bind("id", UUID.fromString(after.values().get(1)));
        }
        return Mono.zip(
                rows.map(row -> new Row(person(row), Objects.requireNonNull(row.get("sort_name", String.class))))
                        .all()
                        .collectList(),
                counted.map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                        .one(),
                (found, count) -> {
                    var page = Page.of(
                            found,
                            limit,
                            Count.upToLimit(count),
                            row -> Cursor.of(row.sortName(), row.person().personId()));
                    return new Page<>(page.items().stream().map(Row::person).toList(), page.next(), page.count());
                });
    }

    private record Row(Person person, String sortName) {}

    private GenericExecuteSpec bind(GenericExecuteSpec statement, Person person) {
        var bound = statement
                .bind("id", person.personId())
                .bind("email", person.email())
                .bind("verified", person.emailVerified())
                .bind("names", json.write(person.names()))
                .bind("locale", person.locale())
                .bind("sort", sortName(person))
                .bind("search", search(person));
        bound = person.accountId() == null
                ? bound.bindNull("account", String.class)
                : bound.bind("account", person.accountId());
        bound = person.orcid() == null ? bound.bindNull("orcid", String.class) : bound.bind("orcid", person.orcid());
        return person.affiliation() == null
                ? bound.bindNull("affiliation", Json.class)
                : bound.bind("affiliation", json.write(person.affiliation()));
    }

    private static String sortName(Person person) {
        var name = fold(person.names().in(person.locale()));
        return name.isEmpty() ? person.email() : name;
    }

    private static String search(Person person) {
        return Stream.concat(
                        Stream.of(person.email()),
                        Stream.of("latin", "ru", "kk").map(person.names()::in))
                .map(SqlPersons::fold)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private Person person(Readable row) {
        var affiliation = row.get("affiliation", Json.class);
        return new Person(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("version", Long.class)),
                row.get("account_id", String.class),
                Objects.requireNonNull(row.get("email", String.class)),
                Boolean.TRUE.equals(row.get("email_verified", Boolean.class)),
                json.read(Objects.requireNonNull(row.get("names", Json.class)), Names.class),
                row.get("orcid", String.class),
                Objects.requireNonNull(row.get("locale", String.class)),
                affiliation == null ? null : json.read(affiliation, Affiliation.class));
    }
}
