package org.krugozor.submission.file.model;

/** Where a file stands with its inspection. */
public enum FileState {
    CHECKING,
    CLEAN,
    REFUSED
}
