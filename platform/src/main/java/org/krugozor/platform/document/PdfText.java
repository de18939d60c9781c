package org.krugozor.platform.document;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.krugozor.platform.document.ExtractedParagraph.Place;

/** Reads the words of a PDF by pages and paragraphs; headings are guessed from the size and weight of the letters. */
final class PdfText extends PDFTextStripper {

    private static final int LONGEST_HEADING = 160;
    private static final double LARGER = 1.1;

    private record Piece(int page, double size, boolean bold, String text) {}

    private final int limit;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Double, Integer> sizes = new HashMap<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private double largest;
    private int boldLetters;
    private int letters;
    private int kept;
    private boolean truncated;
    private int lettersOnPage;
    private int pagesWithText;

    private PdfText(int limit) {
        this.limit = limit;
        setAddMoreFormatting(true);
    }

    /** What pages there are and whether all was read. */
    record Pages(int count, int withoutText, int pictures, boolean truncated) {}

    static Pages read(Path file, InspectionLimits limits, ExtractedText.Sink sink) throws IOException {
        try (PDDocument document = PdfFile.open(file, limits)) {
            PdfText text = new PdfText(limits.text());
            text.writeText(document, Writer.nullWriter());
            text.emit(sink);
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                pictures += pictures(page);
            }
            PdfAsides.read(document, sink);
            int count = document.getNumberOfPages();
            return new Pages(count, count - text.pagesWithText, pictures, text.truncated);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw PdfFile.trouble(e);
        }
    }

    private static int pictures(PDPage page) {
        var resources = page.getResources();
        int count = 0;
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                count += resources.isImageXObject(name) ? 1 : 0;
            }
        }
        return count;
    }

    @Override
    protected void startPage(PDPage page) {
        lettersOnPage = 0;
    }

    @Override
    protected void endPage(PDPage page) {
        endParagraph();
        if (lettersOnPage > 0) {
            pagesWithText++;
        }
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        line.append(words);
        lettersOnPage += words.length();
        for (TextPosition position : positions) {
            double size = Math.round(position.getFontSizeInPt() * 2) / 2.0;
            sizes.merge(size, 1, Integer::sum);
            largest = Math.max(largest, size);
            letters++;
            String font = String.valueOf(position.getFont().getName());
            boldLetters += font.contains("Bold") || font.contains("bold") ? 1 : 0;
        }
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        endParagraph();
        super.writeParagraphEnd();
    }

    private void endLine() {
        String words = line.toString().strip();
        line.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        int length = paragraph.length();
        boolean broken = length > 1
                && (paragraph.charAt(length - 1) == '-' || paragraph.charAt(length - 1) == '\u00ad')
                && Character.isLowerCase(paragraph.charAt(length - 2))
                && Character.isLowerCase(words.charAt(0));
        if (broken) {
            paragraph.setLength(length - 1);
        } else if (length > 0) {
            paragraph.append(' ');
        }
        paragraph.append(words);
    }

    private void endParagraph() {
        endLine();
        String words = paragraph.toString().strip();
        paragraph.setLength(0);
        if (!words.isEmpty()) {
            kept += words.length();
            if (kept > limit) {
                truncated = true;
            } else {
                pieces.add(new Piece(getCurrentPageNo(), largest, boldLetters * 2 > letters, words));
            }
        }
        largest = 0;
        boldLetters = 0;
        letters = 0;
    }

    private void emit(ExtractedText.Sink sink) throws IOException {
        double body = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
        TreeSet<Double> larger = new TreeSet<>();
        for (Piece piece : pieces) {
            if (isLarger(piece, body)) {
                larger.add(piece.size());
            }
        }
        for (Piece piece : pieces) {
            int heading = 0;
            if (isLarger(piece, body)) {
                heading = Math.min(6, 1 + larger.tailSet(piece.size(), false).size());
            } else if (piece.bold()
                    && piece.text().length() <= LONGEST_HEADING
                    && !piece.text().endsWith(".")) {
                heading = Math.min(6, larger.size() + 1);
            }
            sink.paragraph(new ExtractedParagraph(Place.BODY, piece.page(), "", heading, piece.text()));
        }
    }

    private static boolean isLarger(Piece piece, double body) {
        return piece.size() >= body * LARGER && piece.text().length() <= LONGEST_HEADING;
    }
}
