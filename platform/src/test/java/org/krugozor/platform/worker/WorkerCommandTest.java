package org.krugozor.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class WorkerCommandTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void anExtractedJarStartsByItsManifest() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path jar = jar("app.jar", manifest, List.of());

        try (var workers =
                new WorkerProcesses(settings(List.of()), new WorkerCommand(settings(List.of()), jar.toString()))) {
            assertThat(workers.run("lookingaround", JsonMapper.shared().createObjectNode(), Map.of(), LONG)
                            .block(LONG))
                    .isInstanceOf(WorkerOutcome.Completed.class);
        }
    }

    @Test
    void aWholeExecutableJarStartsByItsLauncher() throws IOException {
        Path jar = jar("app-exec.jar", new Manifest(), List.of("BOOT-INF/classes/"));

        assertThat(new WorkerCommand(settings(List.of()), jar.toString()).in(folder))
                .contains("-Dloader.main=org.krugozor.platform.worker.WorkerMain")
                .endsWith("-cp", jar.toString(), "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    @Test
    void aClassPathIsGivenOnWithWholeNamesSinceTheWorkerStandsElsewhere() {
        String classPath = "target/classes" + File.pathSeparator + "lib/a.jar";

        assertThat(new WorkerCommand(settings(List.of()), classPath).in(folder))
                .contains(Path.of("target/classes").toAbsolutePath()
                        + File.pathSeparator
                        + Path.of("lib/a.jar").toAbsolutePath())
                .endsWith("org.krugozor.platform.worker.WorkerMain");
    }

    @Test
    void aPrefixOfTheSystemStandsFirst() {
        assertThat(new WorkerCommand(settings(List.of("nice", "-n", "10")), "a.jar").in(folder))
                .startsWith("nice", "-n", "10");
    }

    private WorkerSettings settings(List<String> prefix) {
        return new WorkerSettings(1, DataSize.ofMegabytes(64), 50, LONG, folder.resolve("workers"), prefix);
    }

    private Path jar(String name, Manifest manifest, List<String> entries) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.closeEntry();
            }
        }
        return jar;
    }
}
