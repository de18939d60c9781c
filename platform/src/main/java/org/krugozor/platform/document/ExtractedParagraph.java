package org.krugozor.platform.document;

/**
 * A paragraph of a document's text.
 *
 * @param place where it stands
 * @param page from 1 in a PDF, 0 in a DOCX, which knows no pages
 * @param part the part of a DOCX, empty in a PDF
 * @param heading level of a heading from 1, 0 for all else; in a PDF guessed from the size of the letters
 */
public record ExtractedParagraph(Place place, int page, String part, int heading, String text) {

    /** Where in a document a text stands; only {@code BODY} and the notes are counted as the author's words. */
    public enum Place {
        BODY,
        FOOTNOTE,
        ENDNOTE,
        HEADER,
        FOOTER,
        COMMENT,
        DELETED,
        DRAWING,
        ANNOTATION,
        OUTLINE,
        LINK,
        FORM,
        /** Not shown to a reader of the page: descriptions of pictures, names of bookmarks and styles, field codes. */
        HIDDEN;

        boolean isCounted() {
            return this == BODY || this == FOOTNOTE || this == ENDNOTE;
        }
    }
}
