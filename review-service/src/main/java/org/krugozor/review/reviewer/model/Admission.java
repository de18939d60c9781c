package org.krugozor.review.reviewer.model;

/** Whether the office has taken a reviewer in, or they offered themselves and wait. */
public enum Admission {
    ADMITTED,
    OFFERED
}
