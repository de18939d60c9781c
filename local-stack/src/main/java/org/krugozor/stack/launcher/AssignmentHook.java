package org.krugozor.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;

/** Runs the assignment of a backlog, a program of its own in the review service's jar; needs no running system. */
final class AssignmentHook {

    private static final String PROGRAM = "org.krugozor.review.assignment.CommandLine";

    private final LocalSystem system;
    private final Report report;

    AssignmentHook(LocalSystem system, Report report) {
        this.system = system;
        this.report = report;
    }

    int run(List<String> arguments) throws InterruptedException {
        new Preparation(system.installation(), system.programs())
                .run(new Choice(Set.of(Part.REVIEW), false, Optional.empty()), report);
        var jar = system.programs().of(Part.REVIEW).jar();
        if (!isIn(jar)) {
            report.say("the assignment of a backlog is not part of this build");
            return 1;
        }
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-cp", jar.toString(), PROGRAM));
        words.addAll(arguments);
        try {
            return new ProcessBuilder(words).inheritIO().start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start the assignment", failure);
        }
    }

    private static boolean isIn(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.getEntry(PROGRAM.replace('.', '/') + ".class") != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + jar, unreadable);
        }
    }
}
