package org.krugozor.stack.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.krugozor.stack.postgres.PostgresPart;
import org.krugozor.stack.process.Secrets;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers as containers, where a Docker engine answers. */
final class ContainerServers implements Servers {

    private final String password = Secrets.fresh();
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18")
            .withUsername(PostgresPart.SUPERUSER)
            .withPassword(password)
            .withEnv(
                    "POSTGRES_INITDB_ARGS",
                    "--locale=C --lc-ctype=C.UTF-8 --locale-provider=builtin --builtin-locale=C.UTF-8 --encoding=UTF8")
            .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
    private final KafkaContainer kafka =
            new KafkaContainer("apache/kafka:4.2.0").withEnv(Map.of("KAFKA_NUM_PARTITIONS", "12"));

    /** True when an engine answers. Without a sign of one nothing is asked, since asking takes seconds. */
    static boolean available() {
        var configured = System.getenv("DOCKER_HOST") != null;
        var home = System.getProperty("user.home");
        var sockets = Stream.of("/var/run/docker.sock", "/run/docker.sock", home + "/.docker/run/docker.sock");
        return (configured || sockets.anyMatch(socket -> Files.exists(Path.of(socket))))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public Properties start() {
        Startables.deepStart(postgres, kafka).join();
        var addresses = new Properties();
        addresses.setProperty("postgres.host", postgres.getHost());
        addresses.setProperty("postgres.port", Integer.toString(postgres.getMappedPort(5432)));
        addresses.setProperty("postgres.password", password);
        addresses.setProperty("kafka", kafka.getBootstrapServers().replaceFirst(".*://", ""));
        return addresses;
    }

    @Override
    public void stop() {
        postgres.stop();
        kafka.stop();
    }
}
