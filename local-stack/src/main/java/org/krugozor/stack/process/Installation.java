package org.krugozor.stack.process;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the software lies.
 *
 * @param root the checkout
 * @param build what the build of this module left: {@code lib/} with the servers' libraries, {@code keycloak/}, classes
 * @param prepared what is unpacked or derived once and used by every state folder: PostgreSQL's binaries, Keycloak,
 *     the programs with their class-data archives
 */
public record Installation(Path root, Path build, Path prepared) {

    private static final String SERVERS = "local-stack";

    /** The installation this very class was loaded from. */
    public static Installation here() {
        try {
            var source = Path.of(Objects.requireNonNull(
                            Installation.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
            var build = Objects.requireNonNull(source.toAbsolutePath().getParent());
            var root = rootAbove(build);
            return new Installation(root, build, root.resolve(".krugozor").resolve("prepared"));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path rootAbove(Path build) {
        var configured = System.getProperty("krugozor.root");
        if (configured != null && Files.isDirectory(Path.of(configured, SERVERS))) {
            return Path.of(configured).toAbsolutePath().normalize();
        }
        // <root>/local-stack/target
        return build.resolve("..").resolve("..").normalize();
    }

    /** The contracts: a folder for every source, with its examples. */
    public Path contracts() {
        return root.resolve("contracts/src/main/resources/contracts");
    }

    /** Class path of the servers and of this module. */
    public String classPath() {
        var lib = build.resolve("lib");
        if (!Files.isDirectory(lib)) {
            throw new IllegalStateException(
                    lib + " is missing: build this module first (mvn -pl " + SERVERS + " process-classes)");
        }
        return ownClasses() + java.io.File.pathSeparator + lib + "/*";
    }

    private Path ownClasses() {
        var classes = build.resolve("classes");
        if (Files.isDirectory(classes)) {
            return classes;
        }
        try (var jars = Files.newDirectoryStream(build, SERVERS + "-*.jar")) {
            return jars.iterator().next();
        } catch (IOException failure) {
            throw new IllegalStateException("neither classes nor a jar in " + build, failure);
        }
    }
}
