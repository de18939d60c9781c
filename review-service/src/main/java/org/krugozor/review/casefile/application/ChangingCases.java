package org.krugozor.review.casefile.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.event.NewEvent;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.Changes;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.CaseState;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.conflict.Bars;
import org.krugozor.review.office.model.Editor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The one way a case changes: load it locked, let the model decide, save, say it, leave a trace and do what follows, all
 * in one transaction.
 */
@Component
public class ChangingCases {

    private static final String TOPIC = "review-events";

    private final Cases cases;
    private final Traces traces;
    private final Bars bars;
    private final Events events;
    private final Changes changes;
    private final Transactions transactions;
    private final List<AfterChange> followers;

    ChangingCases(
            Cases cases,
            Traces traces,
            Bars bars,
            Events events,
            Changes changes,
            Transactions transactions,
            List<AfterChange> followers) {
        this.cases = cases;
        this.traces = traces;
        this.bars = bars;
        this.events = events;
        this.changes = changes;
        this.transactions = transactions;
        this.followers = followers;
    }

    /**
     * A member of staff changes the case from the version they saw. Without the right it is 403; what they may not even
     * see is not there.
     */
    public Mono<Changed> change(
            UUID id, long seen, Editor editor, Right right, Actor actor, Function<Case, Outcome<Change>> act) {
        return changeAfter(id, seen, editor, right, actor, file -> Mono.just(act.apply(file)));
    }

    /** As {@link #change}, where deciding needs something looked up. */
    public Mono<Changed> changeAfter(
            UUID id, long seen, Editor editor, Right right, Actor actor, Function<Case, Mono<Outcome<Change>>> act) {
        return transactions.run(locked(id)
                .filterWhen(file -> visible(file, editor))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(file -> {
                    if (!right.has(editor, file)) {
                        return Mono.error(new Refused(Failure.forbidden()));
                    }
                    if (file.version() != seen) {
                        return Mono.error(new Refused(Failure.staleVersion(file.version())));
                    }
                    return act.apply(file).flatMap(outcome -> apply(file, outcome.orRefuse(), actor));
                }));
    }

    /** Somebody other than staff, or the clock, changes the case; the caller answers for their right to. */
    public Mono<Changed> change(UUID id, Actor actor, Function<Case, Outcome<Change>> act) {
        return changeAfter(id, actor, file -> Mono.just(act.apply(file)));
    }

    /** As {@link #change(UUID, Actor, Function)}, where deciding needs something looked up. */
    public Mono<Changed> changeAfter(UUID id, Actor actor, Function<Case, Mono<Outcome<Change>>> act) {
        return transactions.run(locked(id)
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(file -> act.apply(file).flatMap(outcome -> apply(file, outcome.orRefuse(), actor))));
    }

    /** As {@link #change(UUID, Actor, Function)}, where nothing may come of it; then the answer is empty. */
    public Mono<Changed> changeIfAny(UUID id, Actor actor, Function<Case, Optional<Change>> act) {
        return transactions.run(locked(id)
                .flatMap(file -> Mono.justOrEmpty(act.apply(file)).flatMap(change -> apply(file, change, actor))));
    }

    /** Adds a case just opened. */
    public Mono<Change> open(Change opened, Actor actor) {
        return transactions.run(
                cases.add(opened.next()).then(tell(null, opened, actor)).thenReturn(opened));
    }

    /** The case if the editor may see it; otherwise it is not there. */
    public Mono<Case> see(UUID id, Editor editor) {
        return cases.find(id)
                .filterWhen(file -> visible(file, editor))
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }

    /** The case, for the office's own machinery. */
    public Mono<Case> find(UUID id) {
        return Mono.defer(() -> cases.find(id));
    }

    private Mono<Case> locked(UUID id) {
        return Mono.defer(() -> cases.findToChange(id));
    }

    private Mono<Boolean> visible(Case file, Editor editor) {
        if (!editor.seesAll()
                && !editor.handles(file.sectionEditor(), file.manuscript().section())) {
            return Mono.just(false);
        }
        return bars.bars(file.id(), editor).map(barred -> !barred);
    }

    private Mono<Changed> apply(Case before, Change change, Actor actor) {
        return cases.save(before, change.next())
                .then(Mono.defer(() -> tell(before, change, actor)))
                .thenReturn(new Changed(before, change));
    }

    private Mono<Void> tell(@Nullable Case before, Change change, Actor actor) {
        var file = change.next();
        var state = CaseState.of(file);
        return Flux.fromIterable(change.said())
                .concatMap(type ->
                        events.append(new NewEvent(TOPIC, type, file.id().toString(), state, actor)))
                .then(traces.leave(file.id(), actor, change))
                .then(changes.announce("case", file.id().toString()))
                .thenMany(Flux.fromIterable(followers).concatMap(follower -> follower.on(before, change)))
                .then();
    }
}
