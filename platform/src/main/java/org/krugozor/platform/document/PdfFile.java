package org.krugozor.platform.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF from a stranger: what it unpacks goes to a bounded temporary file, not to the heap. */
final class PdfFile {

    private static final long IN_MEMORY = 8 << 20;

    private static final long LEAST_ROOM = 16 << 20;

    private PdfFile() {}

    static PDDocument open(Path file, InspectionLimits limits) throws IOException {
        PDDocument document;
        try {
            document = Loader.loadPDF(
                    file.toFile(), "", MemoryUsageSetting.setupMixed(IN_MEMORY, limits.scratch()).streamCache);
        } catch (InvalidPasswordException e) {
            throw new DocumentRefused(Refusal.ENCRYPTED, "", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new DocumentRefused(Refusal.PDF_BROKEN, "", e);
        }
        try {
            // a file with an empty user password opens, but its owner forbade something: it is not ours to lift
            if (document.isEncrypted()) {
                throw new DocumentRefused(Refusal.ENCRYPTED);
            }
            int pages = pagesOf(document);
            if (pages == 0) {
                throw new DocumentRefused(Refusal.PDF_NO_PAGES);
            }
            if (pages > limits.pages()) {
                throw new DocumentRefused(Refusal.PDF_TOO_MANY_PAGES);
            }
            return document;
        } catch (DocumentRefused e) {
            document.close();
            throw e;
        }
    }

    /** What stops the work on a file is the file's fault, unless this machine has no room left to work in. */
    static IOException trouble(Throwable error) {
        if (error instanceof DocumentRefused refused) {
            return refused;
        }
        boolean noRoom = DiskTrouble.freeSpace(Path.of(System.getProperty("java.io.tmpdir"))) < LEAST_ROOM;
        return noRoom && error instanceof IOException trouble
                ? trouble
                : new DocumentRefused(Refusal.PDF_BROKEN, "", error);
    }

    private static int pagesOf(PDDocument document) throws DocumentRefused {
        try {
            return document.getNumberOfPages();
        } catch (RuntimeException | StackOverflowError e) {
            throw new DocumentRefused(Refusal.PDF_BROKEN, "", e);
        }
    }
}
