package org.krugozor.review.review.adapter.persistence;

import java.time.Duration;
import java.util.Optional;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.review.review.application.BlindSide;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The database's role {@code {user}_blind}, taken on for the length of some work. Where the database has no such role (the
 * log of the start says how to make it) the work is done with the user's own rights.
 */
@Component
class BlindRole implements BlindSide {

    private static final Duration KNOWN = Duration.ofMinutes(10);

    // the schema's use is granted after the migrations; a role made since then has no right yet to anything
    private static final String ROLE = """
            select quote_ident(session_user || '_blind') as role
            where pg_has_role(session_user, to_regrole(quote_ident(session_user || '_blind')), 'set')
                and has_schema_privilege(to_regrole(quote_ident(session_user || '_blind')), 'blind', 'usage')""";

    private final DatabaseClient database;
    private final Transactions transactions;
    private final Mono<Optional<String>> role;

    BlindRole(DatabaseClient database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
        role = database.sql(ROLE)
                .map(row -> row.get("role", String.class))
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .cache(known -> KNOWN, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    @Override
    public <T> Mono<T> within(Mono<T> work) {
        return role.flatMap(
                known -> known.map(name -> transactions.run(as(name, work))).orElse(work));
    }

    /** In a transaction begun by others the rest of it is theirs again. */
    private <T> Mono<T> as(String name, Mono<T> work) {
        return Mono.usingWhen(
                set(name).thenReturn(name),
                taken -> work,
                taken -> set("none"),
                // a statement that failed took the whole transaction with it, and the role ends with that
                (taken, failure) -> set("none").onErrorComplete(),
                taken -> set("none").onErrorComplete());
    }

    private Mono<Void> set(String name) {
        return Mono.defer(() -> database.sql("set local role " + name).then());
    }
}
