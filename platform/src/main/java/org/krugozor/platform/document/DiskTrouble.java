package org.krugozor.platform.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Gives an {@link IOException} of the disk its name. */
public final class DiskTrouble {

    private static final long NEXT_TO_NOTHING = 1 << 20;

    private DiskTrouble() {}

    /** A full disk or quota, or an unavailable store; {@code near} is any path on the disk concerned. */
    public static DocumentFailed named(IOException trouble, Path near) {
        return new DocumentFailed(
                isFull(trouble, near)
                        ? new DocumentFailure.StoreFull()
                        : new DocumentFailure.StoreUnavailable(
                                trouble.getClass().getSimpleName()),
                trouble);
    }

    private static boolean isFull(IOException trouble, Path near) {
        // Java has no exception of its own for ENOSPC and EDQUOT: the system's words are all there is
        String words = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("quota exceeded")
                || words.contains("not enough space")
                || freeSpace(near) < NEXT_TO_NOTHING;
    }

    static long freeSpace(Path near) {
        try {
            return Files.getFileStore(Files.exists(near) ? near : parentOf(near))
                    .getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static Path parentOf(Path path) throws NoSuchFileException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new NoSuchFileException(path.toString());
        }
        return parent;
    }
}
