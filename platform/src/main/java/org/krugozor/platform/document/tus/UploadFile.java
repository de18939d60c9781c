package org.krugozor.platform.document.tus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.document.DiskTrouble;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * The bytes of one upload, open for one writer: a lock of the system keeps out other programs and vanishes with this
 * one. Blocking, used by one thread at a time.
 */
final class UploadFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final long length;
    private final long start;

    private UploadFile(Path path, FileChannel channel, long length, long start) {
        this.path = path;
        this.channel = channel;
        this.length = length;
        this.start = start;
    }

    /** Opens the file and finds how far it really is: a crash may have left more or less than the row says. */
    static UploadFile open(Path path, Upload upload) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                throw new Refused(Failure.of("upload-busy", 423));
            }
            long good = Math.min(upload.uncheckedFrom().orElse(Long.MAX_VALUE), upload.length());
            if (channel.size() > good) {
                channel.truncate(good);
            }
            channel.force(true);
            channel.position(channel.size());
            return new UploadFile(path, channel, upload.length(), channel.size());
        } catch (IOException e) {
            close(channel);
            throw DiskTrouble.named(e, path);
        } catch (RuntimeException e) {
            close(channel);
            throw e;
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** How far the file was when it was opened. */
    long start() {
        return start;
    }

    /** Writes and releases the buffer; bytes beyond the announced length are refused, those before are kept. */
    void append(DataBuffer buffer, Optional<MessageDigest> digest) {
        try {
            if (channel.position() + buffer.readableByteCount() > length) {
                throw new Refused(Failure.of("too-large", 413));
            }
            try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
                while (parts.hasNext()) {
                    ByteBuffer part = parts.next();
                    digest.ifPresent(each -> each.update(part.duplicate()));
                    while (part.hasRemaining()) {
                        channel.write(part);
                    }
                }
            }
        } catch (IOException e) {
            throw DiskTrouble.named(e, path);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    /** Forces what was written to the disk; answers how far the file is now. */
    long force() {
        try {
            channel.force(true);
            return channel.position();
        } catch (IOException e) {
            throw DiskTrouble.named(e, path);
        }
    }

    /** Throws away what was written since the file was opened. */
    void undo() {
        try {
            channel.truncate(start);
            channel.force(true);
        } catch (IOException e) {
            throw DiskTrouble.named(e, path);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw DiskTrouble.named(e, path);
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // all that counts was forced before
        }
    }
}
