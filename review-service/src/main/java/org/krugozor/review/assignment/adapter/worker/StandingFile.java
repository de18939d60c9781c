package org.krugozor.review.assignment.adapter.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.krugozor.review.assignment.application.Standing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How good the best plan is so far, as a file the searching process writes and the waiting one reads; what it says of
 * time alone goes another way. To lose a word of it is no harm: the next is as good.
 */
final class StandingFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long BETWEEN = 300_000_000;

    private final Path file;
    private long lastWritten;

    StandingFile(Path file) {
        this.file = file;
        lastWritten = System.nanoTime() - BETWEEN;
    }

    /** Writes it unless it was written a moment ago. */
    void write(Standing standing) {
        long now = System.nanoTime();
        if (now - lastWritten < BETWEEN) {
            return;
        }
        lastWritten = now;
        try {
            var whole = file.resolveSibling(file.getFileName() + ".part");
            Files.write(whole, JSON.writeValueAsBytes(standing));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            // the plan itself matters, and is told of its own failures
        }
    }

    /** What was written last, if anything was. Blocks. */
    Optional<Standing> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Standing.class));
        } catch (IOException | JacksonException unread) {
            return Optional.empty();
        }
    }
}
