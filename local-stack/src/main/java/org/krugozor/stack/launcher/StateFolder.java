package org.krugozor.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.stack.process.StartedProcess;

/**
 * Everything the local system leaves on the disk: data, documents, letters, logs, ports, secrets, and which processes
 * are its own. Readable by its owner alone.
 */
public final class StateFolder {

    private static final String LAUNCHER = "launcher";

    private final Path path;
    private @Nullable FileLock lock;

    /** The folder at the path; made where it is missing. */
    public StateFolder(Path path) {
        try {
            Files.createDirectories(path);
            this.path = path.toRealPath();
            Files.createDirectories(this.path.resolve("logs"));
            Files.createDirectories(this.path.resolve("processes"));
            Files.setPosixFilePermissions(this.path, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot use the state folder " + path, failure);
        }
    }

    Path path() {
        return path;
    }

    Path log(Part part) {
        return log(part.word());
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** Takes the folder for this launcher; false where another one has it. The operating system gives it back. */
    boolean take() {
        try {
            if (lock != null) {
                return true;
            }
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            writeWhole(path.resolve(LAUNCHER), StartedProcess.current().toString());
            return true;
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot take the state folder " + path, failure);
        }
    }

    /** The launcher that keeps the system up, while it lives. */
    public Optional<StartedProcess> launcher() {
        return process(path.resolve(LAUNCHER)).filter(StartedProcess::alive);
    }

    /** The process of the part, while it lives. */
    public Optional<StartedProcess> running(Part part) {
        return remembered(part).filter(StartedProcess::alive);
    }

    /** The process last started for the part, whether it lives or not. */
    Optional<StartedProcess> remembered(Part part) {
        return process(path.resolve("processes").resolve(part.word()));
    }

    void remember(Part part, StartedProcess process) {
        writeWhole(path.resolve("processes").resolve(part.word()), process.toString());
    }

    void forget(Part part) {
        delete(path.resolve("processes").resolve(part.word()));
    }

    /** What was stored under the name, or nothing. */
    Properties load(String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path.resolve(name + ".properties"))) {
            properties.load(reader);
        } catch (NoSuchFileException firstStart) {
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + name + " in " + path, failure);
        }
        return properties;
    }

    void store(String name, Properties properties) {
        var text = new StringBuilder();
        properties.stringPropertyNames().stream().sorted().forEach(key -> text.append(key)
                .append('=')
                .append(properties.getProperty(key))
                .append('\n'));
        writeWhole(path.resolve(name + ".properties"), text.toString());
    }

    /** A word kept under a name, for instance how far the demonstration got; empty where there is none. */
    public String note(String name) {
        try {
            return Files.readString(path.resolve(name)).strip();
        } catch (IOException none) {
            return "";
        }
    }

    void setNote(String name, String word) {
        writeWhole(path.resolve(name), word);
    }

    void forgetNote(String name) {
        delete(path.resolve(name));
    }

    /** Deletes all state; what was prepared from the build is not state and stays. */
    void clear() {
        try (var files = Files.walk(path)) {
            var prepared = path.resolve("prepared");
            var kept = Set.of(path, path.resolve("lock"), path.resolve(LAUNCHER));
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!kept.contains(file) && !file.startsWith(prepared)) {
                    Files.delete(file);
                }
            }
            Files.createDirectories(path.resolve("logs"));
            Files.createDirectories(path.resolve("processes"));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot clear " + path, failure);
        }
    }

    private static Optional<StartedProcess> process(Path file) {
        try {
            return StartedProcess.parse(Files.readString(file));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot delete " + file, failure);
        }
    }

    /** A reader sees the old text or the new one, never a part. */
    private static void writeWhole(Path file, String text) {
        try {
            var unfinished = Files.createTempFile(file.resolveSibling(""), "." + file.getFileName(), ".new");
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }
}
