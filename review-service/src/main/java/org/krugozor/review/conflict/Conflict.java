package org.krugozor.review.conflict;

/**
 * What may keep a person from a manuscript.
 *
 * @param reason for editors to read; it may name an institution, never an author
 * @param source COMPUTED, or who declared it: REVIEWER, AUTHOR, EDITOR
 */
public record Conflict(Type type, String reason, String source, Severity severity) {

    /** The kinds of conflict of the domain; the last is the author's wish, which only warns. */
    public enum Type {
        OWN_MANUSCRIPT,
        CO_AUTHOR,
        SAME_DEPARTMENT,
        SAME_INSTITUTION,
        ADVISER,
        PERSONAL,
        OTHER,
        OPPOSED_BY_AUTHOR
    }

    /** Whether it forbids, short of an override with a reason, or only warns. */
    public enum Severity {
        BLOCKS,
        WARNS
    }

    public boolean blocks() {
        return severity == Severity.BLOCKS;
    }
}
