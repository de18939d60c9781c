package org.krugozor.publication.issue.model;

/** What can be said of an issue; the names are the event types. */
public enum IssueFact {
    IssueFrozen,
    IssueUnfrozen,
    IssuePublished
}
