package org.krugozor.platform.document;

/**
 * What is read of one file before it is called hostile; generous for an article, tight for an attack.
 *
 * @param zipEntries entries of an archive
 * @param zipDirectory bytes of an archive's directory, read whole by the platform
 * @param unpackedEntry bytes of one entry unpacked
 * @param unpackedTotal bytes of all entries unpacked
 * @param unpackedRatio unpacked to packed, for entries over a megabyte
 * @param xmlDepth nesting of elements
 * @param pages pages of a PDF
 * @param scratch bytes of temporary file a PDF may need
 * @param pixels width times height of a picture
 * @param text characters of extracted text; what is beyond is cut and said to be
 */
record InspectionLimits(
        int zipEntries,
        int zipDirectory,
        long unpackedEntry,
        long unpackedTotal,
        int unpackedRatio,
        int xmlDepth,
        int pages,
        long scratch,
        long pixels,
        int text) {

    private static final long MB = 1 << 20;

    static InspectionLimits usual() {
        return new InspectionLimits(
                5_000, 4 << 20, 300 * MB, 600 * MB, 250, 512, 3_000, 2_048 * MB, 150_000_000L, 5_000_000);
    }
}
