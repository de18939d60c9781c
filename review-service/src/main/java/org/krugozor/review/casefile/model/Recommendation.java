package org.krugozor.review.casefile.model;

/** What a reviewer or the section editor advises. */
public enum Recommendation {
    ACCEPT,
    MINOR_REVISIONS,
    MAJOR_REVISIONS,
    REJECT;

    /** How far apart two are; two steps or more ask for a third opinion. */
    public int stepsTo(Recommendation other) {
        return Math.abs(ordinal() - other.ordinal());
    }
}
