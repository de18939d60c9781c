package org.krugozor.stack.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import org.krugozor.stack.process.StartedProcess;

/**
 * What test processes and the keeper of the servers tell each other: the addresses, the owners, the processes. All
 * changes are made holding the folder's lock.
 */
final class SharedFolder {

    private static final String KEEPER = "keeper";

    private final Path path;

    SharedFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Path log(String name) {
        return path.resolve(name + ".log");
    }

    /** Something done while no other process changes the folder. */
    @FunctionalInterface
    interface Act<T> {
        T run() throws IOException;
    }

    <T> T exclusively(Act<T> act) {
        try {
            Files.createDirectories(path.resolve("owners"));
            // A lock of a file keeps other processes out; the threads of this one are kept out by the monitor.
            synchronized (SharedFolder.class) {
                try (var channel = FileChannel.open(
                                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var lock = channel.lock()) {
                    if (!lock.isValid()) {
                        throw new IOException("the lock of " + path + " was lost");
                    }
                    return act.run();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot use " + path, failure);
        }
    }

    /** Addresses, while the keeper that wrote them lives. */
    Optional<Properties> addresses() {
        var file = path.resolve("addresses.properties");
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException notThere) {
            return Optional.empty();
        }
        return StartedProcess.parse(properties.getProperty(KEEPER, ""))
                .filter(StartedProcess::alive)
                .map(keeper -> properties);
    }

    void publish(Properties properties) throws IOException {
        properties.setProperty(KEEPER, StartedProcess.current().toString());
        var unfinished = Files.createTempFile(
                path,
                "addresses",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, null);
        }
        Files.move(
                unfinished,
                path.resolve("addresses.properties"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    void forgetKeeper() throws IOException {
        Files.deleteIfExists(path.resolve("addresses.properties"));
    }

    void addOwner(StartedProcess owner) throws IOException {
        Files.writeString(path.resolve("owners").resolve(owner.toString()), "");
    }

    /** True while one of the builds that asked for the servers runs; those that ended are forgotten. */
    boolean isOwned() throws IOException {
        boolean owned = false;
        try (var owners = Files.newDirectoryStream(path.resolve("owners"))) {
            for (var owner : owners) {
                if (StartedProcess.parse(owner.getFileName().toString())
                        .filter(StartedProcess::alive)
                        .isPresent()) {
                    owned = true;
                } else {
                    Files.deleteIfExists(owner);
                }
            }
        }
        return owned;
    }

    /** Puts a server's process down, so that the next keeper can end it should this one be killed. */
    void remember(String name, StartedProcess process) throws IOException {
        Files.createDirectories(path.resolve("processes"));
        Files.writeString(path.resolve("processes").resolve(name), process.toString());
    }

    /** Ends what an earlier keeper left running. */
    void endOrphans() throws IOException {
        var processes = path.resolve("processes");
        if (!Files.isDirectory(processes)) {
            return;
        }
        try (var files = Files.newDirectoryStream(processes)) {
            for (var file : files) {
                StartedProcess.parse(Files.readString(file)).ifPresent(StartedProcess::kill);
                Files.delete(file);
            }
        }
    }
}
