package org.krugozor.stack.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationJournalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @Test
    void aPlayedStepIsNotPlayedAgainAfterAnInterruption() {
        var played = new AtomicInteger();
        try (var journal = open(TODAY)) {
            assertThat(journal.once("m01/draft", () -> "id-" + played.incrementAndGet()))
                    .isEqualTo("id-1");
        }
        try (var journal = open(TODAY)) {
            assertThat(journal.once("m01/draft", () -> "id-" + played.incrementAndGet()))
                    .isEqualTo("id-1");
            assertThat(journal.has("m01/draft")).isTrue();
            assertThat(journal.has("m02/draft")).isFalse();
        }
    }

    @Test
    void aResumedPlayingEndsOnTheDayItWasBegunForWithTheSameKeys() {
        String run;
        try (var journal = open(TODAY)) {
            run = journal.run();
        }
        try (var journal = open(TODAY.plusDays(1))) {
            assertThat(journal.present()).isEqualTo(TODAY);
            assertThat(journal.run()).isEqualTo(run);
        }
    }

    @Test
    void aStepThatFailedIsPlayedNextTime() {
        try (var journal = open(TODAY)) {
            assertThatThrownBy(() -> journal.once("m01/submitted", () -> {
                        throw new IllegalStateException("the service is away");
                    }))
                    .hasMessage("the service is away");
            assertThat(journal.once("m01/submitted", () -> "now")).isEqualTo("now");
        }
    }

    @Test
    void aLineTornByACrashIsAsIfItHadNeverBeenWritten() throws IOException {
        try (var journal = open(TODAY)) {
            journal.once("m01/draft", () -> "id");
        }
        Files.writeString(file(), "{\"step\":\"m02/dra", StandardOpenOption.APPEND);
        try (var journal = open(TODAY)) {
            assertThat(journal.has("m01/draft")).isTrue();
            journal.once("m02/draft", () -> "second");
        }
        try (var journal = open(TODAY)) {
            assertThat(journal.once("m02/draft", () -> "again")).isEqualTo("second");
        }
    }

    private DemonstrationJournal open(LocalDate today) {
        return DemonstrationJournal.open(file(), today);
    }

    private Path file() {
        return folder.resolve("state").resolve("demonstration.journal");
    }
}
