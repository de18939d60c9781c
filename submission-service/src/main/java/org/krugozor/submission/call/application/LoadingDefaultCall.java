package org.krugozor.submission.call.application;

import org.krugozor.platform.event.Actor;
import org.krugozor.platform.persistence.Transactions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A journal is never without a call: on an empty database the default one is loaded and said. */
@Component
public class LoadingDefaultCall {

    private final Calls calls;
    private final DefaultCall defaultCall;
    private final ChangingCall changing;
    private final Transactions transactions;

    LoadingDefaultCall(Calls calls, DefaultCall defaultCall, ChangingCall changing, Transactions transactions) {
        this.calls = calls;
        this.defaultCall = defaultCall;
        this.changing = changing;
        this.transactions = transactions;
    }

    /** Whether it was loaded now; several instances may ask at once. */
    public Mono<Boolean> load() {
        return transactions.run(calls.noneYet()
                .flatMap(none ->
                        none ? changing.issue(defaultCall::withId, Actor.SYSTEM).thenReturn(true) : Mono.just(false)));
    }
}
