package org.krugozor.review.reviewer.model;

/** How a reviewer would rather be written to; every letter has a form for each. */
public enum Channel {
    EMAIL,
    MESSAGE,
    PHONE
}
