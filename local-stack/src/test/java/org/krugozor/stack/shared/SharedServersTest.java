package org.krugozor.stack.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krugozor.stack.process.Installation;
import org.krugozor.stack.process.Ports;
import org.krugozor.stack.process.StartedProcess;
import org.krugozor.stack.process.Waiting;

class SharedServersTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    Path path;

    private final List<Process> builds = new ArrayList<>();

    @AfterEach
    void endBuilds() {
        builds.forEach(Process::destroyForcibly);
        Waiting.until(LIMIT, () -> folder().addresses().isEmpty());
    }

    @Test
    void areTheSameForTwoBuildsAndEndAfterTheLastOfThem() throws IOException {
        var first = join();
        var second = join();
        assertThat(second).isEqualTo(first);
        var postgres = Integer.parseInt(first.getProperty("postgres.port"));

        builds.get(0).destroyForcibly();
        assertThat(Waiting.until(Duration.ofSeconds(3), () -> !Ports.answers(postgres)))
                .as("ended although a build needs them")
                .isFalse();
        builds.get(1).destroyForcibly();

        assertThat(Waiting.until(LIMIT, () -> !Ports.answers(postgres))).isTrue();
        assertThat(Waiting.until(LIMIT, () -> folder().addresses().isEmpty())).isTrue();
    }

    @Test
    void areStartedAnewWithoutLeftoversWhereTheirKeeperWasKilled() throws IOException {
        var first = join();
        var postgres = Integer.parseInt(first.getProperty("postgres.port"));
        StartedProcess.parse(first.getProperty("keeper")).orElseThrow().kill();
        assertThat(Ports.answers(postgres)).isTrue();

        var second = join();

        assertThat(Ports.answers(Integer.parseInt(second.getProperty("postgres.port"))))
                .isTrue();
        assertThat(second.getProperty("postgres.password")).isNotEqualTo(first.getProperty("postgres.password"));
        assertThat(Ports.answers(postgres)).as("the first server is an orphan").isFalse();
    }

    private java.util.Properties join() throws IOException {
        var build = new ProcessBuilder("sleep", "600").start();
        builds.add(build);
        var owner = StartedProcess.of(build.toHandle()).orElseThrow();
        return new SharedServers(Installation.here(), folder(), owner).join(LIMIT);
    }

    private SharedFolder folder() {
        return new SharedFolder(path.resolve("shared"));
    }
}
