package org.krugozor.submission.call.application;

import java.time.Clock;
import java.util.function.Function;
import org.krugozor.platform.event.Actor;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.event.NewEvent;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.Changes;
import org.krugozor.submission.call.model.Call;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The chief editor changes a call or issues a special one; both are said whole to the other services. */
@Component
public class ChangingCall {

    static final String TOPIC = "submission-events";

    private final Calls calls;
    private final Events events;
    private final Changes changes;
    private final Transactions transactions;
    private final Clock clock;

    ChangingCall(Calls calls, Events events, Changes changes, Transactions transactions, Clock clock) {
        this.calls = calls;
        this.events = events;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param made gives the call its id */
    public Mono<Call> issue(Function<java.util.UUID, Call> made, Actor actor) {
        return transactions.run(Mono.defer(
                () -> calls.add(made.apply(Ids.timeOrdered(clock.instant()))).flatMap(call -> say(call, actor))));
    }

    /** Replaces everything but id and version. */
    public Mono<Call> change(Call changed, Actor actor) {
        return transactions.run(calls.byId(changed.callId())
                .switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())))
                .flatMap(before -> before.equals(changed)
                        ? Mono.just(before)
                        : calls.save(changed).flatMap(call -> say(call, actor))));
    }

    private Mono<Call> say(Call call, Actor actor) {
        var id = call.callId().toString();
        return events.append(new NewEvent(TOPIC, "CallChanged", id, call, actor))
                .then(changes.announce("call", id))
                .thenReturn(call);
    }
}
