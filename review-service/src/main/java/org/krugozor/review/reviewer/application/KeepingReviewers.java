package org.krugozor.review.reviewer.application;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.Changes;
import org.krugozor.review.reviewer.model.Reviewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds and changes profiles of reviewers. */
@Component
public class KeepingReviewers {

    private final Reviewers reviewers;
    private final Transactions transactions;
    private final Changes changes;

    KeepingReviewers(Reviewers reviewers, Transactions transactions, Changes changes) {
        this.reviewers = reviewers;
        this.transactions = transactions;
        this.changes = changes;
    }

    public Mono<Reviewer> add(Reviewer reviewer) {
        return transactions.run(reviewers
                .add(reviewer)
                .then(changes.announce("reviewer", reviewer.reviewerId().toString()))
                .thenReturn(reviewer));
    }

    /** Changes the profile as the caller saw it at the version. */
    public Mono<Reviewer> change(UUID id, long seen, UnaryOperator<Reviewer> edit) {
        return transactions.run(reviewers.get(id).flatMap(present -> {
            if (present.version() != seen) {
                return Mono.error(new Refused(Failure.staleVersion(present.version())));
            }
            var next = edit.apply(present).at(seen + 1);
            return reviewers
                    .save(next, seen)
                    .then(changes.announce("reviewer", id.toString()))
                    .thenReturn(next);
        }));
    }
}
