package org.krugozor.stack.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.krugozor.stack.process.Command;
import org.krugozor.stack.process.Installation;

/** Keycloak unpacked and built once for PostgreSQL, so that every start of it is an optimised one. */
public final class KeycloakDistribution {

    /** Options Keycloak fixes when it is built. What nobody here uses is left out: it costs start-up and memory. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--features-disabled=kerberos,ciba,device-flow");

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    /** The built distribution of the installation; unpacked and built on the first call, which takes half a minute. */
    public static KeycloakDistribution of(Installation installation) {
        var archive = archive(installation.build().resolve("keycloak"));
        var name =
                archive.getFileName().toString().replaceFirst("^keycloak-quarkus-dist-(.*)\\.tar\\.gz$", "keycloak-$1");
        var home = installation.prepared().resolve(name);
        var distribution = new KeycloakDistribution(home);
        if (!distribution.isBuilt()) {
            distribution.unpackAndBuild(archive);
        }
        return distribution;
    }

    /** True when no call of {@link #of} has anything left to do. */
    public static boolean isPrepared(Installation installation) {
        try (var found = Files.newDirectoryStream(installation.prepared(), "keycloak-*")) {
            for (var home : found) {
                if (new KeycloakDistribution(home).isBuilt()) {
                    return true;
                }
            }
            return false;
        } catch (IOException nothingThere) {
            return false;
        }
    }

    Path home() {
        return home;
    }

    /** The command line of Keycloak's own script, without the shell that would stand between us and the process. */
    Command java(Path log, String... flags) {
        return Command.loggingTo(log)
                .java(flags)
                .words("-Dfile.encoding=UTF-8", "-Djava.security.egd=file:/dev/urandom")
                .words("--add-opens=java.base/java.util=ALL-UNNAMED")
                .words("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .words("--add-opens=java.base/java.security=ALL-UNNAMED")
                .words("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .words("--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.country=US")
                .words("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"))
                .words("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .words("-Dpicocli.disable.closures=true", "-Dquarkus-log-max-startup-records=10000")
                .words("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .words("-cp", home.resolve("lib").resolve("quarkus-run.jar").toString())
                .words("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .in(home);
    }

    private boolean isBuilt() {
        try {
            return Files.readString(marker()).equals(String.join(" ", BUILD_OPTIONS));
        } catch (IOException notBuilt) {
            return false;
        }
    }

    private Path marker() {
        return home.resolve("built-for-krugozor");
    }

    private void unpackAndBuild(Path archive) {
        var folder = home.resolveSibling("");
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                            folder.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!lock.isValid() || isBuilt()) {
                    return;
                }
                if (!Files.isDirectory(home)) {
                    var unfinished = Files.createTempDirectory(folder, "unpacking-");
                    unpack(archive, unfinished);
                    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
                }
                var words = new ArrayList<String>();
                words.add("build");
                words.addAll(BUILD_OPTIONS);
                java(folder.resolve("keycloak-build.log"), "-Xmx512m")
                        .words(words)
                        .run(300);
                Files.writeString(marker(), String.join(" ", BUILD_OPTIONS));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot unpack Keycloak into " + home, failure);
        }
    }

    private static Path archive(Path folder) {
        try (var archives = Files.newDirectoryStream(folder, "keycloak-quarkus-dist-*.tar.gz")) {
            for (var archive : archives) {
                return archive;
            }
        } catch (IOException missing) {
            throw new IllegalStateException("Keycloak's archive is not in " + folder + ": build this module", missing);
        }
        throw new IllegalStateException("Keycloak's archive is not in " + folder + ": build this module");
    }

    /** Every entry of the archive lies under one folder, which is left out. */
    private static void unpack(Path archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName().replaceFirst("^[^/]+/?", ""))
                        .normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling(""));
                    Files.copy(tar, file);
                }
            }
        }
    }
}
