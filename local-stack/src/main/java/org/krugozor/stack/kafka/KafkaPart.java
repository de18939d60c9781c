package org.krugozor.stack.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krugozor.stack.process.Command;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.StartedProcess;
import org.krugozor.stack.process.Waiting;

/**
 * One Kafka broker that is its own controller.
 *
 * @param installation where its libraries lie
 * @param folder settings and storage; what was acknowledged is there after a restart
 * @param log where it writes
 * @param port of the clients, on 127.0.0.1
 * @param controllerPort of the controller, on 127.0.0.1
 * @param topics made at the start where they are missing
 */
public record KafkaPart(
        Installation installation, Path folder, Path log, int port, int controllerPort, List<String> topics) {

    /** Partitions of every topic: events are keyed by subject, so the number never changes. */
    public static final int PARTITIONS = 12;

    private static final Duration START = Duration.ofSeconds(90);

    private static final long RETENTION_HOURS = Duration.ofDays(90).toHours();

    /** Starts the broker and waits until its topics are there. */
    public StartedProcess start() {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(ready());
            Files.writeString(settingsFile(), settings());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the settings of Kafka into " + folder, failure);
        }
        var process = Command.loggingTo(log)
                .java("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-Xss512k", "-XX:MaxDirectMemorySize=64m")
                .words("-XX:MaxMetaspaceSize=128m", "-XX:ReservedCodeCacheSize=64m", "-Xshare:auto")
                .words("-Dlogback.configurationFile=org/krugozor/stack/stack-logging.xml")
                .words("-cp", installation.classPath(), KafkaProcess.class.getName())
                .words(settingsFile().toString(), ready().toString())
                .words(topics)
                .with(Map.of("MALLOC_ARENA_MAX", "2"))
                .in(folder)
                .start();
        Waiting.untilReady("Kafka", process, START, () -> Files.exists(ready()));
        return process;
    }

    /** Ends the broker after it has written what it holds. */
    public static void stop(StartedProcess process) {
        process.end("TERM", Duration.ofSeconds(20));
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private Path ready() {
        return folder.resolve("ready");
    }

    private Path settingsFile() {
        return folder.resolve("server.properties");
    }

    private String settings() {
        var settings = new TreeMap<String, Object>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", 1);
        // Voters by configuration, not in the metadata log: the controller's port may change between two starts.
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("log.dirs", folder.resolve("storage").toString());
        settings.put("num.partitions", PARTITIONS);
        settings.put("log.retention.hours", RETENTION_HOURS);
        settings.put("log.segment.bytes", 64 << 20);
        settings.put("log.index.size.max.bytes", 1 << 20);
        settings.put("log.cleaner.dedupe.buffer.size", 8 << 20);
        settings.put("offsets.topic.replication.factor", 1);
        settings.put("offsets.topic.num.partitions", 6);
        settings.put("transaction.state.log.replication.factor", 1);
        settings.put("transaction.state.log.min.isr", 1);
        settings.put("transaction.state.log.num.partitions", 3);
        settings.put("share.coordinator.state.topic.replication.factor", 1);
        settings.put("share.coordinator.state.topic.min.isr", 1);
        settings.put("group.initial.rebalance.delay.ms", 0);
        settings.put("num.network.threads", 2);
        settings.put("num.io.threads", 4);
        settings.put("background.threads", 2);
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
