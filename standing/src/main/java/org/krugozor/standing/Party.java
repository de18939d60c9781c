package org.krugozor.standing;

/** Who acts next on a manuscript. */
public enum Party {
    AUTHOR,
    SECRETARY,
    SECTION_EDITOR,
    /** The reviewers of the open round, whoever they are. */
    REVIEWERS,
    CHIEF_EDITOR,
    PRODUCTION_EDITOR,
    NOBODY
}
