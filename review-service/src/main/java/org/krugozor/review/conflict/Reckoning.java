package org.krugozor.review.conflict;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.review.conflict.Conflict.Type;
import org.krugozor.review.office.application.Offices;
import org.krugozor.review.office.application.StaffMet;
import org.krugozor.review.office.model.Editor;
import org.krugozor.review.office.model.Settings;
import org.krugozor.review.person.Person;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the computed conflicts of the office's people worked out, by the rules that hold for reviewers: when one of them is
 * first met, when what is known of them changes, when a manuscript comes or its authors change, and once a day, since
 * conflicts end with time. One writer at a time, so that of a person and a manuscript that come together none is missed.
 */
@Component
public class Reckoning implements StaffMet {

    private static final int PAGE = 500;
    private static final int AT_ONCE = 20;
    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;
    private final Origins origins;
    private final Acquaintance acquaintance;
    private final Offices offices;
    private final Transactions transactions;
    private final JsonColumns json;
    private final Clock clock;

    Reckoning(
            DatabaseClient database,
            Origins origins,
            Acquaintance acquaintance,
            Offices offices,
            Transactions transactions,
            JsonColumns json,
            Clock clock) {
        this.database = database;
        this.origins = origins;
        this.acquaintance = acquaintance;
        this.offices = offices;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<Void> met(Editor editor) {
        var person = editor.personId();
        if (person == null) {
            return Mono.empty();
        }
        return database.sql("select chief from conflict.staff where person_id = :person")
                .bind("person", person)
                .map(row -> row.get("chief", Boolean.class))
                .one()
                .filter(chief -> chief == editor.chief())
                .hasElement()
                .flatMap(known -> known ? Mono.empty() : transactions.run(admit(person, editor.chief())));
    }

    @Override
    public Mono<Void> named(Collection<UUID> persons) {
        return persons.isEmpty()
                ? Mono.empty()
                : transactions.run(Flux.fromIterable(Set.copyOf(persons))
                        .concatMap(person -> admit(person, null))
                        .then());
    }

    @Override
    public Mono<Void> termsChanged() {
        return alone().then(
                        database.sql("update conflict.staff set reckoned_on = date '1970-01-01' returning person_id")
                                .map(row -> row.get("person_id", UUID.class))
                                .all()
                                .collectList())
                .flatMap(known -> reckon(known, null));
    }

    /** Takes somebody among those watched; {@code chief} null if that is not known. */
    private Mono<Void> admit(UUID person, @Nullable Boolean chief) {
        return alone().then(database.sql("""
                                insert into conflict.staff (person_id, chief, reckoned_on)
                                values (:person, :chief, date '1970-01-01')
                                on conflict (person_id) do update
                                    set chief = case when :known then excluded.chief else staff.chief end
                                returning reckoned_on""")
                        .bind("person", person)
                        .bind("chief", Boolean.TRUE.equals(chief))
                        .bind("known", chief != null)
                        .map(row -> row.get("reckoned_on", LocalDate.class))
                        .one())
                .flatMap(day -> day.isAfter(LocalDate.EPOCH) ? Mono.empty() : reckon(List.of(person), null));
    }

    /** What is said of this person changed; does nothing for those who are not of the office. */
    Mono<Void> personChanged(Person person) {
        return alone().then(database.sql("select 1 as one from conflict.staff where person_id = :person")
                        .bind("person", person.personId())
                        .map(row -> person.personId())
                        .one())
                .flatMap(known -> reckon(List.of(known), person));
    }

    /** A reviewer's profile under this person or address changed; does nothing for those who are not of the office. */
    public Mono<Void> profileChanged(@Nullable UUID person, String email) {
        return profilesChanged(person == null ? List.of() : List.of(person), List.of(email));
    }

    /** As for one, for many at once. */
    public Mono<Void> profilesChanged(Collection<UUID> persons, Collection<String> emails) {
        return alone().thenMany(database.sql("""
                                select s.person_id from conflict.staff s
                                left join read_person p on p.person_id = s.person_id
                                where s.person_id = any (:persons) or lower(p.email) = any (:emails)""")
                        .bind("persons", persons.toArray(UUID[]::new))
                        .bind("emails", lowerCase(emails))
                        .map(row -> row.get("person_id", UUID.class))
                        .all())
                .collectList()
                .flatMap(known -> reckon(known, null))
                .then(Mono.defer(() -> authorsSay(persons, emails)));
    }

    /** Everybody is reckoned against the manuscripts of whoever's profiles these are, for it may name them. */
    private Mono<Void> authorsSay(Collection<UUID> persons, Collection<String> emails) {
        var written = database.sql("""
                        with profile as (
                            select id, person_id, email, content ->> 'orcid' as orcid from reviewer
                            where person_id = any (:persons) or email = any (:emails)),
                        known as (
                            select person_id, email, orcid from profile
                            union all select (m.content ->> 'personId')::uuid, lower(m.content ->> 'email'),
                                m.content ->> 'orcid'
                            from profile join reviewer_merge m on m.into_id = profile.id)
                        select a.manuscript_id from known join conflict.author a using (person_id)
                        union select a.manuscript_id from known join conflict.author a using (email)
                        union select a.manuscript_id from known join conflict.author a using (orcid)
                        union select a.manuscript_id from known join read_person p on lower(p.email) = known.email
                            join conflict.author a on a.person_id = p.person_id
                        union select a.manuscript_id from known join read_person p on p.person_id = known.person_id
                            join conflict.author a on a.email = lower(p.email)""")
                .bind("persons", persons.toArray(UUID[]::new))
                .bind("emails", lowerCase(emails))
                .map(row -> row.get("manuscript_id", UUID.class))
                .all()
                .collectList();
        return written.filter(manuscripts -> !manuscripts.isEmpty()).flatMap(manuscripts -> database.sql(
                        "select person_id from conflict.staff")
                .map(row -> row.get("person_id", UUID.class))
                .all()
                .collectList()
                .flatMapMany(staff ->
                        Flux.fromIterable(manuscripts).buffer(PAGE).concatMap(page -> against(staff, page, null)))
                .then());
    }

    private static String[] lowerCase(Collection<String> emails) {
        return emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    /**
     * A manuscript came or its authors changed: everybody is reckoned against it, and those who wrote it against all, for
     * they have new co-authors.
     */
    Mono<Void> authorsChanged(UUID manuscriptId) {
        return alone().thenMany(database.sql("""
                                select s.person_id, exists (select 1 from conflict.author a
                                    left join read_person p on p.person_id = s.person_id
                                    where a.manuscript_id = :id
                                        and (a.person_id = s.person_id or a.email = lower(p.email))) as wrote
                                from conflict.staff s""")
                        .bind("id", manuscriptId)
                        .map(row -> Map.entry(
                                row.get("person_id", UUID.class), Boolean.TRUE.equals(row.get("wrote", Boolean.class))))
                        .all())
                .collectList()
                .flatMap(staff -> {
                    var writers = staff.stream()
                            .filter(Map.Entry::getValue)
                            .map(Map.Entry::getKey)
                            .toList();
                    var others = staff.stream()
                            .filter(one -> !one.getValue())
                            .map(Map.Entry::getKey)
                            .toList();
                    return reckon(writers, null).then(against(others, List.of(manuscriptId), null));
                });
    }

    /**
     * Reckons those again who were not today: some at a time, each page of manuscripts in a transaction of its own, so that
     * nobody waits long for it and what broke off goes on with those left over. Some who cannot be reckoned keep no others
     * back; the failure comes at the end.
     */
    public Mono<Void> renew() {
        return offices.get()
                .flatMapMany(office -> database.sql(
                                "select person_id from conflict.staff where reckoned_on < :today order by person_id")
                        .bind("today", today(office.settings().timeZone()))
                        .map(row -> row.get("person_id", UUID.class))
                        .all())
                .collectList()
                .flatMapMany(due -> Flux.fromIterable(due).buffer(AT_ONCE))
                .concatMapDelayError(persons -> renew(persons, FIRST))
                .then();
    }

    private Mono<Void> renew(List<UUID> persons, UUID after) {
        return transactions
                .run(alone().then(Mono.defer(() -> manuscripts(after))).flatMap(ids -> against(persons, ids, null)
                        .then(Mono.defer(() -> ids.size() < PAGE ? reckoned(persons) : Mono.empty()))
                        .thenReturn(ids)))
                .flatMap(ids -> ids.size() < PAGE ? Mono.empty() : renew(persons, ids.get(ids.size() - 1)));
    }

    /** Whoever reckons waits for whoever does; the caller's transaction ends the wait of the next. */
    private Mono<Void> alone() {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('krugozor.reckoning', 0))")
                .then();
    }

    private Mono<Void> reckon(List<UUID> persons, @Nullable Person newest) {
        return persons.isEmpty() ? Mono.empty() : page(persons, newest, FIRST);
    }

    private Mono<Void> page(List<UUID> persons, @Nullable Person newest, UUID after) {
        return manuscripts(after).flatMap(ids -> against(persons, ids, newest)
                .then(Mono.defer(
                        () -> ids.size() < PAGE ? reckoned(persons) : page(persons, newest, ids.get(ids.size() - 1)))));
    }

    private Mono<List<UUID>> manuscripts(UUID after) {
        return database.sql("""
                        select manuscript_id from conflict.authorship where manuscript_id > :after
                        order by manuscript_id limit :page""")
                .bind("after", after)
                .bind("page", PAGE)
                .map(row -> row.get("manuscript_id", UUID.class))
                .all()
                .collectList();
    }

    private Mono<Void> reckoned(List<UUID> persons) {
        return offices.get().flatMap(office -> database.sql(
                        "update conflict.staff set reckoned_on = :today where person_id = any (:persons)")
                .bind("today", today(office.settings().timeZone()))
                .bind("persons", persons.toArray(UUID[]::new))
                .then());
    }

    private record Row(UUID person, UUID manuscript, Type type, Conflict conflict) {}

    /** Replaces what stands between these people and these manuscripts. */
    private Mono<Void> against(List<UUID> persons, List<UUID> manuscripts, @Nullable Person newest) {
        if (persons.isEmpty() || manuscripts.isEmpty()) {
            return Mono.empty();
        }
        return offices.get().flatMap(office -> against(persons, manuscripts, newest, office.settings()));
    }

    private Mono<Void> against(List<UUID> persons, List<UUID> manuscripts, @Nullable Person newest, Settings settings) {
        var since = ComputedConflicts.coAuthorsSince(clock.instant(), settings.conflicts());
        return Mono.zip(acquaintance.of(persons, newest), origins.of(manuscripts, since))
                .flatMap(known -> {
                    var today = today(settings.timeZone());
                    var rows = new ArrayList<Row>();
                    known.getT2().forEach((manuscript, origin) -> {
                        // whether the institution counts is asked when the row is read: the setting may change; the
                        // secretary submits columns and chronicles of others and goes on handling them
                        var computed = new ComputedConflicts(origin.printed(), false, settings.conflicts(), today);
                        known.getT1()
                                .forEach((person, relations) -> rows(person, manuscript, relations, computed, rows));
                    });
                    return replace(persons, manuscripts, rows);
                });
    }

    private static void rows(
            UUID person, UUID manuscript, List<Relation> relations, ComputedConflicts computed, List<Row> rows) {
        var seen = EnumSet.noneOf(Type.class);
        for (var relation : relations) {
            for (var conflict : computed.of(relation)) {
                if (conflict.blocks() && seen.add(conflict.type())) {
                    rows.add(new Row(person, manuscript, conflict.type(), conflict));
                }
            }
        }
    }

    private Mono<Void> replace(List<UUID> persons, List<UUID> manuscripts, List<Row> rows) {
        return database.sql("""
                        delete from conflict.bar
                        where person_id = any (:persons) and manuscript_id = any (:manuscripts)""")
                .bind("persons", persons.toArray(UUID[]::new))
                .bind("manuscripts", manuscripts.toArray(UUID[]::new))
                .then()
                .then(Mono.defer(() -> rows.isEmpty() ? Mono.empty() : insert(rows)));
    }

    private Mono<Void> insert(List<Row> rows) {
        return database.sql("""
                        insert into conflict.bar (person_id, manuscript_id, type, conflict)
                        select person, manuscript, type, conflict from jsonb_to_recordset(:rows)
                            as n (person uuid, manuscript uuid, type text, conflict jsonb)""").bind("rows", json.write(rows)).then();
    }

    private LocalDate today(String zone) {
        return Instant.now(clock).atZone(ZoneId.of(zone)).toLocalDate();
    }
}
