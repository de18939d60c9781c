package org.krugozor.standing;

/** What has become of a manuscript at its {@link Stage}. */
public enum Status {
    IN_PROGRESS,
    /** It has its place in an issue that is not out yet. */
    SCHEDULED,
    PUBLISHED,
    /** Rejected, at triage or after review. */
    DECLINED,
    WITHDRAWN;

    /** Whether nothing more is expected of anybody. */
    public boolean isFinal() {
        return this == PUBLISHED || this == DECLINED || this == WITHDRAWN;
    }
}
