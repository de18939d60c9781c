package org.krugozor.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentSnifferTest {

    private final DocumentSniffer sniffer = new DocumentSniffer(InspectionLimits.usual());

    @TempDir
    Path folder;

    @Test
    void whatAFileIsFollowsFromItsContentAndNotFromItsName() throws IOException {
        assertThat(sniffer.recognise(Docx.of("text").write(folder.resolve("a.pdf"))))
                .isEqualTo(DocumentKind.DOCX);
        assertThat(sniffer.recognise(file("b.docx", pdf()))).isEqualTo(DocumentKind.PDF);
        assertThat(sniffer.recognise(file("c.txt", Pictures.plain("png")))).isEqualTo(DocumentKind.PNG);
        assertThat(sniffer.recognise(file("d.exe", Pictures.plain("jpg")))).isEqualTo(DocumentKind.JPEG);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("hostileFiles")
    void aHostileFileIsRefusedByName(String what, Refusal refusal, byte[] content) throws IOException {
        Path file = file("article.docx", content);

        DocumentRefused refused = catchThrowableOfType(DocumentRefused.class, () -> sniffer.recognise(file));

        assertThat(refused).as(what).isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
    }

    static Stream<Arguments> hostileFiles() throws IOException {
        byte[] pdf = pdf();
        byte[] docx = bytes(Docx.of("text"));
        byte[] png = Pictures.plain("png");
        byte[] jpeg = Pictures.plain("jpg");
        return Stream.of(
                Arguments.of("no bytes", Refusal.EMPTY, new byte[0]),
                Arguments.of("words", Refusal.UNKNOWN_KIND, "words".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a web page", Refusal.UNKNOWN_KIND, "<html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "a Windows program",
                        Refusal.EXECUTABLE,
                        "MZ\220\0 %PDF-".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("a Linux program", Refusal.EXECUTABLE, "\177ELF".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("a script", Refusal.EXECUTABLE, "#!/bin/sh".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("RTF", Refusal.RICH_TEXT, "{\\rtf1 text}".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a .doc", Refusal.LEGACY_WORD, compoundFile("WordDocument")),
                Arguments.of("a DOCX with a password", Refusal.ENCRYPTED, compoundFile("EncryptedPackage")),
                Arguments.of(
                        "an ODT",
                        Refusal.OPEN_DOCUMENT,
                        zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text"))),
                Arguments.of("a zip", Refusal.PLAIN_ZIP, zip(Map.of("word/document.xml", "<w/>"))),
                Arguments.of(
                        "a zip that claims types", Refusal.PLAIN_ZIP, zip(Map.of("[Content_Types].xml", "<Types/>"))),
                Arguments.of("a DOCM", Refusal.MACROS, bytes(Docx.of("text").macroEnabled())),
                Arguments.of(
                        "a DOCX with macros",
                        Refusal.MACROS,
                        bytes(Docx.of("text").raw("word/vbaProject.bin", "x"))),
                Arguments.of(
                        "a name upwards",
                        Refusal.ZIP_PATH_TRAVERSAL,
                        bytes(Docx.of("text").raw("../../etc/passwd", "x"))),
                Arguments.of(
                        "an absolute name",
                        Refusal.ZIP_PATH_TRAVERSAL,
                        bytes(Docx.of("text").raw("/etc/passwd", "x"))),
                Arguments.of(
                        "a Windows name",
                        Refusal.ZIP_PATH_TRAVERSAL,
                        bytes(Docx.of("text").raw("C:\\x", "x"))),
                Arguments.of(
                        "a name twice",
                        Refusal.ZIP_DUPLICATE_ENTRY,
                        bytes(Docx.of("text").raw("WORD/document.xml", "x"))),
                Arguments.of(
                        "a bomb", Refusal.ZIP_BOMB, bytes(Docx.of("text").raw("word/bomb.xml", new byte[40_000_000]))),
                Arguments.of("a crowd of entries", Refusal.ZIP_TOO_MANY_ENTRIES, zip(crowd())),
                Arguments.of("a DOCX cut short", Refusal.ZIP_BROKEN, Arrays.copyOf(docx, docx.length / 2)),
                Arguments.of("a DOCX with a changed byte", Refusal.ZIP_BROKEN, changed(docx)),
                Arguments.of(
                        "a document type in a part",
                        Refusal.XML_DOCTYPE,
                        zip(Map.of(
                                "[Content_Types].xml",
                                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Types>&a;</Types>"))),
                Arguments.of(
                        "a part that is no XML", Refusal.XML_BROKEN, zip(Map.of("[Content_Types].xml", "<Types><"))),
                Arguments.of("a PDF cut short", Refusal.PDF_TRUNCATED, Arrays.copyOf(pdf, pdf.length * 2 / 3)),
                Arguments.of("a PDF of nothing", Refusal.PDF_BROKEN, "%PDF-1.7 %%EOF".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a PDF without pages", Refusal.PDF_NO_PAGES, pdf(0, null)),
                Arguments.of("a PDF with a password", Refusal.ENCRYPTED, pdf(1, "secret")),
                Arguments.of("a PDF with permissions", Refusal.ENCRYPTED, pdf(1, "")),
                Arguments.of("a PNG cut short", Refusal.IMAGE_BROKEN, Arrays.copyOf(png, png.length - 14)),
                Arguments.of("a PNG of a wall", Refusal.IMAGE_TOO_LARGE, wall(png)),
                Arguments.of("a JPEG cut short", Refusal.IMAGE_BROKEN, Arrays.copyOf(jpeg, jpeg.length - 4)));
    }

    private static Map<String, String> crowd() {
        Map<String, String> crowd = new LinkedHashMap<>();
        for (int i = 0; i < 6_000; i++) {
            crowd.put("word/" + i, "");
        }
        return crowd;
    }

    /** Half a picture wide is enough: sizes stand at a fixed place and are read before sums. */
    private static byte[] wall(byte[] png) {
        byte[] wall = png.clone();
        wall[17] = 1;
        wall[21] = 1;
        return wall;
    }

    private static byte[] compoundFile(String stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        bytes.writeBytes(new byte[2000]);
        bytes.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        bytes.writeBytes(new byte[2000]);
        return bytes.toByteArray();
    }

    private static byte[] changed(byte[] docx) {
        byte[] changed = docx.clone();
        changed[120] ^= 0x55;
        return changed;
    }

    private static byte[] pdf() throws IOException {
        return pdf(1, null);
    }

    private static byte[] pdf(int pages, String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        entries.forEach((name, text) -> content.put(name, text.getBytes(StandardCharsets.UTF_8)));
        Path file = Files.createTempFile("archive", ".zip");
        try {
            return Files.readAllBytes(Docx.zip(file, content));
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] bytes(Docx docx) throws IOException {
        Path file = Files.createTempFile("article", ".docx");
        try {
            return Files.readAllBytes(docx.write(file));
        } finally {
            Files.delete(file);
        }
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
