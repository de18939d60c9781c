package org.krugozor.submission.manuscript.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.persistence.Ids;
import org.krugozor.platform.persistence.Transactions;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.platform.stream.Changes;
import org.krugozor.submission.content.Content;
import org.krugozor.submission.manuscript.model.Manuscript;
import org.krugozor.submission.manuscript.model.Situated;
import org.krugozor.submission.text.Now;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saves a draft whole, as typed. The first stroke after a decision that asks for it opens the next version. */
@Component
public class WritingDraft {

    private final Visiting visiting;
    private final Manuscripts manuscripts;
    private final OfferingLatin offering;
    private final Changes changes;
    private final Transactions transactions;
    private final Clock clock;

    WritingDraft(
            Visiting visiting,
            Manuscripts manuscripts,
            OfferingLatin offering,
            Changes changes,
            Transactions transactions,
            Clock clock) {
        this.visiting = visiting;
        this.manuscripts = manuscripts;
        this.offering = offering;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param taken JSON pointer of what the author takes of the Latin offered, null for nothing */
    public Mono<Visit> write(UUID manuscriptId, long version, Content content, @Nullable String taken) {
        return transactions.run(visiting.visit(manuscriptId).flatMap(visit -> {
            var now = Now.of(clock);
            var open = opened(visit.acting().seen(version).situated());
            return offering.taken(open, content.untied(), taken)
                    .flatMap(whole -> manuscripts.save(open.write(whole, now).orRefuse()))
                    .flatMap(saved -> changes.announce("manuscript", manuscriptId.toString())
                            .thenReturn(new Visit(
                                    visit.self(),
                                    new Situated(saved, visit.situated().progress()),
                                    visit.rights())));
        }));
    }

    /** The manuscript with a draft to write on; 409 when nothing asks for one. */
    Manuscript opened(Situated situated) {
        if (!situated.writable()) {
            throw new Refused(Failure.conflict("nothing-to-write"));
        }
        var now = Now.of(clock);
        return situated.asked()
                .map(decision -> situated.manuscript()
                        .answering(decision.decisionId(), decision.asksForCompletion(), Ids.timeOrdered(now), now))
                .orElse(situated.manuscript());
    }
}
