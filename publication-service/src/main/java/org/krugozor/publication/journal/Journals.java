package org.krugozor.publication.journal;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.JsonColumns;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.platform.stream.Changes;
import org.krugozor.publication.office.Acts;
import org.krugozor.publication.person.People;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The journal's dated record and its DOI patterns. */
@Component
public class Journals {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final DatabaseClient database;
    private final JsonColumns columns;
    private final Transactions transactions;
    private final Changes changes;
    private final Acts acts;
    private final People people;
    private final Clock clock;

    Journals(
            DatabaseClient database,
            JsonColumns columns,
            Transactions transactions,
            Changes changes,
            Acts acts,
            People people,
            Clock clock) {
        this.database = database;
        this.columns = columns;
        this.transactions = transactions;
        this.changes = changes;
        this.acts = acts;
        this.people = people;
        this.clock = clock;
    }

    /** A record with the day from which it holds; version 0 is the built-in one of an empty system. */
    public record Dated(long version, LocalDate validFrom, JournalRecord record) {}

    /** The record that held on the day: past issues keep theirs. */
    public Mono<Dated> on(LocalDate day) {
        return database.sql("""
                        select valid_from, version, record from journal
                        order by valid_from <= :day desc,
                                 case when valid_from <= :day then valid_from end desc, valid_from
                        limit 1
                        """)
                .bind("day", day)
                .map(row -> new Dated(
                        row.get("version", Long.class),
                        row.get("valid_from", LocalDate.class),
                        columns.read(row.get("record", Json.class), JournalRecord.class)))
                .one()
                .switchIfEmpty(Mono.fromSupplier(() -> new Dated(0, BEGINNING, JournalRecord.initial())));
    }

    public Mono<Dated> now() {
        return on(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    Mono<Dated> change(Caller caller, long seen, @Nullable LocalDate validFrom, JournalRecord record) {
        var change = now().flatMap(current -> {
            if (current.version() != seen) {
                return Mono.<Long>error(new Refused(Failure.staleVersion(current.version())));
            }
            // the first record holds for everything the journal ever printed
            var from = validFrom != null ? validFrom : current.version() == 0 ? BEGINNING : current.validFrom();
            return database.sql("""
                            insert into journal (valid_from, version, record) values (:from, :version, :record)
                            on conflict (valid_from) do update
                            set version = excluded.version, record = excluded.record
                            where journal.version < excluded.version
                            """)
                    .bind("from", from)
                    .bind("version", seen + 1)
                    .bind("record", columns.write(record))
                    .fetch()
                    .rowsUpdated()
                    .flatMap(rows ->
                            rows == 1 ? Mono.just(rows) : Mono.error(new Refused(Failure.staleVersion(seen + 1))));
        });
        return transactions.run(change.then(acts.record("journal", caller, "journal-changed", null, record))
                .then(changes.announce("journal", "journal"))
                .then(now()));
    }

    /** The pattern that holds for the issue, confirmed or not. */
    public Mono<DoiPattern> patternFor(int whole) {
        return database.sql("""
                        select pattern, from_whole, confirmed_at, confirmed_by from doi_pattern
                        where from_whole <= :whole order by from_whole desc limit 1
                        """).bind("whole", whole).map(row -> pattern(row)).one();
    }

    /** The latest pattern. */
    public Mono<DoiPattern> pattern() {
        return patternFor(Integer.MAX_VALUE);
    }

    private static DoiPattern pattern(io.r2dbc.spi.Readable row) {
        return new DoiPattern(
                row.get("pattern", String.class),
                row.get("from_whole", Integer.class),
                row.get("confirmed_at", Instant.class),
                row.get("confirmed_by", UUID.class));
    }

    /** Proposes a pattern; it mints nothing before it is confirmed, not even if it replaces a confirmed one. */
    Mono<DoiPattern> propose(Caller caller, String pattern, int fromWhole) {
        return transactions.run(database.sql("""
                        insert into doi_pattern (pattern, from_whole, version) values (:pattern, :from, 1)
                        on conflict (from_whole) do update
                        set pattern = excluded.pattern, version = doi_pattern.version + 1,
                            confirmed_at = null, confirmed_by = null
                        """)
                .bind("pattern", pattern)
                .bind("from", fromWhole)
                .then()
                .then(acts.record(
                        "journal",
                        caller,
                        "doi-pattern-proposed",
                        null,
                        Map.of("pattern", pattern, "fromWhole", fromWhole)))
                .then(patternFor(fromWhole)));
    }

    /** Confirms the latest pattern, which must read as the one confirming has seen. */
    Mono<DoiPattern> confirm(Caller caller, @Nullable String seen) {
        var confirming = pattern()
                .switchIfEmpty(Mono.error(new Refused(Failure.conflict("no-doi-pattern"))))
                .flatMap(pattern -> {
                    if (seen != null && !seen.equals(pattern.pattern())) {
                        return Mono.error(new Refused(
                                Failure.conflict("doi-pattern-changed", Map.of("pattern", pattern.pattern()))));
                    }
                    return pattern.confirmedAt() != null ? Mono.just(pattern) : mark(caller, pattern);
                });
        return transactions.run(confirming);
    }

    private Mono<DoiPattern> mark(Caller caller, DoiPattern pattern) {
        return people.idOf(caller)
                .flatMap(person -> database.sql("""
                                update doi_pattern set confirmed_at = :now, confirmed_by = :by, version = version + 1
                                where from_whole = :from and pattern = :pattern
                                """)
                        .bind("now", clock.instant())
                        .bind("by", person)
                        .bind("from", pattern.fromWhole())
                        .bind("pattern", pattern.pattern())
                        .then())
                .then(acts.record(
                        "journal", caller, "doi-pattern-confirmed", null, Map.of("pattern", pattern.pattern())))
                .then(patternFor(pattern.fromWhole()));
    }
}
