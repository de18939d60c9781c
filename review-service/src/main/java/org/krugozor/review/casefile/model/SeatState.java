package org.krugozor.review.casefile.model;

/** State of a seat in a round's panel. */
public enum SeatState {
    INVITED,
    AGREED,
    DECLINED,
    EXPIRED,
    CANCELLED
}
