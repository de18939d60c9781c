package org.krugozor.review.casefile.model;

import org.krugozor.standing.Situation;

/** Where a case is in the office, finer than the situation it tells others. */
public enum Phase {
    /** Waits for the section editor's first look. */
    TRIAGE(Situation.TRIAGE),
    /** An item without a round waits for the chief editor. */
    CHIEFS_TRIAGE(Situation.CHIEFS_TRIAGE),
    /** Returned to the author for completion. */
    COMPLETION(Situation.WITH_AUTHOR),
    /** Sent to review, or majorly revised: a panel is to be invited. */
    PANEL(Situation.EDITORS_TURN),
    IN_REVIEW(Situation.IN_REVIEW),
    /** The reviews are in; the section editor recommends. */
    RECOMMENDATION(Situation.EDITORS_TURN),
    DECISION(Situation.AWAITING_DECISION),
    MINOR_REVISION(Situation.REVISION),
    MAJOR_REVISION(Situation.REVISION),
    /** A minor revision is in; the editor alone checks it. */
    CHECK(Situation.EDITORS_TURN),
    /** Accepted: publication holds it. */
    ACCEPTED(Situation.ACCEPTED),
    DESK_REJECTED(Situation.DESK_REJECTED),
    REJECTED(Situation.REJECTED),
    WITHDRAWN_AT_TRIAGE(Situation.WITHDRAWN_AT_TRIAGE),
    WITHDRAWN(Situation.WITHDRAWN_IN_REVIEW);

    private final Situation situation;

    Phase(Situation situation) {
        this.situation = situation;
    }

    /** What others are told. */
    public Situation situation() {
        return situation;
    }

    /** Whether review still holds the manuscript and something is expected of somebody. */
    public boolean isOpen() {
        return ordinal() < ACCEPTED.ordinal();
    }
}
