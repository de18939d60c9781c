package org.krugozor.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** Strips photographs inside a PDF: they are whole JPEG files, EXIF and all. */
final class PdfPictures {

    private static final List<String> JPEG = List.of("DCTDecode", "DCT");
    private static final List<String> JPEG_2000 = List.of("JPXDecode");

    private PdfPictures() {}

    static void clean(COSStream stream, Cleaning cleaning) throws IOException {
        if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            return;
        }
        String last = lastFilter(stream.getFilters());
        if (JPEG.contains(last) || JPEG_2000.contains(last)) {
            strip(stream, last, cleaning);
        }
    }

    private static String lastFilter(@Nullable COSBase filters) {
        if (filters instanceof COSName name) {
            return name.getName();
        }
        if (filters instanceof COSArray array
                && array.size() > 0
                && array.getObject(array.size() - 1) instanceof COSName name) {
            return name.getName();
        }
        return "";
    }

    private static void strip(COSStream stream, String filter, Cleaning cleaning) throws IOException {
        Path stripped = Files.createTempFile("picture", ".bin");
        try {
            int removed;
            try (InputStream content = new PDStream(stream).createInputStream(List.of(filter));
                    OutputStream out = Files.newOutputStream(stripped)) {
                removed = JPEG.contains(filter)
                        ? JpegPicture.strip(content, out, cleaning.limits(), true)
                        : Jp2Picture.strip(content, out);
            } catch (IOException e) {
                // a picture readers can still show, in a shape not known here
                cleaning.left("picture-not-examined", "");
                return;
            }
            if (removed > 0) {
                cleaning.removed("picture-metadata", removed);
                replace(stream, filter, stripped);
            }
        } finally {
            Files.delete(stripped);
        }
    }

    private static void replace(COSStream stream, String filter, Path content) throws IOException {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase last = parameters instanceof COSArray array && array.size() > 0
                ? array.getObject(array.size() - 1)
                : parameters;
        try (OutputStream out = stream.createRawOutputStream()) {
            Files.copy(content, out);
        }
        stream.setItem(COSName.FILTER, COSName.getPDFName(filter));
        stream.removeItem(COSName.DP);
        stream.removeItem(COSName.DECODE_PARMS);
        if (last != null) {
            stream.setItem(COSName.DECODE_PARMS, last);
        }
    }
}
