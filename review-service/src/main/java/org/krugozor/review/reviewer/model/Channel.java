package org.krugozor.review.reviewer.model;

/** How a reviewer would rather be asked. Mail goes by e-mail; the office sees the others and writes or calls. */
public enum Channel {
    EMAIL,
    MESSAGE,
    PHONE
}
