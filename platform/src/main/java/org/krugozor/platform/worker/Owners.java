package org.krugozor.platform.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Folders of programs that run workers in one place: each has one of its own, named by its process and when that
 * started, since in a container every life of a program has the same number.
 */
final class Owners {

    private static final Pattern NAME = Pattern.compile("(\\d{1,10})-(\\d{1,18})-.+");

    private Owners() {}

    /** Makes a folder for this program, and removes those of programs that are no more. */
    static Path claim(Path folder) {
        try {
            sweep(Files.createDirectories(folder));
            ProcessHandle own = ProcessHandle.current();
            return Folders.createPrivate(folder, own.pid() + "-" + started(own));
        } catch (IOException e) {
            throw new IllegalStateException("The folder of krugozor.workers.folder cannot be made: " + folder, e);
        }
    }

    private static void sweep(Path folder) throws IOException {
        try (var owners = Files.newDirectoryStream(folder)) {
            for (Path owner : owners) {
                Matcher name = NAME.matcher(owner.getFileName().toString());
                if (name.matches() && isGone(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)))) {
                    Folders.remove(owner);
                }
            }
        }
    }

    private static boolean isGone(long pid, long started) {
        return ProcessHandle.of(pid)
                .filter(process -> started(process) == started)
                .isEmpty();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
