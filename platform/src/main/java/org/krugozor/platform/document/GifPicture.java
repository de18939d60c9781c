package org.krugozor.platform.document;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Copies a GIF block by block without comments, texts and application data other than the loop of an animation. */
final class GifPicture {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int END = 0x3B;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private GifPicture() {}

    static int strip(InputStream from, OutputStream out) throws IOException {
        DataInputStream in = new DataInputStream(from);
        try {
            byte[] screen = exactly(in, 13);
            out.write(screen);
            out.write(exactly(in, colours(screen[10])));
            int removed = 0;
            for (int block = in.readUnsignedByte(); block != END; block = in.readUnsignedByte()) {
                if (block == IMAGE) {
                    out.write(block);
                    byte[] descriptor = exactly(in, 9);
                    out.write(descriptor);
                    out.write(exactly(in, colours(descriptor[8]) + 1));
                    subBlocks(in, out);
                } else if (block == EXTENSION) {
                    removed += extension(in, out);
                } else {
                    throw new DocumentRefused(Refusal.IMAGE_BROKEN);
                }
            }
            out.write(END);
            return removed + (in.read() >= 0 ? 1 : 0);
        } catch (EOFException e) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN, "", e);
        }
    }

    private static int extension(DataInputStream in, OutputStream out) throws IOException {
        int label = in.readUnsignedByte();
        byte[] first = exactly(in, in.readUnsignedByte());
        boolean loop = label == APPLICATION && new String(first, StandardCharsets.ISO_8859_1).startsWith("NETSCAPE");
        boolean kept = label == GRAPHIC_CONTROL || loop;
        OutputStream to = kept ? out : OutputStream.nullOutputStream();
        to.write(new byte[] {EXTENSION, (byte) label, (byte) first.length});
        to.write(first);
        if (first.length > 0) {
            subBlocks(in, to);
        }
        return kept ? 0 : 1;
    }

    private static void subBlocks(DataInputStream in, OutputStream to) throws IOException {
        int length;
        do {
            length = in.readUnsignedByte();
            to.write(length);
            to.write(exactly(in, length));
        } while (length > 0);
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static byte[] exactly(DataInputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
