package org.krugozor.stack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.krugozor.stack.process.Command;
import org.krugozor.stack.process.StartedProcess;
import org.krugozor.stack.process.Waiting;

/**
 * One PostgreSQL server with a data directory of its own.
 *
 * @param home PostgreSQL's programs
 * @param data the data directory; made on the first start
 * @param log where the server writes
 * @param port port on 127.0.0.1
 * @param password the superuser's
 * @param durability whether a commit is on the disk before it is answered
 */
public record PostgresPart(Path home, Path data, Path log, int port, String password, Durability durability) {

    /** The superuser, used by this stack alone. */
    public static final String SUPERUSER = "postgres";

    private static final Duration START = Duration.ofSeconds(60);

    /** What becomes of a commit when the machine stops. */
    public enum Durability {
        /** It is kept; the start fails where the server is set otherwise. */
        KEPT,
        /** It may be lost: databases of a test run, which are thrown away. */
        THROWN_AWAY
    }

    /** Starts the server and waits until it answers. */
    public StartedProcess start() {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        var process = Command.loggingTo(log)
                .words(asOrdinaryUser())
                .words(bin("postgres"), "-D", data.toString())
                .words(settings())
                .with(environment())
                .start();
        Waiting.untilReady("PostgreSQL", process, START, this::answers);
        if (durability == Durability.KEPT) {
            try {
                demandDurability();
            } catch (IllegalStateException unsafe) {
                stop(process);
                throw unsafe;
            }
        }
        return process;
    }

    /** Ends the server: sessions are cut off, a checkpoint is written. */
    public static void stop(StartedProcess process) {
        process.end("INT", Duration.ofSeconds(20));
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=5&socketTimeout=60",
                SUPERUSER,
                password);
    }

    private boolean answers() {
        try (var connection = connect(SUPERUSER)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void initialise() {
        try {
            Files.createDirectories(data.getParent());
            var secret = Files.createTempFile(
                    data.getParent(),
                    "first",
                    ".secret",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(secret, password);
                // The built-in Unicode rules are the same on every machine; lists for people name an ICU collation.
                // pg_trgm asks the C library what a letter is, and under LC_CTYPE=C no Cyrillic one would be.
                Command.loggingTo(log)
                        .words(asOrdinaryUser())
                        .words(bin("initdb"), "-D", data.toString(), "-U", SUPERUSER, "-E", "UTF8")
                        .words("-A", "scram-sha-256", "--pwfile=" + secret, "--data-checksums")
                        .words("--locale=C", "--lc-ctype=" + characterTypes())
                        .words("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                        .with(environment())
                        .run(120);
            } finally {
                Files.deleteIfExists(secret);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot make a database cluster in " + data, failure);
        }
    }

    private List<String> settings() {
        var kept = durability == Durability.KEPT ? "on" : "off";
        var settings = List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=96MB",
                "work_mem=4MB",
                "maintenance_work_mem=32MB",
                "effective_cache_size=512MB",
                "max_wal_size=512MB",
                "io_method=sync",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m [%p] %d ",
                "fsync=" + kept,
                "full_page_writes=" + kept,
                "synchronous_commit=" + kept);
        var words = new ArrayList<String>();
        settings.forEach(setting -> {
            words.add("-c");
            words.add(setting);
        });
        return words;
    }

    private void demandDurability() {
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            try (var connection = connect(SUPERUSER);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("show " + setting)) {
                row.next();
                if (!"on".equals(row.getString(1))) {
                    throw new IllegalStateException(
                            "PostgreSQL runs with " + setting + "=" + row.getString(1) + ": commits could be lost");
                }
            } catch (SQLException failure) {
                throw new IllegalStateException("PostgreSQL does not say whether " + setting + " is on", failure);
            }
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace makes it nobody, while its files stay ours. */
    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }

    private static String characterTypes() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private Map<String, String> environment() {
        return Map.of("LD_LIBRARY_PATH", home.resolve("lib").toString(), "LC_ALL", "C", "TZ", "UTC");
    }

    private String bin(String program) {
        return home.resolve("bin").resolve(program).toString();
    }
}
