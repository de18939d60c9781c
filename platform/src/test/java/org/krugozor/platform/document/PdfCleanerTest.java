package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfCleanerTest {

    private final DocumentCleaner cleaner = new DocumentCleaner(InspectionLimits.usual());

    @TempDir
    Path folder;

    @Test
    void nothingThatTellsOfItsMakersIsLeftInAnyByte() throws IOException {
        Path from = TellingPdf.write(folder.resolve("from.pdf"));
        assertThat(Unpacked.pdf(from).occurring(TellingPdf.SECRETS))
                .as("the test's own file tells everything")
                .isEqualTo(TellingPdf.SECRETS);

        assertThat(Unpacked.pdf(clean(from)).occurring(TellingPdf.SECRETS)).isEmpty();
    }

    @Test
    void whatIsReadStays() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                clean(TellingPdf.write(folder.resolve("from.pdf"))).toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Political culture and turnout");
            assertThat(document.getPage(0).getAnnotations())
                    .extracting(PDAnnotation::getSubtype)
                    .containsExactly("Text", "Popup", "Link", "Link", "Link");
            assertThat(document.getPage(0).getAnnotations().get(0).getContents())
                    .isEqualTo("Please define the term");
            assertThat(document.getDocumentCatalog()
                            .getAcroForm()
                            .getField("answer")
                            .getValueAsString())
                    .isEqualTo("the typed answer");
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Introduction");
            assertThat(document.getDocumentInformation().getCOSObject().size()).isZero();
        }
    }

    @Test
    void theWebMayBeLinkedAndMailAndProgramsMayNot() throws IOException {
        String all = Files.readString(clean(TellingPdf.write(folder.resolve("from.pdf"))), StandardCharsets.ISO_8859_1);

        assertThat(all)
                .contains("https://doi.org/10.1000/182")
                .doesNotContain("mailto", "/Launch", "/JavaScript", "/OpenAction");
    }

    @Test
    void aPhotographStillShows() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                clean(TellingPdf.write(folder.resolve("from.pdf"))).toFile())) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject photo) {
                    assertThat(photo.getImage().getRGB(1, 1) >> 16 & 0xFF).isGreaterThan(200);
                }
            }
            assertThat(new PDFRenderer(document).renderImage(0).getWidth()).isPositive();
        }
    }

    @Test
    void theReportCountsWhatWasTakenOut() throws IOException {
        Path from = TellingPdf.write(folder.resolve("from.pdf"));

        CleaningReport report = cleaner.clean(from, DocumentKind.PDF, folder.resolve("to.pdf"), "Reviewer");

        assertThat(report.removed())
                .containsEntry("author-names", 2)
                .containsEntry("attachments", 2)
                .containsEntry("signing-stamps", 1)
                .containsEntry("signatures", 1)
                .containsKeys(
                        "document-properties",
                        "xmp-metadata",
                        "actions",
                        "dates",
                        "picture-metadata",
                        "file-names",
                        "program-data");
    }

    @Test
    void anEarlierRevisionInTheFileIsNotWrittenAgain() throws IOException {
        Path from = TellingPdf.write(folder.resolve("from.pdf"));
        try (PDDocument document = Loader.loadPDF(from.toFile());
                var later = Files.newOutputStream(folder.resolve("later.pdf"))) {
            document.getDocumentInformation().setAuthor("nobody");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(later);
        }

        assertThat(Unpacked.pdf(clean(folder.resolve("later.pdf"))).occurring(TellingPdf.SECRETS))
                .isEmpty();
    }

    @Test
    void twoCopiesOfOneFileCannotBeMatchedByTheirBytes() throws IOException {
        Path from = TellingPdf.write(folder.resolve("from.pdf"));

        assertThat(Files.readAllBytes(clean(from))).isNotEqualTo(Files.readAllBytes(clean(from)));
    }

    @Test
    void aCleanCopyIsADocumentAgain() throws IOException {
        Path to = clean(TellingPdf.write(folder.resolve("from.pdf")));

        assertThat(new DocumentSniffer(InspectionLimits.usual()).recognise(to)).isEqualTo(DocumentKind.PDF);
    }

    private Path clean(Path from) throws IOException {
        Path to = Files.createTempFile(folder, "clean", ".pdf");
        cleaner.clean(from, DocumentKind.PDF, to, "Reviewer");
        return to;
    }
}
