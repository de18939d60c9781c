package org.krugozor.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.Ports;
import org.krugozor.stack.process.StartedProcess;
import org.krugozor.stack.process.Waiting;

/** The launcher in a process of its own, with its quickest part, and with the one that holds data where it matters. */
class SupervisedPartsTest {

    private static final List<String> WORDS = List.of("--only=mail");
    private static final List<String> WITH_DATA = List.of("--only=postgres");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Launched launched;

    @BeforeEach
    void start() {
        launched = launch();
    }

    @AfterEach
    void stop() {
        launched.stop();
    }

    @Test
    void saysThatAPartHasDiedAndDoesNotStartItAgainByItself() {
        launched.process(Part.MAIL).kill();

        assertThat(Waiting.until(LIMIT, () -> launched.said().contains("mail has ended")))
                .isTrue();
        assertThat(launched.said()).contains("./run start mail brings it back");
        assertThat(state().running(Part.MAIL)).isEmpty();
    }

    @Test
    void bringsADeadPartBackWhenTold() {
        launched.process(Part.MAIL).kill();
        assertThat(Waiting.until(LIMIT, () -> launched.said().contains("mail has ended")))
                .isTrue();

        launched.startPart(Part.MAIL);

        assertThat(Waiting.until(LIMIT, () -> launched.said().contains("mail is back")))
                .isTrue();
        assertThat(Ports.answers(launched.port(Part.MAIL))).isTrue();
    }

    @Test
    void endsItsOwnOrphansAndKeepsDataPortsAndSecretsWhenTheLauncherWasKilled() throws SQLException {
        launched.stop();
        launched = launch(WITH_DATA);
        execute("create table kept (n int)");
        var postgres = launched.process(Part.POSTGRES);
        var port = launched.port(Part.POSTGRES);
        launched.launcher().kill();
        assertThat(postgres.alive()).isTrue();

        launched = launch(WITH_DATA);

        assertThat(postgres.alive()).isFalse();
        assertThat(launched.said()).contains("ending what an earlier start left running: postgres");
        assertThat(launched.port(Part.POSTGRES)).isEqualTo(port);
        execute("insert into kept values (1)");
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheNumberOfAnOrphan() throws Exception {
        launched.stop();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            state().remember(Part.MAIL, new StartedProcess(stranger.pid(), "began-another-time"));

            launched = launch();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void choosesAnotherPortOnlyWhereOneIsTaken() throws Exception {
        var mail = launched.port(Part.MAIL);
        var postgres = launched.port(Part.POSTGRES);
        launched.stop();
        try (var taken = new java.net.ServerSocket(mail, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThat(taken.isBound()).isTrue();

            launched = launch();

            assertThat(launched.port(Part.MAIL)).isNotEqualTo(mail);
            assertThat(launched.port(Part.POSTGRES)).isEqualTo(postgres);
        }
    }

    @Test
    void leavesNothingRunningWhenItIsStopped() {
        var mail = launched.process(Part.MAIL);

        launched.stop();

        assertThat(List.of(mail, launched.launcher())).noneMatch(StartedProcess::alive);
    }

    @Test
    void deletesWhatWasEnteredWhenToldToStartFresh() throws SQLException {
        launched.stop();
        launched = launch(WITH_DATA);
        execute("create table kept (n int)");
        var secret = launched.database(Part.REVIEW).password();
        launched.stop();

        launched = launch(List.of("--fresh", "--only=postgres"));

        assertThat(launched.database(Part.REVIEW).password()).isNotEqualTo(secret);
        execute("create table kept (n int)");
    }

    @Test
    void neverPlaysTheDemonstrationIntoAJournalThatWasBegunEmpty() {
        launched.stop();
        launched = launch(List.of("--fresh", "--empty", "--only=mail"));
        launched.stop();

        assertThatThrownBy(() ->
                        Launched.start(Installation.here(), folder, List.of("--unplayed", "--only=postgres"), LIMIT))
                .hasMessageContaining("this system was begun as empty and stays so");
    }

    @Test
    void keepsItsStateFromOtherPeopleOfTheMachine() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.toRealPath()).toString())
                .doesNotContain("GROUP", "OTHERS");
    }

    private Launched launch() {
        return launch(WORDS);
    }

    private Launched launch(List<String> words) {
        return Launched.start(Installation.here(), folder, words, LIMIT);
    }

    private StateFolder state() {
        return new StateFolder(folder);
    }

    private void execute(String sql) throws SQLException {
        var database = launched.database(Part.REVIEW);
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
