package org.krugozor.review.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.krugozor.stack.TestStack;

/** A case somebody has in hand: whoever wants to change it waits until it is let go. */
public final class HeldCase implements AutoCloseable {

    private final Connection connection;

    private HeldCase(Connection connection) {
        this.connection = connection;
    }

    public static HeldCase of(Office.Manuscript manuscript) {
        var database = TestStack.shared().database("review");
        var url = "jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name();
        try {
            var connection = DriverManager.getConnection(url, database.user(), database.password());
            connection.setAutoCommit(false);
            var held = new HeldCase(connection);
            held.run("select 1 from case_file where id = '" + manuscript.id + "' for update");
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the connections of those who wait, as if their program had died; how many they were. */
    public int endThoseWhoWait() {
        return run("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pg_backend_pid() = any (pg_blocking_pids(pid))");
    }

    /** Until somebody wants to change the case. */
    public void awaitWaiting() {
        Eventually.value("somebody who waits for the case", Duration.ofSeconds(60), () -> Optional.of(waiting())
                .filter(waiting -> waiting > 0));
    }

    private int waiting() {
        return run("select pid from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))");
    }

    private int run(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
