package org.krugozor.review.desk;

import java.util.Map;
import java.util.UUID;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;
import org.krugozor.review.casefile.application.Changed;
import org.krugozor.review.casefile.application.ChangingCases;
import org.krugozor.review.casefile.application.Right;
import org.krugozor.review.casefile.model.Case;
import org.krugozor.review.casefile.model.Change;
import org.krugozor.review.casefile.model.Seat;
import org.krugozor.review.conflict.ConflictView;
import org.krugozor.review.conflict.Declaration;
import org.krugozor.review.conflict.Declarations;
import org.krugozor.review.correspondence.Mails;
import org.krugozor.review.office.model.Editor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a mistaken declaration of a conflict back. Whoever made it may, and whoever decides; but nobody for themselves,
 * since whom a declaration keeps from a case does not see it. What was computed is untouched, and mail held back for the
 * declaration alone leaves.
 */
@Component
class WithdrawingDeclarations {

    private final ChangingCases changing;
    private final Declarations declarations;
    private final Mails mails;
    private final Transactions transactions;

    WithdrawingDeclarations(ChangingCases changing, Declarations declarations, Mails mails, Transactions transactions) {
        this.changing = changing;
        this.declarations = declarations;
        this.mails = mails;
        this.transactions = transactions;
    }

    Mono<Changed> withdraw(UUID id, UUID declarationId, long seen, Editor editor, String reason) {
        return transactions.run(
                changing.changeAfter(id, seen, editor, Right.OF_STAFF, editor.actor(), file -> declarations
                                .kept(id)
                                .flatMap(all -> all.stream()
                                        .filter(one -> one.id().equals(declarationId))
                                        .findFirst()
                                        .map(one -> withdraw(file, one, editor, reason))
                                        .orElseGet(() -> Mono.just(Outcome.rejected(Failure.notFound())))))
                        .flatMap(changed -> release(changed.change().next()).thenReturn(changed)));
    }

    private Mono<Outcome<Change>> withdraw(Case file, Declaration one, Editor editor, String reason) {
        if (one.withdrawn() != null) {
            return Mono.just(Outcome.rejected(Failure.conflict("declaration-withdrawn")));
        }
        if (!mayWithdraw(one, editor)) {
            return Mono.just(Outcome.rejected(Failure.forbidden()));
        }
        return declarations
                .withdraw(one.id(), editor.who(), reason)
                .map(done -> done
                        ? Outcome.done(file.noted(
                                "WITHDRAW_DECLARATION",
                                Map.of(
                                        "declarationId",
                                        one.id(),
                                        "declared",
                                        ConflictView.of(one.conflict(), "en").code(),
                                        "reason",
                                        reason)))
                        : Outcome.rejected(Failure.conflict("declaration-withdrawn")));
    }

    /** Whether the editor, who sees the case, may take this back. */
    static boolean mayWithdraw(Declaration one, Editor editor) {
        return one.withdrawn() == null
                && (editor.decides()
                        || editor.who().equals(one.by())
                        || editor.account().equals(one.by()));
    }

    /** Each is looked at once more before it leaves: another conflict may hold it still. */
    private Mono<Void> release(Case file) {
        var taken = file.rounds().stream()
                .flatMap(round -> round.seats().stream())
                .filter(Seat::isTaken)
                .map(Seat::seatId)
                .toList();
        return Flux.fromIterable(taken).concatMap(mails::release).then();
    }
}
