package org.krugozor.submission.manuscript.model;

/** Why a version was submitted. */
public enum VersionKind {
    SUBMISSION,
    COMPLETION,
    REVISION
}
