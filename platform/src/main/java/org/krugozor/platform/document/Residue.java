package org.krugozor.platform.document;

/**
 * A sought text found in a document.
 *
 * @param sought its index in the list that was sought: the words themselves need not travel in reports
 * @param line its paragraph, counted from 0 as in {@link ExtractedText}
 * @param place where it stands
 * @param page from 1 in a PDF, else 0
 * @param part the part of a DOCX, else empty
 * @param whole whether all of it was found, or a name with initials alone
 * @param excerpt some words around it
 */
public record Residue(
        int sought, int line, ExtractedParagraph.Place place, int page, String part, boolean whole, String excerpt) {}
