package org.krugozor.platform.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the copy of a file that may cross a blind: without properties, without the names of those who commented and
 * changed, without traces of machines and programs. Its text is untouched, so it may still name people: that is what
 * {@link ResidueSearch} looks for. Blocking: runs in a worker process.
 */
final class DocumentCleaner {

    private final InspectionLimits limits;

    DocumentCleaner(InspectionLimits limits) {
        this.limits = limits;
    }

    /** {@code label} stands in place of every name, e.g. "Reviewer". */
    CleaningReport clean(Path from, DocumentKind kind, Path to, String label) throws IOException {
        Cleaning cleaning = new Cleaning(label, limits);
        switch (kind) {
            case DOCX -> DocxCleaner.clean(from, to, cleaning);
            case PDF -> PdfCleaner.clean(from, to, cleaning);
            case PNG, JPEG -> picture(from, kind, to, cleaning);
        }
        return cleaning.report();
    }

    private void picture(Path from, DocumentKind kind, Path to, Cleaning cleaning) throws IOException {
        try (var content = Files.newInputStream(from);
                var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            Picture picture = kind == DocumentKind.PNG ? Picture.PNG : Picture.JPEG;
            cleaning.removed("picture-metadata", picture.strip(content, out, limits));
        }
    }
}
