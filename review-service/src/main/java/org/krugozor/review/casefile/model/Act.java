package org.krugozor.review.casefile.model;

import static org.krugozor.review.casefile.model.Phase.ACCEPTED;
import static org.krugozor.review.casefile.model.Phase.CHECK;
import static org.krugozor.review.casefile.model.Phase.CHIEFS_TRIAGE;
import static org.krugozor.review.casefile.model.Phase.COMPLETION;
import static org.krugozor.review.casefile.model.Phase.DECISION;
import static org.krugozor.review.casefile.model.Phase.DESK_REJECTED;
import static org.krugozor.review.casefile.model.Phase.IN_REVIEW;
import static org.krugozor.review.casefile.model.Phase.MAJOR_REVISION;
import static org.krugozor.review.casefile.model.Phase.MINOR_REVISION;
import static org.krugozor.review.casefile.model.Phase.PANEL;
import static org.krugozor.review.casefile.model.Phase.RECOMMENDATION;
import static org.krugozor.review.casefile.model.Phase.REJECTED;
import static org.krugozor.review.casefile.model.Phase.TRIAGE;
import static org.krugozor.review.casefile.model.Phase.WITHDRAWN;
import static org.krugozor.review.casefile.model.Phase.WITHDRAWN_AT_TRIAGE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Outcome;

/** Every transition of a case: what may be done where, and where it leads. The whole table; tests walk it. */
public enum Act {
    RETURN_FOR_COMPLETION(from(TRIAGE, CHIEFS_TRIAGE), COMPLETION),
    PROVIDE_COMPLETION(from(COMPLETION), TRIAGE),
    PROVIDE_COMPLETION_TO_CHIEF(from(COMPLETION), CHIEFS_TRIAGE),
    DESK_REJECT(from(TRIAGE, CHIEFS_TRIAGE), DESK_REJECTED),
    SEND_TO_REVIEW(from(TRIAGE), PANEL),
    ACCEPT_FROM_TRIAGE(from(CHIEFS_TRIAGE), ACCEPTED),

    OPEN_ROUND(from(PANEL), IN_REVIEW),
    COMPLETE_ROUND(from(IN_REVIEW), RECOMMENDATION),
    REOPEN_ROUND(from(IN_REVIEW, RECOMMENDATION, DECISION), IN_REVIEW),
    RECOMMEND(from(IN_REVIEW, RECOMMENDATION, CHECK, DECISION), DECISION),

    ACCEPT(from(IN_REVIEW, RECOMMENDATION, DECISION, CHECK), ACCEPTED),
    ASK_MINOR_REVISION(from(IN_REVIEW, RECOMMENDATION, DECISION, CHECK), MINOR_REVISION),
    ASK_MAJOR_REVISION(from(IN_REVIEW, RECOMMENDATION, DECISION, CHECK), MAJOR_REVISION),
    REJECT(from(PANEL, IN_REVIEW, RECOMMENDATION, DECISION, CHECK), REJECTED),
    REVISE_AFTER_MINOR(from(MINOR_REVISION), CHECK),
    REVISE_AFTER_MAJOR(from(MAJOR_REVISION), PANEL),

    WITHDRAW_AT_TRIAGE(from(TRIAGE, CHIEFS_TRIAGE, COMPLETION), WITHDRAWN_AT_TRIAGE),
    WITHDRAW(from(PANEL, IN_REVIEW, RECOMMENDATION, DECISION, MINOR_REVISION, MAJOR_REVISION, CHECK), WITHDRAWN),

    REVERT_TRIAGE(from(COMPLETION, DESK_REJECTED, PANEL), TRIAGE),
    REVERT_CHIEFS_TRIAGE(from(COMPLETION, DESK_REJECTED), CHIEFS_TRIAGE),
    REVERT_DECISION(from(MINOR_REVISION, MAJOR_REVISION, REJECTED), DECISION),
    REVERT_EARLY_REJECTION(from(REJECTED), PANEL),
    CANCEL_PRODUCTION(from(ACCEPTED), DECISION),
    CANCEL_PRODUCTION_WITHOUT_ROUND(from(ACCEPTED), CHIEFS_TRIAGE);

    private final Set<Phase> from;
    private final Phase to;

    Act(Set<Phase> from, Phase to) {
        this.from = from;
        this.to = to;
    }

    public Set<Phase> from() {
        return from;
    }

    public Phase to() {
        return to;
    }

    public boolean allowedIn(Phase phase) {
        return from.contains(phase);
    }

    /** Where it leads from this phase; every illegal transition fails the same way. */
    public Outcome<Phase> at(Phase phase) {
        return from.contains(phase) ? Outcome.done(to) : Outcome.rejected(notNow(phase));
    }

    Failure notNow(Phase phase) {
        return Failure.conflict("not-allowed-now", Map.of("act", name(), "phase", phase.name()));
    }

    /** The acts allowed in the phase. */
    public static Set<Act> allowed(Phase phase) {
        return Arrays.stream(values()).filter(act -> act.allowedIn(phase)).collect(Collectors.toSet());
    }

    private static Set<Phase> from(Phase first, Phase... others) {
        return EnumSet.of(first, others);
    }
}
