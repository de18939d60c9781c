package org.krugozor.platform.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells what a file is from its content and refuses what it must not be. Blocking: runs in a worker process. */
final class DocumentSniffer {

    private static final int HEAD = 1024;
    private static final int TAIL = 4096;
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final InspectionLimits limits;

    DocumentSniffer(InspectionLimits limits) {
        this.limits = limits;
    }

    DocumentKind recognise(Path file) throws IOException {
        String head = head(file);
        if (head.isEmpty()) {
            throw new DocumentRefused(Refusal.EMPTY);
        }
        if (isProgram(head)) {
            throw new DocumentRefused(Refusal.EXECUTABLE);
        }
        if (head.startsWith("PK")) {
            return archive(file);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            try (InputStream content = Files.newInputStream(file)) {
                PngPicture.strip(content, OutputStream.nullOutputStream(), limits);
            }
            return DocumentKind.PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            try (InputStream content = Files.newInputStream(file)) {
                JpegPicture.strip(content, OutputStream.nullOutputStream(), limits);
            }
            return DocumentKind.JPEG;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new DocumentRefused(contains(file, ENCRYPTED_PACKAGE) ? Refusal.ENCRYPTED : Refusal.LEGACY_WORD);
        }
        if (head.startsWith("{\\rtf")) {
            throw new DocumentRefused(Refusal.RICH_TEXT);
        }
        if (head.contains("%PDF-")) {
            return pdf(file);
        }
        throw new DocumentRefused(Refusal.UNKNOWN_KIND);
    }

    /** DOS and Windows, ELF, Mach-O in both orders and fat, scripts. */
    private static boolean isProgram(String head) {
        return head.startsWith("MZ")
                || head.startsWith("\u007fELF")
                || head.startsWith("#!")
                || head.startsWith("\u00fe\u00ed\u00fa")
                || head.startsWith("\u00cf\u00fa\u00ed\u00fe")
                || head.startsWith("\u00ce\u00fa\u00ed\u00fe")
                || head.startsWith("\u00ca\u00fe\u00ba\u00be");
    }

    private DocumentKind archive(Path file) throws IOException {
        try (SafeZip zip = SafeZip.open(file, limits)) {
            zip.verify();
            if (!zip.has(ContentTypes.PART)) {
                throw new DocumentRefused(isOpenDocument(zip) ? Refusal.OPEN_DOCUMENT : Refusal.PLAIN_ZIP);
            }
            ContentTypes types = ContentTypes.of(zip, limits);
            if (types.mention("macroenabled") || types.mention("vbaproject") || carriesMacros(zip)) {
                throw new DocumentRefused(Refusal.MACROS);
            }
            if (types.partOf(zip, MAIN).isEmpty()) {
                throw new DocumentRefused(Refusal.PLAIN_ZIP);
            }
            return DocumentKind.DOCX;
        }
    }

    private static boolean carriesMacros(SafeZip zip) {
        return zip.names().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
    }

    private static boolean isOpenDocument(SafeZip zip) throws IOException {
        if (!zip.has("mimetype")) {
            return false;
        }
        try (InputStream content = zip.read("mimetype")) {
            return new String(content.readNBytes(100), StandardCharsets.US_ASCII)
                    .startsWith("application/vnd.oasis.opendocument");
        }
    }

    private DocumentKind pdf(Path file) throws IOException {
        // the parser would rebuild what it can of a file cut short, and half an article would pass
        if (!tail(file).contains("%%EOF")) {
            throw new DocumentRefused(Refusal.PDF_TRUNCATED);
        }
        PdfFile.open(file, limits).close();
        return DocumentKind.PDF;
    }

    private static String head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean contains(Path file, byte[] sought) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int matched = 0;
            for (int value = content.read(); value >= 0; value = content.read()) {
                if (value == (sought[matched] & 0xFF)) {
                    if (++matched == sought.length) {
                        return true;
                    }
                } else {
                    matched = value == (sought[0] & 0xFF) ? 1 : 0;
                }
            }
            return false;
        }
    }
}
