package org.krugozor.platform.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Copies a JPEG segment by segment without EXIF, XMP, IPTC, comments, thumbnails and whatever lies behind its end. The
 * way up is kept, since a scan would lie on its side; the colour profile is kept for print colours (four components)
 * alone, since screens name theirs after their owners.
 */
final class JpegPicture {

    private static final int APP0 = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ICC = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final HexFormat HEX = HexFormat.of();

    private final DataInputStream in;
    private final DataOutputStream out;
    private final InspectionLimits limits;
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private final boolean lenient;
    private int removed;

    private JpegPicture(InputStream from, OutputStream to, InspectionLimits limits, boolean lenient) {
        this.lenient = lenient;
        in = new DataInputStream(new BufferedInputStream(from));
        out = new DataOutputStream(new BufferedOutputStream(to));
        this.limits = limits;
    }

    /** Answers how many segments were left out. */
    static int strip(InputStream from, OutputStream to, InspectionLimits limits) throws IOException {
        return strip(from, to, limits, false);
    }

    /** {@code lenient}: a last scan without an end marker is taken for whole, as PDF writers leave it. */
    static int strip(InputStream from, OutputStream to, InspectionLimits limits, boolean lenient) throws IOException {
        try {
            return new JpegPicture(from, to, limits, lenient).run();
        } catch (EOFException e) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN, "", e);
        }
    }

    private int run() throws IOException {
        if (in.readUnsignedShort() != 0xFFD8) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN);
        }
        out.writeShort(0xFFD8);
        int marker = nextMarker();
        boolean framed = false;
        while (marker != END) {
            if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                out.writeShort(0xFF00 | marker);
                marker = nextMarker();
                continue;
            }
            int length = in.readUnsignedShort() - 2;
            byte[] segment = length < 0 ? new byte[0] : in.readNBytes(length);
            if (length < 0 || segment.length < length) {
                throw new DocumentRefused(Refusal.IMAGE_BROKEN);
            }
            framed |= isFrame(marker);
            segment(marker, segment);
            marker = marker == SCAN ? copyScan() : nextMarker();
        }
        if (!framed) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN);
        }
        out.writeShort(0xFF00 | END);
        out.flush();
        return removed + (in.read() >= 0 ? 1 : 0);
    }

    private int nextMarker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN);
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private void segment(int marker, byte[] segment) throws IOException {
        if (marker == APP0 && startsWith(segment, "JFIF\0") && segment.length >= 14) {
            byte[] plain = Arrays.copyOf(segment, 14);
            plain[12] = 0;
            plain[13] = 0;
            write(marker, plain);
        } else if (marker == EXIF && startsWith(segment, "Exif\0\0")) {
            removed++;
            int wayUp = orientation(segment);
            if (wayUp > 1) {
                write(
                        EXIF,
                        HEX.parseHex("4578696600004d4d002a00000008" + "0001" + "011200030000000100" + "0" + wayUp
                                + "0000" + "00000000"));
            }
        } else if (marker == ICC && startsWith(segment, "ICC_PROFILE\0")) {
            DataOutputStream later = new DataOutputStream(profile);
            later.writeShort(0xFF00 | ICC);
            later.writeShort(segment.length + 2);
            later.write(segment);
        } else if (marker == ADOBE && startsWith(segment, "Adobe") && segment.length >= 12) {
            write(marker, Arrays.copyOf(segment, 12));
        } else if ((marker >= APP0 && marker <= APP15) || marker == COMMENT || (marker >= 0xF0 && marker <= 0xFD)) {
            removed++;
        } else {
            if (isFrame(marker)) {
                frame(segment);
            }
            write(marker, segment);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame(byte[] segment) throws IOException {
        if (segment.length < 6) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN);
        }
        ByteBuffer sizes = ByteBuffer.wrap(segment);
        long pixels = (long) Short.toUnsignedInt(sizes.getShort(1)) * Short.toUnsignedInt(sizes.getShort(3));
        if (pixels > limits.pixels()) {
            throw new DocumentRefused(Refusal.IMAGE_TOO_LARGE);
        }
        if (segment[5] == 4) {
            profile.writeTo(out);
        } else if (profile.size() > 0) {
            removed++;
        }
        profile.reset();
    }

    private void write(int marker, byte[] segment) throws IOException {
        out.writeShort(0xFF00 | marker);
        out.writeShort(segment.length + 2);
        out.write(segment);
    }

    /** Copies entropy-coded bytes; answers the marker behind them. */
    private int copyScan() throws IOException {
        while (true) {
            int value = in.read();
            if (value < 0 && lenient) {
                return END;
            }
            if (value < 0) {
                throw new EOFException();
            }
            if (value != 0xFF) {
                out.write(value);
                continue;
            }
            int next = in.readUnsignedByte();
            while (next == 0xFF) {
                next = in.readUnsignedByte();
            }
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                return next;
            }
            out.write(0xFF);
            out.write(next);
        }
    }

    /** The tag 0x0112 of the first directory, 1 to 8; 1 when it is not said. */
    private static int orientation(byte[] exif) {
        try {
            ByteBuffer tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int count = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < count; i++) {
                int at = directory + 2 + 12 * i;
                if (tiff.getShort(at) == 0x0112) {
                    int value = tiff.getShort(at + 8);
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return 1;
        }
    }

    private static boolean startsWith(byte[] segment, String words) {
        byte[] start = words.getBytes(StandardCharsets.US_ASCII);
        return segment.length >= start.length && Arrays.equals(segment, 0, start.length, start, 0, start.length);
    }
}
