package org.krugozor.stack.player.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a manuscript as PDF with an embedded font that has the Kazakh and Turkish letters. Names no author anywhere. */
public final class PdfDocument {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final float MARGIN = 64;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private PdfDocument() {}

    /** The file. */
    public static byte[] write(ManuscriptText text) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var layout = new Layout(document)) {
            document.getDocumentInformation().setTitle(text.title());
            // else derived from the time, and a repeated upload would be another file
            document.setDocumentId((long) text.hashCode());
            for (var paragraph : Paragraph.of(text)) {
                layout.add(paragraph);
            }
            layout.close();
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Lines one below the other, a new page where one is full. */
    private static final class Layout implements AutoCloseable {

        private final PDDocument document;
        private final PDFont plain;
        private final PDFont bold;
        private PDPageContentStream page;
        private float y;
        private boolean open = true;

        Layout(PDDocument document) throws IOException {
            this.document = document;
            plain = font(document, "DejaVuSerif.ttf");
            bold = font(document, "DejaVuSerif-Bold.ttf");
            page = next();
        }

        void add(Paragraph paragraph) throws IOException {
            var heavy = paragraph.style() == Paragraph.Style.TITLE || paragraph.style() == Paragraph.Style.HEADING;
            var font = heavy ? bold : plain;
            var size = size(paragraph.style());
            y -= size * 0.6f;
            for (var line : lines(paragraph.text(), font, size)) {
                if (y < MARGIN) {
                    page.close();
                    page = next();
                }
                page.beginText();
                page.setFont(font, size);
                page.newLineAtOffset(MARGIN, y);
                page.showText(line);
                page.endText();
                y -= size * 1.45f;
            }
        }

        @Override
        public void close() throws IOException {
            if (open) {
                open = false;
                page.close();
            }
        }

        private PDPageContentStream next() throws IOException {
            var sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            y = PDRectangle.A4.getHeight() - MARGIN;
            return new PDPageContentStream(document, sheet);
        }

        private static float size(Paragraph.Style style) {
            return switch (style) {
                case TITLE -> 15;
                case HEADING -> 12;
                case AUTHOR, BODY -> 11;
                case SMALL -> 9.5f;
            };
        }

        private static List<String> lines(String text, PDFont font, float size) throws IOException {
            var lines = new ArrayList<String>();
            var line = new StringBuilder();
            var width = 0f;
            for (var word : text.strip().split("\\s+")) {
                var next = font.getStringWidth(word + " ") * size / 1000;
                if (width + next > WIDTH && line.length() > 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                    width = 0;
                }
                line.append(word).append(' ');
                width += next;
            }
            lines.add(line.toString());
            return lines;
        }

        private static PDFont font(PDDocument document, String name) throws IOException {
            try (var file = PdfDocument.class.getResourceAsStream(FONTS + name)) {
                if (file == null) {
                    throw new IllegalStateException("no font " + name + " on the class path");
                }
                return PDType0Font.load(document, file, true);
            }
        }
    }
}
