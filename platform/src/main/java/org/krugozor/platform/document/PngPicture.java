package org.krugozor.platform.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Copies a PNG chunk by chunk without what tells of its maker: texts, time, EXIF, private chunks, what lies behind the
 * end; and without the colour profile, which screens name after their owners.
 */
final class PngPicture {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs", "bKGD", "hIST");

    private PngPicture() {}

    /** Answers how many chunks were left out. */
    static int strip(InputStream from, OutputStream to, InspectionLimits limits) throws IOException {
        DataInputStream in = new DataInputStream(from);
        DataOutputStream out = new DataOutputStream(to);
        try {
            if (in.readLong() != SIGNATURE) {
                throw new DocumentRefused(Refusal.IMAGE_BROKEN);
            }
            out.writeLong(SIGNATURE);
            int removed = 0;
            String type;
            do {
                int length = in.readInt();
                byte[] name = in.readNBytes(4);
                type = new String(name, StandardCharsets.ISO_8859_1);
                if (length < 0 || name.length < 4) {
                    throw new DocumentRefused(Refusal.IMAGE_BROKEN);
                }
                boolean kept = KEPT.contains(type);
                if (!kept) {
                    removed++;
                }
                copyChunk(in, kept ? out : new DataOutputStream(OutputStream.nullOutputStream()), length, name, limits);
            } while (!type.equals("IEND"));
            out.flush();
            return removed + (in.read() >= 0 ? 1 : 0);
        } catch (EOFException e) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN, "", e);
        }
    }

    private static void copyChunk(
            DataInputStream in, DataOutputStream out, int length, byte[] name, InspectionLimits limits)
            throws IOException {
        out.writeInt(length);
        out.write(name);
        CRC32 sum = new CRC32();
        sum.update(name);
        byte[] part = new byte[8192];
        boolean header = name[1] == 'H' && name[0] == 'I';
        for (int left = length; left > 0; ) {
            int count = in.read(part, 0, Math.min(left, part.length));
            if (count < 0) {
                throw new EOFException();
            }
            if (header && left == length) {
                measure(part, count, limits);
            }
            sum.update(part, 0, count);
            out.write(part, 0, count);
            left -= count;
        }
        int said = in.readInt();
        if (said != (int) sum.getValue()) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN);
        }
        out.writeInt(said);
    }

    private static void measure(byte[] header, int count, InspectionLimits limits) throws IOException {
        if (count < 13) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN);
        }
        ByteBuffer sizes = ByteBuffer.wrap(header);
        if (Integer.toUnsignedLong(sizes.getInt(0)) * Integer.toUnsignedLong(sizes.getInt(4)) > limits.pixels()) {
            throw new DocumentRefused(Refusal.IMAGE_TOO_LARGE);
        }
    }
}
