package org.krugozor.platform.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** A file on its way in: bytes are hashed, counted and written as they come; used by one thread at a time. */
final class IncomingFile {

    private final Path path;
    private final FileChannel channel;
    private final long limit;
    private final MessageDigest digest = ContentHash.digest();
    private long size;

    IncomingFile(Path path, FileChannel channel, long limit) {
        this.path = path;
        this.channel = channel;
        this.limit = limit;
    }

    /** Writes and releases the buffer, whatever happens. */
    IncomingFile append(DataBuffer buffer) {
        try {
            size += buffer.readableByteCount();
            if (size > limit) {
                throw new DocumentFailed(new DocumentFailure.TooLarge(limit));
            }
            try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
                while (parts.hasNext()) {
                    write(parts.next());
                }
            }
            return this;
        } catch (IOException e) {
            throw DiskTrouble.named(e, path);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private void write(ByteBuffer part) throws IOException {
        digest.update(part.duplicate());
        while (part.hasRemaining()) {
            channel.write(part);
        }
    }

    /** Forces the bytes to the disk and tells what they are. */
    StoredDocument finish() {
        try (channel) {
            channel.force(true);
            return new StoredDocument(ContentHash.of(digest), size);
        } catch (IOException e) {
            throw DiskTrouble.named(e, path);
        }
    }

    Path path() {
        return path;
    }

    /** Closes and removes whatever is left; after a rename there is nothing. */
    void discard() {
        try {
            channel.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // the sweep of old incoming files at the next start removes it
        }
    }
}
