package org.krugozor.submission.manuscript.application;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.event.Events;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.Changes;
import org.krugozor.submission.manuscript.model.Action;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.OnBehalf;
import org.krugozor.submission.manuscript.model.Request;
import org.krugozor.submission.manuscript.model.Situated;
import org.krugozor.submission.text.Now;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Asks whoever holds the manuscript to give it back or to put something right. Only the holder answers; until then the
 * request is kept and repeated. A draft never submitted is the author's own to end.
 */
@Component
public class AskingHolder {

    private final Visiting visiting;
    private final Manuscripts manuscripts;
    private final Ties ties;
    private final Events events;
    private final Changes changes;
    private final Transactions transactions;
    private final Clock clock;

    AskingHolder(
            Visiting visiting,
            Manuscripts manuscripts,
            Ties ties,
            Events events,
            Changes changes,
            Transactions transactions,
            Clock clock) {
        this.visiting = visiting;
        this.manuscripts = manuscripts;
        this.ties = ties;
        this.events = events;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Visit> withdraw(UUID manuscriptId, String reason, @Nullable OnBehalf onBehalf) {
        return transactions.run(visiting.hold(manuscriptId).flatMap(visit -> {
            visit.acting(onBehalf);
            if (visit.manuscript().inFirstDraft()) {
                return keep(visit, visit.manuscript().endDraft(Now.of(clock)).orRefuse(), "END_DRAFT", onBehalf);
            }
            return ask(visit, Request.Kind.WITHDRAWAL, reason, null, onBehalf);
        }));
    }

    public Mono<Visit> correct(UUID manuscriptId, String reason, Request.Changes wanted, @Nullable OnBehalf onBehalf) {
        return transactions.run(visiting.hold(manuscriptId)
                .flatMap(visit -> ties.of(wanted.contributors() == null ? List.of() : wanted.contributors())
                        .flatMap(tie -> ask(
                                visit.acting(onBehalf), Request.Kind.CORRECTION, reason, wanted.by(tie), onBehalf))));
    }

    private Mono<Visit> ask(
            Visit visit,
            Request.Kind kind,
            String reason,
            Request.@Nullable Changes wanted,
            @Nullable OnBehalf onBehalf) {
        var now = Now.of(clock);
        var request = Request.open(Ids.timeOrdered(now), kind, reason, now, visit.personId(), wanted);
        var asking = visit.manuscript().ask(request, now).orRefuse();
        var needed = kind == Request.Kind.WITHDRAWAL ? Action.WITHDRAW : Action.CORRECT;
        if (!visit.situated().allows(needed)) {
            throw new Refused(
                    Failure.conflict(kind == Request.Kind.WITHDRAWAL ? "nothing-to-withdraw" : "nothing-to-correct"));
        }
        var type = kind == Request.Kind.WITHDRAWAL ? "WithdrawalRequested" : "CorrectionRequested";
        return keep(visit, asking, type, onBehalf)
                .flatMap(kept -> events.append(ManuscriptState.event(type, kept.manuscript(), visit.actor()))
                        .thenReturn(kept));
    }

    /** Takes away a draft never submitted; that it was there stays written. */
    public Mono<Void> delete(UUID manuscriptId, long version) {
        return transactions.run(visiting.hold(manuscriptId).flatMap(visit -> {
            visit.acting().seen(version);
            if (visit.manuscript().number() != null) {
                throw new Refused(Failure.conflict("submitted-already"));
            }
            var now = Now.of(clock);
            return manuscripts
                    .delete(visit.manuscript(), now)
                    .then(manuscripts.trace(manuscriptId, now, "DELETE", visit.personId(), null))
                    .then(changes.announce("manuscript", manuscriptId.toString()));
        }));
    }

    private Mono<Visit> keep(Visit visit, Manuscript changed, String act, @Nullable OnBehalf onBehalf) {
        var id = Objects.requireNonNull(changed.manuscriptId());
        return manuscripts.save(changed).flatMap(saved -> manuscripts
                .trace(id, Now.of(clock), act, visit.personId(), onBehalf)
                .then(changes.announce("manuscript", id.toString()))
                .thenReturn(new Visit(
                        visit.self(), new Situated(saved, visit.situated().progress()), visit.rights())));
    }
}
