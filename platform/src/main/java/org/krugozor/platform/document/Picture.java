package org.krugozor.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Picture formats met inside documents, told apart by their first bytes. */
enum Picture {
    PNG,
    JPEG,
    GIF,
    EMF,
    /** Formats without room for words about their maker. */
    PLAIN,
    OTHER;

    static Picture of(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(48);
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG")) {
            return PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("GIF8")) {
            return GIF;
        }
        if (head.startsWith("\1\0\0\0") && head.startsWith(" EMF", 40)) {
            return EMF;
        }
        boolean metafile = head.startsWith("\u00d7\u00cd\u00c6\u009a") || head.startsWith("\1\0\11\0");
        return head.startsWith("BM") || metafile ? PLAIN : OTHER;
    }

    boolean canBeStripped() {
        return this != OTHER;
    }

    /** Copies the picture without what tells of its maker; answers how many pieces were left out. */
    int strip(InputStream from, OutputStream to, InspectionLimits limits) throws IOException {
        return switch (this) {
            case PNG -> PngPicture.strip(from, to, limits);
            case JPEG -> JpegPicture.strip(from, to, limits);
            case GIF -> GifPicture.strip(from, to);
            case EMF -> emf(from, to);
            case PLAIN, OTHER -> {
                from.transferTo(to);
                yield 0;
            }
        };
    }

    /** The header of an enhanced metafile points to a description, "program NUL picture NUL NUL" ([MS-EMF] 2.3.4.2). */
    private static int emf(InputStream from, OutputStream to) throws IOException {
        byte[] header = from.readNBytes(4096);
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if (header.length < 88) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN);
        }
        long count = 2 * Integer.toUnsignedLong(fields.getInt(60));
        long offset = Integer.toUnsignedLong(fields.getInt(64));
        boolean described = count > 0 && offset > 0;
        if (described && offset + count > header.length) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN);
        }
        if (described) {
            Arrays.fill(header, (int) offset, (int) (offset + count), (byte) 0);
        }
        to.write(header);
        from.transferTo(to);
        return described ? 1 : 0;
    }
}
