package org.krugozor.stack.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The program of the broker's process: formats the storage where it is new, starts, makes the topics, says ready. */
final class KafkaProcess {

    private KafkaProcess() {}

    /**
     * Runs until it is asked to end.
     *
     * @param arguments the file of settings, the file to write when ready, then the topics
     */
    public static void main(String[] arguments) throws Exception {
        var settings = Path.of(arguments[0]);
        var ready = Path.of(arguments[1]);
        var topics = Arrays.asList(arguments).subList(2, arguments.length);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        formatNewStorage(settings, Path.of(properties.getProperty("log.dirs")));
        var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        makeTopics(properties.getProperty("advertised.listeners").replaceFirst(".*://", ""), topics);
        var unfinished = Files.writeString(
                ready.resolveSibling("ready.new"),
                Long.toString(ProcessHandle.current().pid()));
        Files.move(unfinished, ready, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        server.awaitShutdown();
    }

    private static void formatNewStorage(Path settings, Path storage) throws IOException {
        if (Files.exists(storage.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(storage);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var words = new String[] {
            "format",
            "--config",
            settings.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        if (StorageTool.execute(words, out) != 0) {
            throw new IOException("cannot format " + storage);
        }
    }

    private static void makeTopics(String address, List<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (topics.isEmpty()) {
            return;
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            var there = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = topics.stream()
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, KafkaPart.PARTITIONS, (short) 1))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        }
    }
}
