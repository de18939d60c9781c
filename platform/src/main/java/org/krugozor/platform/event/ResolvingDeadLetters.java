package org.krugozor.platform.event;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person's ways out of a dead letter: correct its data, replay it, or skip it; what waited behind it then follows. */
final class ResolvingDeadLetters {

    private final DeadLetters letters;
    private final List<Reacting> reactions;
    private final List<Projection> projections;
    private final Transactions transactions;
    private final DatabaseClient database;
    private final JsonMapper mapper;

    ResolvingDeadLetters(
            DeadLetters letters,
            List<Reacting> reactions,
            List<Projection> projections,
            Transactions transactions,
            DatabaseClient database,
            JsonMapper mapper) {
        this.letters = letters;
        this.reactions = reactions;
        this.projections = projections;
        this.transactions = transactions;
        this.database = database;
        this.mapper = mapper;
    }

    /** Replaces the data the consumer will see; the event on the broker and at its owner stays as it was said. */
    Mono<DeadLetter> correct(UUID id, long version, JsonNode data) {
        return transactions.run(open(id).flatMap(letter -> {
            var event = (ObjectNode) Objects.requireNonNull(letter.event()).deepCopy();
            event.set("data", data);
            return letters.correct(id, version, event)
                    .flatMap(done -> done
                            ? letters.find(id)
                            : Mono.error(() -> new Refused(Failure.staleVersion(letter.version()))));
        }));
    }

    /** Acts on the letter again, then on what was parked behind it, each in its own transaction, until one fails. */
    Mono<DeadLetter> replay(UUID id, String by) {
        return first(id, by, "REPLAYED", null).then(letters.find(id));
    }

    /** Passes the letter over for good, with a reason, then acts on what was parked behind it. */
    Mono<DeadLetter> skip(UUID id, String by, String note) {
        return first(id, by, "SKIPPED", note).then(letters.find(id));
    }

    private Mono<Void> first(UUID id, String by, String state, @Nullable String note) {
        var act =
                transactions.run(open(id).flatMap(letter -> letters.head(letter).flatMap(head -> {
                    if (!head.id().equals(id)) {
                        return Mono.<DeadLetter>error(new Refused(Failure.conflict("earlier-letter-first")));
                    }
                    var acted = state.equals("REPLAYED") ? act(head) : Mono.<Void>empty();
                    return acted.then(moveOn(head))
                            .then(letters.resolve(id, state, by, note))
                            .thenReturn(head);
                })));
        return act.onErrorMap(
                        failure -> !(failure instanceof Refused) && !Broken.machine(failure),
                        failure -> new Refused(Failure.of(
                                "letter-failed-again", 409, java.util.Map.of("reason", DeadLetters.reason(failure)))))
                .flatMap(head -> parked(head, by));
    }

    /** What waited follows by itself, each in its own transaction; the first that fails stays as the new head. */
    private Mono<Void> parked(DeadLetter of, String by) {
        return nextParked(of, by)
                .expand(done -> nextParked(done, by))
                .onErrorResume(failure -> !Broken.machine(failure), failure -> Mono.empty())
                .then();
    }

    private Mono<DeadLetter> nextParked(DeadLetter after, String by) {
        return transactions.run(letters.head(after)
                .filter(head -> head.state().equals("PARKED"))
                .flatMap(head -> act(head)
                        .then(moveOn(head))
                        .then(letters.resolve(head.id(), "REPLAYED", by, null))
                        .thenReturn(head)));
    }

    private Mono<Void> act(DeadLetter letter) {
        if (letter.sequence() < 0) {
            return Mono.error(new Refused(Failure.conflict("letter-unreadable")));
        }
        var event = mapper.treeToValue(letter.event(), Event.class);
        if (letter.consumer().equals(Heard.READ)) {
            return Flux.fromIterable(projections)
                    .filter(projection -> projection.topics().contains(event.source() + "-events"))
                    .concatMap(projection -> projection.apply(event))
                    .then();
        }
        return Flux.fromIterable(reactions)
                .filter(reacting -> reacting.name().equals(letter.consumer())
                        && reacting.reaction().types().contains(event.type()))
                .concatMap(reacting -> reacting.reaction().on(event))
                .then();
    }

    private Mono<Void> moveOn(DeadLetter letter) {
        if (letter.sequence() < 0) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into heard (consumer, source, subject, sequence) values (:consumer, :source, :subject, :sequence)
                        on conflict (consumer, source, subject) do update
                        set sequence = greatest(heard.sequence, excluded.sequence)""")
                .bind("consumer", letter.consumer())
                .bind("source", letter.source())
                .bind("subject", letter.subject())
                .bind("sequence", letter.sequence())
                .then();
    }

    private Mono<DeadLetter> open(UUID id) {
        return letters.find(id)
                .filter(letter ->
                        letter.state().equals("WAITING") || letter.state().equals("PARKED"))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }
}
