package org.krugozor.platform.document;

import java.util.Locale;

/** Why a file is not taken; {@link #code()} is stable and has a sentence in each language of the pages. */
public enum Refusal {
    /** No bytes at all. */
    EMPTY,
    /** None of the kinds known, nor any of those named below. */
    UNKNOWN_KIND,
    /** A kind that is known and not wanted here. */
    KIND_NOT_WANTED,
    /** A program, whatever its name says. */
    EXECUTABLE,
    /** A zip archive that is no document. */
    PLAIN_ZIP,
    /** Word's binary format of before 2007. */
    LEGACY_WORD,
    /** OpenDocument text. */
    OPEN_DOCUMENT,
    /** RTF. */
    RICH_TEXT,
    /** A password or permissions lie on the file, so it cannot be cleaned. */
    ENCRYPTED,
    /** A document that carries macros. */
    MACROS,
    /** The archive cannot be read to its end, or its sums do not agree. */
    ZIP_BROKEN,
    /** More entries than any document needs. */
    ZIP_TOO_MANY_ENTRIES,
    /** It unpacks to far more than it is. */
    ZIP_BOMB,
    /** An entry's name points outside the archive. */
    ZIP_PATH_TRAVERSAL,
    /** Two entries of one name: readers disagree about which counts. */
    ZIP_DUPLICATE_ENTRY,
    /** A part is not well-formed XML. */
    XML_BROKEN,
    /** A part declares a document type, which the format forbids and attacks need. */
    XML_DOCTYPE,
    /** The end of the file is missing. */
    PDF_TRUNCATED,
    /** It cannot be read as PDF. */
    PDF_BROKEN,
    /** No pages. */
    PDF_NO_PAGES,
    /** More pages than are read. */
    PDF_TOO_MANY_PAGES,
    /** The picture cannot be read to its end. */
    IMAGE_BROKEN,
    /** More pixels than are read. */
    IMAGE_TOO_LARGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
