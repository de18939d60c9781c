package org.krugozor.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The launcher with its two quickest parts, in a process of its own. */
class SupervisedPartsTest {

    private static final List<String> WORDS = List.of("--only=postgres,mail");
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
        assertThat(state().running(Part.POSTGRES)).isPresent();
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
        execute("create table kept (n int)");
        var postgres = launched.process(Part.POSTGRES);
        var port = launched.port(Part.POSTGRES);
        launched.launcher().kill();
        assertThat(postgres.alive()).isTrue();

        launched = launch();

        assertThat(postgres.alive()).isFalse();
        assertThat(launched.said()).contains("ending what an earlier start left running: postgres, mail");
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
        var postgres = launched.process(Part.POSTGRES);
        var mail = launched.process(Part.MAIL);

        launched.stop();

        assertThat(List.of(postgres, mail, launched.launcher())).noneMatch(StartedProcess::alive);
    }

    @Test
    void deletesWhatWasEnteredWhenToldToStartFresh() throws SQLException {
        execute("create table kept (n int)");
        var secret = launched.database(Part.REVIEW).password();
        launched.stop();

        launched = Launched.start(Installation.here(), folder, List.of("--fresh", "--only=postgres"), LIMIT);

        assertThat(launched.database(Part.REVIEW).password()).isNotEqualTo(secret);
        execute("create table kept (n int)");
    }

    @Test
    void keepsItsStateFromOtherPeopleOfTheMachine() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.toRealPath()).toString())
                .doesNotContain("GROUP", "OTHERS");
    }

    private Launched launch() {
        return Launched.start(Installation.here(), folder, WORDS, LIMIT);
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
