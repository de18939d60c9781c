package org.krugozor.standing;

/** The state of an issue. The list of a frozen or published one is the only truth about what it contains. */
public enum IssueState {
    PLANNED,
    FROZEN,
    PUBLISHED
}
