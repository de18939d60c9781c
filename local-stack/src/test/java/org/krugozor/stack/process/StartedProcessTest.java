package org.krugozor.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedProcessTest {

    @TempDir
    Path folder;

    @Test
    void isKnownAgainAfterItWasWrittenDown() {
        var me = StartedProcess.current();

        assertThat(StartedProcess.parse(me.toString())).hasValue(me);
        assertThat(me.alive()).isTrue();
    }

    @Test
    void isNotTakenForALaterProcessOfTheSameNumber() {
        var stranger = new StartedProcess(ProcessHandle.current().pid(), "began-another-time");

        stranger.kill();
        stranger.end("TERM", Duration.ofSeconds(1));

        assertThat(stranger.alive()).isFalse();
    }

    @Test
    void endsWhenAsked() {
        var process =
                Command.loggingTo(folder.resolve("log")).words("sleep", "600").start();
        assertThat(process.alive()).isTrue();

        process.end("TERM", Duration.ofSeconds(10));

        assertThat(process.alive()).isFalse();
    }

    @Test
    void isKilledWhereItDoesNotListen() {
        var deaf = Command.loggingTo(folder.resolve("log"))
                .words("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 600; done")
                .start();
        assertThat(Waiting.until(
                        Duration.ofSeconds(10),
                        () -> folder.resolve("log").toFile().length() > 0))
                .isTrue();

        deaf.end("TERM", Duration.ofMillis(300));

        assertThat(deaf.alive()).isFalse();
    }

    @Test
    void isNothingWhereTheTextIsNone() {
        assertThat(StartedProcess.parse("")).isEmpty();
        assertThat(StartedProcess.parse("12")).isEmpty();
        assertThat(StartedProcess.parse("twelve@now")).isEmpty();
    }
}
