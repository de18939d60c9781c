package org.krugozor.platform.event;

import org.krugozor.platform.persistence.Transactions;
import reactor.core.publisher.Mono;

/** One reaction with its inbox: exactly once, in sequence, parked behind a dead letter of the same subject. */
final class Reacting {

    private final Reaction reaction;
    private final Heard heard;
    private final DeadLetters deadLetters;
    private final Transactions transactions;

    Reacting(Reaction reaction, Heard heard, DeadLetters deadLetters, Transactions transactions) {
        this.reaction = reaction;
        this.heard = heard;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
    }

    String name() {
        return reaction.name();
    }

    Reaction reaction() {
        return reaction;
    }

    /** Acts on the event if it is the next of its subject; a known one is passed over, an early one parked. */
    Mono<Void> take(Event event) {
        return transactions.run(heard.takeNext(name(), event).flatMap(next -> next ? act(event) : parkIfEarly(event)));
    }

    private Mono<Void> act(Event event) {
        return reaction.types().contains(event.type()) ? reaction.on(event) : Mono.empty();
    }

    private Mono<Void> parkIfEarly(Event event) {
        return heard.last(name(), event.source(), event.subject())
                .filter(last -> event.sequence() > last)
                .flatMap(last -> deadLetters.park(name(), event));
    }
}
