package org.krugozor.review.casefile.model;

/** State of the assignment an agreed seat opened. "Overdue" is derived from dates and is none of them. */
public enum AssignmentState {
    OPEN,
    REVIEW_SUBMITTED,
    CANCELLED,
    RELEASED
}
