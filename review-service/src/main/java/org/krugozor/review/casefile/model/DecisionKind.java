package org.krugozor.review.casefile.model;

/** What the office decides about a manuscript. REVERT is an act on a decision, not one of them. */
public enum DecisionKind {
    DESK_REJECT,
    SEND_TO_REVIEW,
    ACCEPT,
    MINOR_REVISIONS,
    MAJOR_REVISIONS,
    RETURN_FOR_COMPLETION,
    REJECT;

    /** Whether the author must be told in words. */
    public boolean needsLetter() {
        return this != SEND_TO_REVIEW;
    }

    /** Whether the reviews at hand are released to the author with it. */
    public boolean releasesReviews() {
        return this == ACCEPT || this == MINOR_REVISIONS || this == MAJOR_REVISIONS || this == REJECT;
    }
}
