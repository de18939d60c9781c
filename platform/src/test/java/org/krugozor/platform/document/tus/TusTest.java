package org.krugozor.platform.document.tus;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.stack.Database;
import org.krugozor.stack.TestStack;
import reactor.netty.DisposableServer;

/** Uploads in pieces behind a real server, their ledger in the real database. */
abstract class TusTest {

    static final Duration SOON = Duration.ofSeconds(20);
    static Map<String, String> database = Map.of();

    @TempDir
    Path folder;

    final String owner = UUID.randomUUID().toString();
    final Steps clock = new Steps();
    Uploads uploads;
    TusClient client;
    private DisposableServer server;

    @BeforeAll
    static void migrate() throws Exception {
        Database own = TestStack.shared().database("uploads");
        database = Map.of(
                "host",
                own.host(),
                "port",
                Integer.toString(own.port()),
                "name",
                own.name(),
                "user",
                own.user(),
                "password",
                own.password());
        String url = "jdbc:postgresql://" + own.host() + ":" + own.port() + "/" + own.name();
        try (var connection = DriverManager.getConnection(url, own.user(), own.password());
                var statement = connection.createStatement();
                var migration = TusUploads.class.getResourceAsStream("/db/platform/V0_2__uploads.sql")) {
            statement.execute("drop table if exists upload");
            statement.execute(new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void start() {
        uploads = new Uploads(TusServer.ledger(database), TusServer.settings(folder.resolve("uploads")), clock);
        server = TusServer.start(uploads);
        client = TusClient.of(server.port(), owner);
    }

    @AfterEach
    void stop() {
        server.disposeNow();
    }

    /** Where the bytes of an unfinished upload lie. */
    Path bytes(String upload) {
        return folder.resolve("uploads").resolve(TusClient.id(upload).toString());
    }

    /** A clock that goes when it is told to. */
    static final class Steps extends Clock {
        private Instant now = Instant.now();

        void forward(Duration step) {
            now = now.plus(step);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
