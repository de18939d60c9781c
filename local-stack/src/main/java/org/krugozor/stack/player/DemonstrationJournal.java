package org.krugozor.stack.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The played steps with what they gave, one line each, on the disk before the next begins: an interrupted playing goes on
 * where it stopped, on the same present day and with the same idempotency keys.
 */
final class DemonstrationJournal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BEGUN = "begun";

    private final FileChannel file;
    private final Map<String, String> played = new LinkedHashMap<>();

    private DemonstrationJournal(FileChannel file) {
        this.file = file;
    }

    private record Line(String step, String gave) {}

    /** Opens the journal, or begins it on this day. */
    static DemonstrationJournal open(Path path, LocalDate today) {
        try {
            var folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var whole = wholeLines(path);
            var journal = new DemonstrationJournal(
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            for (var text : whole.lines().toList()) {
                var line = JSON.readValue(text, Line.class);
                journal.played.put(line.step(), line.gave());
            }
            // A line torn by a crash was never acted upon: it is written over.
            journal.file.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
            journal.file.position(journal.file.size());
            journal.once(BEGUN, () -> UUID.randomUUID() + " " + today);
            return journal;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot open the journal of the playing at " + path, failure);
        }
    }

    /** Names this playing and no other. */
    String run() {
        return begun()[0];
    }

    /** The day on which the playing ends. */
    LocalDate present() {
        return LocalDate.parse(begun()[1]);
    }

    /** Plays the step unless it was played, and gives what it gave. */
    String once(String step, Supplier<String> deed) {
        var known = gave(step);
        if (known != null) {
            return known;
        }
        var gave = deed.get();
        write(step, gave);
        return gave;
    }

    synchronized boolean has(String step) {
        return played.containsKey(step);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized @org.jspecify.annotations.Nullable String gave(String step) {
        return played.get(step);
    }

    private synchronized void write(String step, String gave) {
        try {
            var line = JSON.writeValueAsString(new Line(step, gave)) + "\n";
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
            played.put(step, gave);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the journal of the playing", failure);
        }
    }

    private String[] begun() {
        var begun = gave(BEGUN);
        return begun == null ? new String[] {"", ""} : begun.split(" ");
    }

    /** Everything up to the last whole line that can be read. */
    private static String wholeLines(Path path) throws IOException {
        if (!Files.exists(path)) {
            return "";
        }
        var text = Files.readString(path);
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        while (!whole.isEmpty() && !readable(whole)) {
            whole = whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1);
        }
        return whole;
    }

    private static boolean readable(String whole) {
        try {
            JSON.readValue(whole.lines().reduce("", (first, second) -> second), Line.class);
            return true;
        } catch (JacksonException torn) {
            return false;
        }
    }
}
