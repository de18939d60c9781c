package org.krugozor.platform.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** A file on its way in: bytes are hashed, counted and written as they come; used by one thread at a time. */
final class IncomingFile {

    private final Path path;
    private final FileChannel channel;
    private final long limit;
    private final MessageDigest digest = ContentHash.digest();
    /** Buffers taken over and not yet written; by identity, since buffers equal by content. */
    private final Set<DataBuffer> waiting =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private volatile boolean discarded;
    private long size;

    IncomingFile(Path path, FileChannel channel, long limit) {
        this.path = path;
        this.channel = channel;
        this.limit = limit;
    }

    /**
     * Takes a buffer over. From here on it is released by this file alone: a sender that goes away between two threads
     * must not leave one behind, and a scheduler that is ended forgets what it was about to do.
     */
    void takeOver(DataBuffer buffer) {
        waiting.add(buffer);
        if (discarded) {
            release(buffer);
        }
    }

    /** Releases a buffer that was taken over, unless that was done. */
    void release(DataBuffer buffer) {
        if (waiting.remove(buffer)) {
            DataBufferUtils.release(buffer);
        }
    }

    /** Writes and releases the buffer, whatever happens; nothing if it was released already. */
    IncomingFile append(DataBuffer buffer) {
        if (!waiting.remove(buffer)) {
            return this;
        }
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
        discarded = true;
        List.copyOf(waiting).forEach(this::release);
        try {
            channel.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // the sweep of old incoming files at the next start removes it
        }
    }
}
