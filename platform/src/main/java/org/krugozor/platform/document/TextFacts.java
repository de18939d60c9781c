package org.krugozor.platform.document;

/**
 * Counts over a document's text, its notes included, its headers, comments and deleted words not.
 *
 * @param words runs of letters and digits, with hyphens and apostrophes inside
 * @param characters without white space
 * @param charactersWithSpaces with single spaces between words
 * @param pages 0 where the format knows none
 * @param pagesWithoutText pages that are pictures, as of a scan
 * @param truncated whether the text was longer than is read
 */
public record TextFacts(
        int words,
        int characters,
        int charactersWithSpaces,
        int paragraphs,
        int pages,
        int pagesWithoutText,
        int pictures,
        boolean truncated) {}
