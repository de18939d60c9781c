package org.krugozor.publication.galley.adapter.press;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.krugozor.platform.worker.WorkerTask;
import org.krugozor.publication.galley.model.PrintedPlace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The task {@value #NAME}: writes page numbers below and, on the first page, issue and DOI above the text of a PDF made
 * elsewhere. Public because the platform makes it by name.
 */
public final class StampPages implements WorkerTask {

    static final String NAME = "stamp-pages";
    static final String FILE = "galley.pdf";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long IN_MEMORY = 8 << 20;
    private static final long SCRATCH = 1L << 30;
    private static final float MARGIN = 24;
    private static final float SIZE = 8.5f;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) throws IOException {
        var place = JSON.treeToValue(args, PrintedPlace.class);
        var file = input.resolve(FILE).toFile();
        try (var pdf = Loader.loadPDF(file, "", MemoryUsageSetting.setupMixed(IN_MEMORY, SCRATCH).streamCache);
                InputStream font = StampPages.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            stamp(pdf, PDType0Font.load(pdf, font, true), place);
            pdf.save(output.resolve(PrintArticle.PDF).toFile());
            return JSON.createObjectNode().put(PrintArticle.PAGES, pdf.getNumberOfPages());
        }
    }

    private static void stamp(PDDocument pdf, PDFont font, PrintedPlace place) throws IOException {
        int number = place.firstPage();
        for (var page : pdf.getPages()) {
            var box = page.getCropBox();
            write(
                    pdf,
                    page,
                    font,
                    Integer.toString(number),
                    box.getLowerLeftX() + box.getWidth() / 2,
                    bottom(page),
                    0.5f);
            if (number == place.firstPage()) {
                write(pdf, page, font, heading(place), box.getUpperRightX() - MARGIN, box.getUpperRightY() - MARGIN, 1);
            }
            number++;
        }
    }

    private static String heading(PrintedPlace place) {
        var issue = "№ " + place.number() + " (" + place.whole() + ")/" + place.year();
        return place.doi() == null ? issue : issue + " · https://doi.org/" + place.doi();
    }

    private static float bottom(PDPage page) {
        return page.getCropBox().getLowerLeftY() + MARGIN;
    }

    /** @param anchor which part of the text's width lies left of x */
    private static void write(PDDocument pdf, PDPage page, PDFont font, String text, float x, float y, float anchor)
            throws IOException {
        float width = font.getStringWidth(text) / 1000 * SIZE;
        // "resetContext": whatever state the page's own drawing left behind must not move ours
        try (var out = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            out.beginText();
            out.setFont(font, SIZE);
            out.newLineAtOffset(x - width * anchor, y);
            out.showText(text);
            out.endText();
        }
    }
}
