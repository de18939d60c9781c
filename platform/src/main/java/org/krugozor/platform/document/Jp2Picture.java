package org.krugozor.platform.document;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** Copies a JPEG 2000 file box by box without its XML and UUID boxes, which carry XMP and EXIF; a bare codestream whole. */
final class Jp2Picture {

    private static final int SIGNATURE = 0x6A502020;
    private static final Set<Integer> DROPPED = Set.of(0x75756964, 0x786D6C20, 0x75696E66);

    private Jp2Picture() {}

    static int strip(InputStream from, OutputStream to) throws IOException {
        DataInputStream in = new DataInputStream(from);
        byte[] header = in.readNBytes(8);
        if (header.length < 8 || ByteBuffer.wrap(header).getInt(4) != SIGNATURE) {
            to.write(header);
            in.transferTo(to);
            return 0;
        }
        int removed = 0;
        while (header.length == 8) {
            ByteBuffer box = ByteBuffer.wrap(header);
            long length = Integer.toUnsignedLong(box.getInt(0));
            boolean dropped = DROPPED.contains(box.getInt(4));
            OutputStream target = dropped ? OutputStream.nullOutputStream() : to;
            target.write(header);
            removed += dropped ? 1 : 0;
            if (length == 0) {
                in.transferTo(target);
                return removed;
            }
            long content = length - 8;
            if (length == 1) {
                long extended = in.readLong();
                target.write(ByteBuffer.allocate(8).putLong(extended).array());
                content = extended - 16;
            }
            copy(in, target, content);
            header = in.readNBytes(8);
        }
        return removed;
    }

    private static void copy(InputStream in, OutputStream to, long count) throws IOException {
        if (count < 0) {
            throw new DocumentRefused(Refusal.IMAGE_BROKEN);
        }
        byte[] part = new byte[8192];
        for (long left = count; left > 0; ) {
            int read = in.read(part, 0, (int) Math.min(part.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            to.write(part, 0, read);
            left -= read;
        }
    }
}
