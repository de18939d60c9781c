package org.krugozor.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.Ports;
import org.krugozor.stack.process.StartedProcess;

class PostgresPartTest {

    @TempDir
    Path folder;

    private @Nullable StartedProcess process;

    @AfterEach
    void stop() {
        if (process != null) {
            PostgresPart.stop(process);
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItsProcessIsKilled() throws SQLException {
        var postgres = part(PostgresPart.Durability.KEPT);
        process = postgres.start();
        write(postgres, "create table kept (n int)");
        write(postgres, "insert into kept select generate_series(1, 1000)");

        process.kill();
        process = postgres.start();

        assertThat(read(postgres, "select count(*) from kept")).isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void commitsToTheDisk(String setting) throws SQLException {
        var postgres = part(PostgresPart.Durability.KEPT);
        process = postgres.start();

        assertThat(read(postgres, "show " + setting)).isEqualTo("on");
    }

    @Test
    void doesNotStartWhereCommitsCouldBeLost() throws Exception {
        var postgres = part(PostgresPart.Durability.KEPT);
        process = postgres.start();
        // A setting of the superuser's role overrules what the server was started with.
        write(postgres, "alter role postgres set synchronous_commit = off");
        PostgresPart.stop(process);

        assertThatThrownBy(postgres::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("synchronous_commit=off");
        assertThat(Ports.isFree(postgres.port())).isTrue();
    }

    @Test
    void makesTheDatabasesOnceAndTakesANewPassword() throws SQLException {
        var postgres = part(PostgresPart.Durability.THROWN_AWAY);
        process = postgres.start();
        var databases = new Databases(postgres::connect);
        databases.ensure("review", "first");
        write(postgres, "review", "create table kept (n int)");

        databases.ensure("review", "second");

        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/review", "review", "second");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select to_regclass('kept') is not null")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    @Test
    void letsTheUserOfReviewTakeOnItsBlindRoleAndNobodyElse() throws SQLException {
        var postgres = part(PostgresPart.Durability.THROWN_AWAY);
        process = postgres.start();
        var databases = new Databases(postgres::connect);
        databases.ensure("review", "secret");
        databases.ensure("submission", "secret");
        databases.ensure("review", "secret");

        assertThat(read(postgres, "select string_agg(rolname, ' ') from pg_roles where rolname like '%blind'"))
                .isEqualTo("review_blind");
        assertThat(read(postgres, "select rolcanlogin from pg_roles where rolname = 'review_blind'"))
                .isEqualTo("f");
        assertThat(read(postgres, "select pg_has_role('review', 'review_blind', 'set')"))
                .isEqualTo("t");
        assertThat(read(postgres, "select pg_has_role('submission', 'review_blind', 'member')"))
                .isEqualTo("f");
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws SQLException {
        var postgres = part(PostgresPart.Durability.THROWN_AWAY);
        process = postgres.start();

        assertThat(read(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(read(postgres, "show unix_socket_directories")).isEmpty();
    }

    @Test
    void saysWhereToLookWhenItCannotStart() throws Exception {
        var postgres = part(PostgresPart.Durability.KEPT);
        process = postgres.start();
        PostgresPart.stop(process);
        Files.writeString(folder.resolve("data/postgresql.conf"), "\nno_such_setting = 1\n", StandardOpenOption.APPEND);

        assertThatThrownBy(postgres::start).hasMessageContaining("PostgreSQL ended while starting");
    }

    private PostgresPart part(PostgresPart.Durability durability) {
        return new PostgresPart(
                PostgresBinaries.in(Installation.here().prepared()),
                folder.resolve("data"),
                folder.resolve("postgres.log"),
                Ports.free(),
                "secret",
                durability);
    }

    private static void write(PostgresPart postgres, String sql) throws SQLException {
        write(postgres, PostgresPart.SUPERUSER, sql);
    }

    private static void write(PostgresPart postgres, String database, String sql) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(PostgresPart postgres, String sql) throws SQLException {
        try (var connection = postgres.connect(PostgresPart.SUPERUSER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
