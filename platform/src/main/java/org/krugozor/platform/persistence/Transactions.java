package org.krugozor.platform.persistence;

import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs work in one database transaction, joining the one under way. */
public final class Transactions {

    private final TransactionalOperator operator;

    public Transactions(ReactiveTransactionManager manager) {
        this(TransactionalOperator.create(manager));
    }

    /** Where transactions are somebody else's care. */
    public Transactions(TransactionalOperator operator) {
        this.operator = operator;
    }

    public <T> Mono<T> run(Mono<T> work) {
        return operator.transactional(work);
    }

    public <T> Flux<T> run(Flux<T> work) {
        return operator.transactional(work);
    }
}
