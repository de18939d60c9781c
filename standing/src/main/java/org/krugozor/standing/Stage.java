package org.krugozor.standing;

/** How far a manuscript has come. What became of it on the way is its {@link Status}; the two are never one axis. */
public enum Stage {
    /** Draft, triage and completion. */
    SUBMISSION,
    /** From "send to review" to the decision, revisions included. */
    REVIEW,
    /** Accepted, not yet worked on. */
    COPYEDITING,
    /** Galleys, proofs, and waiting for its issue. */
    PRODUCTION,
    /** Out in an issue. */
    PUBLISHED
}
