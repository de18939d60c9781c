package org.krugozor.platform.document;

/**
 * Something whose presence in a text gives a person away.
 *
 * @param text in any script; a name in any order of its parts, an ORCID with or without its address
 */
public record Sought(Kind kind, String text) {

    /** How a text is looked for. */
    public enum Kind {
        /** All parts beside one another in any order, or one in full beside initials; with the endings of kk and ru. */
        NAME,
        /** The words in this order, with the endings of kk and ru. */
        PHRASE,
        EMAIL,
        ORCID
    }
}
