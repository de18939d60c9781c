package org.krugozor.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.krugozor.stack.Database;
import org.krugozor.stack.Keycloak;
import org.krugozor.stack.identity.KeycloakDistribution;
import org.krugozor.stack.kafka.KafkaPart;
import org.krugozor.stack.postgres.Databases;
import org.krugozor.stack.postgres.PostgresBinaries;
import org.krugozor.stack.postgres.PostgresPart;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.Ports;
import org.krugozor.stack.process.Secrets;
import org.krugozor.stack.process.StartedProcess;

/**
 * The last step of a build: what can be done once instead of at every start. Programs make their tables and topics
 * while they start, so their training has a PostgreSQL and a Kafka of its own, which are thrown away.
 */
final class Preparation {

    private static final String NOWHERE = "http://127.0.0.1:1";

    private final Installation installation;
    private final Programs programs;

    Preparation(Installation installation, Programs programs) {
        this.installation = installation;
        this.programs = programs;
    }

    /** Does what is left to do; quick where nothing is. */
    void run(Choice choice, Report report) {
        PostgresBinaries.in(installation.prepared());
        if (choice.parts().contains(Part.KEYCLOAK) && !KeycloakDistribution.isPrepared(installation)) {
            report.say("preparing Keycloak, once: half a minute");
            KeycloakDistribution.of(installation);
        }
        var parts = programs.unprepared(choice.parts());
        if (!parts.isEmpty()) {
            report.say("preparing "
                    + String.join(", ", parts.stream().map(Part::word).toList()));
            withThrownAwayServers((postgres, kafka) -> prepare(parts, postgres, kafka, report));
        }
    }

    private void prepare(List<Part> parts, PostgresPart postgres, KafkaPart kafka, Report report) {
        var databases = new Databases(postgres::connect);
        var all = parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> programs.prepare(
                        part,
                        program -> train(program, environment(part, databases, postgres, kafka), postgres, report))))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    /** A program that cannot be trained still runs, only later. */
    private void train(Program program, Map<String, String> environment, PostgresPart postgres, Report report) {
        try {
            program.archiveClasses(programs.log(), environment, port -> rehearse(program.part(), port, postgres));
        } catch (IllegalStateException failure) {
            report.say("  %s will start slower than it could: %s"
                    .formatted(program.part().word(), failure.getMessage()));
        }
    }

    private void rehearse(Part part, int port, PostgresPart postgres) {
        var rehearsal = new Rehearsal(installation.contracts());
        if (part == Part.GATEWAY) {
            rehearsal.ofPages(port);
            return;
        }
        try (var database = postgres.connect(part.word())) {
            rehearsal.ofService(part.word(), port, database);
        } catch (SQLException failure) {
            throw new IllegalStateException("its database did not take the examples", failure);
        }
    }

    private static Map<String, String> environment(
            Part part, Databases databases, PostgresPart postgres, KafkaPart kafka) {
        var environment = new HashMap<>(new Keycloak(NOWHERE, "", Map.of()).environment());
        for (var address : List.of("SUBMISSION_URL", "REVIEW_URL", "PUBLICATION_URL", "PUBLIC_URL")) {
            environment.put("KRUGOZOR_" + address, NOWHERE);
        }
        environment.put("KRUGOZOR_KAFKA", kafka.bootstrapServers());
        environment.put(
                "KRUGOZOR_STORE",
                postgres.data().resolveSibling("store").resolve(part.word()).toString());
        environment.put("KRUGOZOR_SMTP_HOST", "127.0.0.1");
        environment.put("KRUGOZOR_SMTP_PORT", "1");
        environment.put("KRUGOZOR_CLIENT_ID", part.module());
        environment.put("KRUGOZOR_CLIENT_SECRET", Secrets.fresh());
        environment.put("SPRING_PROFILES_ACTIVE", "demonstration");
        if (part != Part.GATEWAY) {
            var password = Secrets.fresh();
            databases.recreate(part.word(), password);
            environment.putAll(
                    Environment.of(new Database("127.0.0.1", postgres.port(), part.word(), part.word(), password)));
        }
        return environment;
    }

    private interface Work {
        void with(PostgresPart postgres, KafkaPart kafka);
    }

    private void withThrownAwayServers(Work work) {
        try {
            var folder = Files.createTempDirectory("krugozor-training");
            var ports = Ports.free(3);
            var postgres = new PostgresPart(
                    PostgresBinaries.in(installation.prepared()),
                    folder.resolve("postgres"),
                    programs.log(),
                    ports.get(0),
                    Secrets.fresh(),
                    PostgresPart.Durability.THROWN_AWAY);
            var kafka = new KafkaPart(
                    installation, folder.resolve("kafka"), programs.log(), ports.get(1), ports.get(2), List.of());
            var started = Stream.<Supplier<StartedProcess>>of(postgres::start, kafka::start)
                    .map(CompletableFuture::supplyAsync)
                    .toList();
            try {
                started.forEach(CompletableFuture::join);
                work.with(postgres, kafka);
            } finally {
                started.stream()
                        .filter(server -> !server.isCompletedExceptionally())
                        .forEach(server -> server.join().kill());
                deleteAll(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void deleteAll(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
