package org.krugozor.stack.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.krugozor.stack.Database;
import org.krugozor.stack.process.HttpProbe;
import org.krugozor.stack.process.StartedProcess;
import org.krugozor.stack.process.Waiting;

/**
 * One Keycloak server on 127.0.0.1.
 *
 * @param distribution its programs
 * @param log where it writes
 * @param port of logins and tokens
 * @param managementPort of its health
 * @param database where it keeps its realms
 * @param adminPassword of {@value #ADMINISTRATOR}, set when the database is new
 */
public record KeycloakPart(
        KeycloakDistribution distribution,
        Path log,
        int port,
        int managementPort,
        Database database,
        String adminPassword) {

    /** The administrator of the server, not of the journal. */
    public static final String ADMINISTRATOR = "admin";

    private static final Duration START = Duration.ofMinutes(6);

    /** Starts the server and waits until it is ready; the first start makes its tables and takes longer. */
    public StartedProcess start() {
        var process = distribution
                .java(
                        log,
                        "-Xms96m",
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-Xss512k",
                        "-XX:MaxMetaspaceSize=256m",
                        "-XX:ReservedCodeCacheSize=96m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-XX:+ExitOnOutOfMemoryError")
                .words("start", "--optimized")
                .with(Map.of(
                        "KC_DB_URL",
                        database.jdbcUrl(),
                        "KC_DB_USERNAME",
                        database.user(),
                        "KC_DB_PASSWORD",
                        database.password(),
                        "KC_DB_POOL_MAX_SIZE",
                        "12",
                        "KC_CACHE",
                        "local",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        adminPassword,
                        "KC_LOG_LEVEL",
                        "info"))
                .with(Map.of(
                        "KC_HOSTNAME", url(),
                        "KC_HTTP_ENABLED", "true",
                        "KC_HTTP_HOST", "127.0.0.1",
                        "KC_HTTP_PORT", Integer.toString(port),
                        "KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort),
                        "KC_HTTP_POOL_MAX_THREADS", "24",
                        "MALLOC_ARENA_MAX", "2"))
                .start();
        Waiting.untilReady(
                "Keycloak", process, START, new HttpProbe("http://127.0.0.1:" + managementPort + "/health/ready"));
        return process;
    }

    /** Ends the server. */
    public static void stop(StartedProcess process) {
        process.end("TERM", Duration.ofSeconds(20));
    }

    /** What the browser sees. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
