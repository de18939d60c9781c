package org.krugozor.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.krugozor.stack.process.Command;
import org.krugozor.stack.process.Installation;

/**
 * The four programs as they are run: unpacked from their jars, each with an archive of its classes. A folder is named
 * after the content of its jar, so a build never changes what is running.
 */
final class Programs {

    private static final String JAR = "program.jar";

    private static final String MARKER = "prepared";

    /** Kept of each program: the present one and the one that may still run. */
    private static final int KEPT = 2;

    private final Installation installation;
    private final Map<Part, Path> folders = new ConcurrentHashMap<>();

    Programs(Installation installation) {
        this.installation = installation;
    }

    /** The program of the part; fails plainly where it was not built or prepared. */
    Program of(Part part) {
        var program = new Program(part, folder(part).resolve(JAR));
        if (!Files.exists(program.jar())) {
            throw new IllegalStateException(part.word() + " is not prepared: run ./run, which builds what is missing");
        }
        return program;
    }

    /** The parts whose programs have changed since they were last prepared. */
    List<Part> unprepared(Set<Part> wanted) {
        return wanted.stream()
                .filter(Part::isProgram)
                .filter(part -> !Files.exists(folder(part).resolve(MARKER)))
                .toList();
    }

    /** Unpacks the program and lets the training do with it what makes its starts faster. */
    void prepare(Part part, Consumer<Program> training) {
        var folder = folder(part);
        try {
            Files.createDirectories(installation.prepared());
            var unfinished = Files.createTempDirectory(installation.prepared(), "unpacking-");
            Command.loggingTo(log())
                    .java("-Djarmode=tools", "-jar", built(part).toString())
                    .words("extract", "--destination", unfinished.toString(), "--force")
                    .run(120);
            Files.move(unfinished.resolve(built(part).getFileName()), unfinished.resolve(JAR));
            deleteAll(folder);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            // In its final place: an archive of classes is bound to the path of their jars.
            training.accept(new Program(part, folder.resolve(JAR)));
            Files.createFile(folder.resolve(MARKER));
            forgetOlder(part);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot prepare " + part.word(), failure);
        }
    }

    Path log() {
        return installation.prepared().resolve("prepare.log");
    }

    private void forgetOlder(Part part) throws IOException {
        var older = folders(part).stream().skip(KEPT).toList();
        for (var folder : older) {
            deleteAll(folder);
        }
    }

    private List<Path> folders(Part part) throws IOException {
        try (Stream<Path> all = Files.list(installation.prepared())) {
            return all.filter(folder -> folder.getFileName().toString().startsWith(part.module() + "-"))
                    .sorted(Comparator.comparing(Programs::modified).reversed())
                    .toList();
        }
    }

    private Path folder(Part part) {
        return folders.computeIfAbsent(
                part, any -> installation.prepared().resolve(part.module() + "-" + fingerprint(built(part))));
    }

    private Path built(Part part) {
        var target = installation.root().resolve(part.module()).resolve("target");
        return jar(target)
                .orElseThrow(() -> new IllegalStateException(
                        part.word() + " is not built: no *-exec.jar in " + target + "; ./run builds it"));
    }

    private static Optional<Path> jar(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst();
        } catch (IOException notBuilt) {
            return Optional.empty();
        }
    }

    private static String fingerprint(Path jar) {
        try (var in = new DigestInputStream(Files.newInputStream(jar), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, 12);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + jar, failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    private static void deleteAll(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
