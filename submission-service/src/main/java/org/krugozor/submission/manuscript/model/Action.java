package org.krugozor.submission.manuscript.model;

/** What an author may do now. */
public enum Action {
    SAVE_DRAFT,
    SUBMIT,
    DELETE,
    COMPLETE,
    REVISE,
    WITHDRAW,
    CORRECT,
    /** Provide the working translation review asked for. */
    TRANSLATE,
    /** Send a better one in its place. */
    REPLACE_TRANSLATION,
    /** At publication-service. */
    APPROVE_PROOF
}
