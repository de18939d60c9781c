package org.krugozor.publication.office;

import java.util.List;
import java.util.UUID;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.security.Caller;
import org.krugozor.publication.person.People;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who produces articles and who checks translations. */
@Component
public class Office {

    private final DatabaseClient database;
    private final Transactions transactions;
    private final People people;
    private final Acts acts;

    Office(DatabaseClient database, Transactions transactions, People people, Acts acts) {
        this.database = database;
        this.transactions = transactions;
        this.people = people;
        this.acts = acts;
    }

    /** The office's members in this service. */
    public record Members(long version, List<UUID> productionEditors, List<UUID> translators) {}

    public Mono<Members> members() {
        return database.sql("select version, production_editors, translators from office")
                .map(row -> new Members(
                        row.get("version", Long.class),
                        List.of(row.get("production_editors", UUID[].class)),
                        List.of(row.get("translators", UUID[].class))))
                .one();
    }

    Mono<Members> change(Caller caller, long seen, List<UUID> productionEditors, List<UUID> translators) {
        var change = database.sql("""
                        update office
                        set version = version + 1, production_editors = :production, translators = :translators
                        where version = :seen
                        """)
                .bind("production", productionEditors.toArray(UUID[]::new))
                .bind("translators", translators.toArray(UUID[]::new))
                .bind("seen", seen)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 1
                        ? members()
                        : members().flatMap(now -> Mono.error(new Refused(Failure.staleVersion(now.version())))));
        return transactions.run(change.flatMap(members ->
                acts.record("office", caller, "office-changed", null, members).thenReturn(members)));
    }

    /** Completes if the caller may work on galleys and proofs: production editors, the secretary, the chief editor. */
    public Mono<Void> requireProducer(Caller caller) {
        return mayProduce(caller).flatMap(may -> may ? Mono.empty() : refusal(caller));
    }

    public Mono<Boolean> mayProduce(Caller caller) {
        if (caller.has("secretary") || caller.has("chief-editor")) {
            return Mono.just(true);
        }
        return people.idOf(caller)
                .zipWith(members(), (id, members) -> members.productionEditors().contains(id));
    }

    /** Completes if the caller may mark a translation as checked: translators and the secretary. */
    public Mono<Void> requireTranslator(Caller caller) {
        return mayCheckTranslations(caller).flatMap(may -> may ? Mono.empty() : refusal(caller));
    }

    public Mono<Boolean> mayCheckTranslations(Caller caller) {
        if (caller.has("secretary")) {
            return Mono.just(true);
        }
        return people.idOf(caller)
                .zipWith(members(), (id, members) -> members.translators().contains(id));
    }

    /** Whoever is of no staff must not even learn that the article is there. */
    private static <T> Mono<T> refusal(Caller caller) {
        return Mono.error(new Refused(caller.isStaff() ? Failure.forbidden() : Failure.notFound()));
    }
}
