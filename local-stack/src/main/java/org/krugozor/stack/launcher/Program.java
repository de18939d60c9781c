package org.krugozor.stack.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntConsumer;
import org.krugozor.stack.process.Command;
import org.krugozor.stack.process.HttpProbe;
import org.krugozor.stack.process.Ports;
import org.krugozor.stack.process.StartedProcess;
import org.krugozor.stack.process.Waiting;

/**
 * One of the four programs, unpacked and ready to start.
 *
 * @param part which
 * @param jar the unpacked jar, its libraries beside it
 */
record Program(Part part, Path jar) {

    private static final Duration START = Duration.ofMinutes(3);

    /** Writing the archive takes a program longer than ending does. */
    private static final Duration ARCHIVING = Duration.ofMinutes(2);

    /** Every bound is set: what a program may take does not depend on the size of the machine. */
    private static final String[] FLAGS = {
        "-Xms48m",
        "-Xmx192m",
        "-XX:+UseSerialGC",
        "-Xss512k",
        "-XX:MaxMetaspaceSize=192m",
        "-XX:ReservedCodeCacheSize=96m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Dreactor.netty.ioWorkerCount=2"
    };

    /** Starts the program and waits until it says that it is ready for work. */
    StartedProcess start(Path log, int port, Map<String, String> environment) {
        var archived = Files.exists(archive())
                ? new String[] {"-XX:SharedArchiveFile=" + archive(), "-Xshare:auto"}
                : new String[0];
        return start(log, port, environment, archived);
    }

    /** Ends the program; it finishes the requests it has begun. */
    static void stop(StartedProcess process) {
        process.end("TERM", Duration.ofSeconds(20));
    }

    /**
     * Starts the program once as it will be started, and archives the classes it took for every later start.
     *
     * @param rehearsal what it does meanwhile, given its port
     */
    void archiveClasses(Path log, Map<String, String> environment, IntConsumer rehearsal) {
        var port = Ports.free();
        var process = start(log, port, environment, "-XX:ArchiveClassesAtExit=" + archive());
        try {
            rehearsal.accept(port);
        } finally {
            process.end("TERM", ARCHIVING);
        }
    }

    private StartedProcess start(Path log, int port, Map<String, String> environment, String... flags) {
        var process = Command.loggingTo(log)
                .java(FLAGS)
                .words(flags)
                .words("-jar", jar.toString())
                .with(Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "MALLOC_ARENA_MAX", "2"))
                .with(environment)
                .in(jar.resolveSibling(""))
                .start();
        try {
            Waiting.untilReady(
                    part.word(),
                    process,
                    START,
                    new HttpProbe("http://127.0.0.1:" + port + "/actuator/health/readiness"));
        } catch (IllegalStateException failure) {
            process.end("TERM", Duration.ofSeconds(10));
            throw failure;
        }
        return process;
    }

    private Path archive() {
        return jar.resolveSibling("classes.jsa");
    }
}
