package org.krugozor.submission.manuscript.application;

import java.time.Clock;
import java.util.UUID;
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
    private final Changes changes;
    private final Transactions transactions;
    private final Clock clock;

    WritingDraft(Visiting visiting, Manuscripts manuscripts, Changes changes, Transactions transactions, Clock clock) {
        this.visiting = visiting;
        this.manuscripts = manuscripts;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Mono<Visit> write(UUID manuscriptId, long version, Content content) {
        return transactions.run(visiting.visit(manuscriptId).flatMap(visit -> {
            var now = Now.of(clock);
            var open = opened(visit.acting().seen(version).situated());
            var written = open.write(content.untied(), now).orRefuse();
            return manuscripts.save(written).flatMap(saved -> changes.announce("manuscript", manuscriptId.toString())
                    .thenReturn(new Visit(
                            visit.self(), new Situated(saved, visit.situated().progress()), visit.rights())));
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
