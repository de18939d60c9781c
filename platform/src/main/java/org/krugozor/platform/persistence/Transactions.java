package org.krugozor.platform.persistence;

import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs work in one database transaction, joining the one under way. */
public final class Transactions {

    private final TransactionalOperator operator;
    private final TransactionalOperator nested;

    public Transactions(ReactiveTransactionManager manager) {
        this(
                TransactionalOperator.create(manager),
                TransactionalOperator.create(
                        manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED)));
    }

    /** Where transactions are somebody else's care. */
    public Transactions(TransactionalOperator operator) {
        this(operator, operator);
    }

    private Transactions(TransactionalOperator operator, TransactionalOperator nested) {
        this.operator = operator;
        this.nested = nested;
    }

    public <T> Mono<T> run(Mono<T> work) {
        return operator.transactional(work);
    }

    /**
     * Runs work that may fail for itself: then it has done nothing, and the transaction under way goes on. One that
     * only joined would leave what it did before it failed, since a failure somebody answers rolls nothing back.
     */
    public <T> Mono<T> apart(Mono<T> work) {
        return nested.transactional(work);
    }

    public <T> Flux<T> run(Flux<T> work) {
        return operator.transactional(work);
    }
}
