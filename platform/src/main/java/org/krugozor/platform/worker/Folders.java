package org.krugozor.platform.worker;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Private folders that go with all that is in them. */
final class Folders {

    private Folders() {}

    /** Readable by this user alone, as far as the file system knows users. */
    static Path createPrivate(Path root, String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(root.toAbsolutePath()), name + "-");
    }

    /** Removes what can be removed; the rest is swept at the next start. */
    static void remove(Path folder) {
        clear(folder, true);
    }

    static void empty(Path folder) {
        clear(folder, false);
    }

    private static void clear(Path folder, boolean itself) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException error) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException error)
                        throws IOException {
                    if (itself || !directory.equals(folder)) {
                        Files.deleteIfExists(directory);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // a file still held open on some systems; the sweep has it
        }
    }
}
