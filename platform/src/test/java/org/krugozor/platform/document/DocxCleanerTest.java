package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxCleanerTest {

    private final DocumentCleaner cleaner = new DocumentCleaner(InspectionLimits.usual());

    @TempDir
    Path folder;

    @Test
    void nothingThatTellsOfItsMakersIsLeftInAnyByte() throws IOException {
        Path from = TellingDocx.docx().write(folder.resolve("from.docx"));
        assertThat(Unpacked.zip(from).occurring(TellingDocx.SECRETS))
                .as("the test's own file tells everything")
                .isEqualTo(TellingDocx.SECRETS);

        Path to = clean(from);

        assertThat(Unpacked.zip(to).occurring(TellingDocx.SECRETS)).isEmpty();
    }

    @Test
    void whatIsReadStays() throws IOException {
        String document = Unpacked.parts(clean(TellingDocx.docx().write(folder.resolve("from.docx"))))
                .get("word/document.xml");

        assertThat(document)
                .contains(
                        "Кіріспе",
                        "inserted words ",
                        "deleted words",
                        "plain &amp; simple &lt;words&gt;",
                        "write to us",
                        "(Sartori, 1976)",
                        ">12<",
                        "our mail",
                        "bound",
                        "tagged",
                        "Turnout by region",
                        "xml:space=\"preserve\"");
    }

    @Test
    void changesAndCommentsBearTheLabelInPlaceOfTheName() throws IOException {
        Map<String, String> parts = Unpacked.parts(clean(TellingDocx.docx().write(folder.resolve("from.docx"))));

        assertThat(parts.get("word/document.xml")).contains("<w:ins w:id=\"2\" w:author=\"Reviewer\">");
        assertThat(parts.get("word/comments.xml"))
                .contains("w:author=\"Reviewer\" w:initials=\"R\"", "What is meant here?", "w14:paraId=\"1A2B3C4D\"");
        assertThat(parts.get("word/commentsExtended.xml")).contains("1A2B3C4D");
        assertThat(parts.get("word/header1.xml")).contains("Running head");
        assertThat(parts).doesNotContainKey("word/people.xml");
    }

    @Test
    void theWebMayBeLinkedAndMailAndDisksMayNot() throws IOException {
        Map<String, String> parts = Unpacked.parts(clean(TellingDocx.docx().write(folder.resolve("from.docx"))));

        assertThat(parts.get("word/_rels/document.xml.rels"))
                .contains("https://doi.org/10.1000/182")
                .doesNotContain("mailto", "file:", "tracker");
        assertThat(parts.get("word/document.xml"))
                .containsOnlyOnce("<w:hyperlink r:id")
                .doesNotContain("r:link");
    }

    @Test
    void everyPartIsWellFormedTypedAndReachable() throws Exception {
        Map<String, String> parts = Unpacked.parts(clean(TellingDocx.docx().write(folder.resolve("from.docx"))));
        DocumentBuilderFactory parser = DocumentBuilderFactory.newInstance();
        parser.setNamespaceAware(true);

        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                parser.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertThat(parts.keySet())
                .filteredOn(name -> !name.endsWith(".rels") && !name.startsWith("["))
                .allSatisfy(name -> assertThat(parts.get("[Content_Types].xml")).contains("\"/" + name + "\""));
        assertThat(parts.get("word/_rels/document.xml.rels")).contains("Target=\"media/image1.png\"");
    }

    @Test
    void picturesStillShowAndAPhotographKeepsItsWayUp() throws IOException {
        Path to = clean(TellingDocx.docx().write(folder.resolve("from.docx")));
        try (var zip = new java.util.zip.ZipFile(to.toFile())) {
            byte[] png =
                    zip.getInputStream(zip.getEntry("word/media/image1.png")).readAllBytes();
            byte[] jpeg =
                    zip.getInputStream(zip.getEntry("word/media/image2.jpeg")).readAllBytes();

            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getRGB(1, 1)).isEqualTo(0xFFFF0000);
            assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(12);
            assertThat(new String(jpeg, StandardCharsets.ISO_8859_1))
                    .contains("Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6");
        }
    }

    @Test
    void theReportCountsWhatWasTakenOut() throws IOException {
        Path from = TellingDocx.docx().write(folder.resolve("from.docx"));

        CleaningReport report = cleaner.clean(from, DocumentKind.DOCX, folder.resolve("to.docx"), "Reviewer");

        assertThat(report.removed())
                .containsEntry("author-names", 7)
                .containsEntry("dates", 6)
                .containsEntry("document-properties", 3)
                .containsEntry("private-links", 2)
                .containsEntry("fields", 5)
                .containsKeys(
                        "people-lists",
                        "custom-xml",
                        "thumbnails",
                        "embedded-files",
                        "picture-metadata",
                        "revision-marks");
        assertThat(report.left()).isEmpty();
    }

    @Test
    void aPictureOfAnUnknownFormatIsReported() throws IOException {
        Path from = Docx.of("text")
                .part("word/media/map.tiff", "image/tiff", "image", new byte[] {'I', 'I', 42, 0, 1, 2, 3})
                .write(folder.resolve("from.docx"));

        CleaningReport report = cleaner.clean(from, DocumentKind.DOCX, folder.resolve("to.docx"), "Reviewer");

        assertThat(report.left())
                .containsExactly(new CleaningReport.Left("picture-not-examined", "word/media/image1.tiff"));
    }

    @Test
    void twoCopiesOfOneFileCannotBeMatchedByTheirBytes() throws IOException {
        Path from = TellingDocx.docx().write(folder.resolve("from.docx"));

        assertThat(Files.readAllBytes(clean(from))).isNotEqualTo(Files.readAllBytes(clean(from)));
    }

    @Test
    void aCleanCopyIsADocumentAgain() throws IOException {
        Path to = clean(TellingDocx.docx().write(folder.resolve("from.docx")));

        assertThat(new DocumentSniffer(InspectionLimits.usual()).recognise(to)).isEqualTo(DocumentKind.DOCX);
        assertThat(Unpacked.zip(clean(to)).occurring(TellingDocx.SECRETS)).isEmpty();
    }

    @Test
    void anEntityInAPartIsRefusedAndNothingIsFetched() {
        Path from = Docx.of("text")
                .raw("word/document.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>")
                .write(folder.resolve("from.docx"));

        DocumentRefused refused = catchThrowableOfType(DocumentRefused.class, () -> clean(from));

        assertThat(refused.refusal()).isEqualTo(Refusal.XML_DOCTYPE);
        assertThat(refused.place()).isEqualTo("word/document.xml");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        Path from = Docx.of("text")
                .raw("word/document.xml", Docx.xml("<a>".repeat(5000) + "</a>".repeat(5000)))
                .write(folder.resolve("from.docx"));

        DocumentRefused refused = catchThrowableOfType(DocumentRefused.class, () -> clean(from));

        assertThat(refused.refusal()).isEqualTo(Refusal.XML_BROKEN);
    }

    @Test
    void fieldsOfAPartAreJudgedByTheirCodes() {
        assertThat(List.of("PAGE", " REF _Ref1 \\h", "HYPERLINK \\l \"a\"", "HYPERLINK \"https://a\"", "= 2 + 2"))
                .allSatisfy(code -> assertThat(WordFields.fate(code)).isEqualTo(WordFields.Fate.KEEP));
        assertThat(List.of(
                        "ADDIN EN.CITE",
                        "HYPERLINK \"mailto:a\"",
                        "HYPERLINK \"\\\\\\\\share\"",
                        "INCLUDEPICTURE \"c:\"",
                        "LINK x",
                        "DDEAUTO x"))
                .allSatisfy(code -> assertThat(WordFields.fate(code)).isEqualTo(WordFields.Fate.NEUTRAL_CODE));
        assertThat(List.of("AUTHOR", " USERNAME \\* MERGEFORMAT", "DOCPROPERTY Owner"))
                .allSatisfy(code -> assertThat(WordFields.fate(code)).isEqualTo(WordFields.Fate.EMPTIED));
    }

    private Path clean(Path from) throws IOException {
        Path to = Files.createTempFile(folder, "clean", ".docx");
        cleaner.clean(from, DocumentKind.DOCX, to, "Reviewer");
        return to;
    }
}
