package org.krugozor.publication.galley.layout;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The fonts of the printed page. Liberation Serif has every letter of Kazakh, Russian, English and Turkish and the signs
 * of transliteration; DejaVu Sans has Arabic.
 */
final class Fonts {

    private static final String SERIF = "/liberation/LiberationSerif-";
    private static final String ARABIC = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    private Fonts() {}

    static void register(PdfRendererBuilder builder, boolean arabic) {
        add(builder, SERIF + "Regular.ttf", "Serif Text", 400, FontStyle.NORMAL);
        add(builder, SERIF + "Bold.ttf", "Serif Text", 700, FontStyle.NORMAL);
        add(builder, SERIF + "Italic.ttf", "Serif Text", 400, FontStyle.ITALIC);
        add(builder, SERIF + "BoldItalic.ttf", "Serif Text", 700, FontStyle.ITALIC);
        // parsing a font costs as much as a page: only where its letters are needed
        if (arabic) {
            add(builder, ARABIC + ".ttf", "Arabic Text", 400, FontStyle.NORMAL);
            add(builder, ARABIC + "-Bold.ttf", "Arabic Text", 700, FontStyle.NORMAL);
        }
    }

    private static void add(PdfRendererBuilder builder, String resource, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(resource), family, weight, style, true);
    }

    static InputStream open(String resource) {
        var stream = Fonts.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new UncheckedIOException(new java.io.FileNotFoundException(resource));
        }
        return stream;
    }
}
